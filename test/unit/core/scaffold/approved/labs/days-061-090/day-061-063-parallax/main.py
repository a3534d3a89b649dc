# Day 61-63: Parallax
# Measure a lamp across the street from both ends of a two-metre baseline, then
# redo the sums for 61 Cygni


def main() -> str:
    
    return "Day 61-63"


if __name__ == "__main__":
    print(main())
