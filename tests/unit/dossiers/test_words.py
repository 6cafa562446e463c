"""What search looks at of a text."""

from dossiers.words import words_of


def test_accents_capitals_and_signs_are_not_looked_at() -> None:
    assert words_of(["Đặng Thị-Ánh", "ánh 7/9"]) == ["dang", "thi", "anh", "7", "9"]


def test_of_a_very_long_word_the_beginning_is_kept_which_every_database_takes() -> None:
    kept = words_of(["한" * 3000])
    assert len(kept) == 1
    assert len(kept[0]) > 300 and len(kept[0].encode()) < 2047
