# Day 61-63: Parallax


def main() -> str:
    return "Day 61-63"


if __name__ == "__main__":
    print(main())
