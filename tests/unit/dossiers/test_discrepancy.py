"""What `verify` finds, for those who read another language."""

import pytest

from dossiers.errors import Discrepancy, IntegrityProblem


def test_what_was_found_is_an_english_text_that_says_itself_in_other_languages() -> None:
    found = Discrepancy("Attachment {sha256} is missing.", sha256="ab12")
    assert found == "Attachment ab12 is missing."
    assert found.sentence("vi") == "Thiếu tệp đính kèm ab12."


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_an_error_within_it_is_told_in_the_same_language(lang: str) -> None:
    inner = IntegrityProblem("A sealed part of a dossier was changed or belongs elsewhere.")
    found = Discrepancy("Dossier {dossier}: {error}", dossier="D", error=inner)
    assert inner.sentence(lang) in found.sentence(lang)
