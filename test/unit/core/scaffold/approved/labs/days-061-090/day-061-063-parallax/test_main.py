# Day 61-63: Parallax
import unittest

from main import main


class MainTest(unittest.TestCase):
    def test_main(self) -> None:
        self.assertEqual(main(), "Day 61-63")


if __name__ == "__main__":
    unittest.main()
