import re
import string
from pathlib import Path

import pytest
from pydantic import ValidationError

from forms.sentences import CATALOGUES, translator
from forms.texts import Text

FORMS = Path(__file__).resolve().parents[3] / "forms"


def _catalogue(lang):
    from babel.messages.pofile import read_po

    with (CATALOGUES / lang / "forms.po").open("rb") as stream:
        return {m.id: m.string for m in read_po(stream, locale=lang) if m.id}


def test_a_text_speaks_three_languages_and_english_to_others():
    text = Text(vi="có", en="yes", zh="是")
    assert [text.to(lang) for lang in ("vi", "en", "zh", "fr")] == ["có", "yes", "是", "yes"]


def test_a_text_without_one_language_or_with_blanks_is_refused():
    for bad in (
        {"vi": "a", "en": "b"},
        {"vi": "a", "en": "b", "zh": "  "},
        {"vi": "a", "en": "b", "zh": "c", "fr": "d"},
    ):
        with pytest.raises(ValidationError):
            Text.model_validate(bad)


def test_english_is_the_identity_and_an_unknown_sentence_stays():
    assert translator("forms", "en")("Please answer yes or no.") == "Please answer yes or no."
    assert translator("forms", "vi")("Not in any catalogue.") == "Not in any catalogue."
    assert translator("forms", "vi")("Please answer yes or no.") == "Vui lòng trả lời có hoặc không."
    assert translator("no-such-domain", "zh")("x") == "x"


@pytest.mark.parametrize("lang", ["vi", "zh"])
def test_every_sentence_of_forms_is_translated_with_the_same_values(lang):
    known = _catalogue(lang)
    code = "\n".join(file.read_text("utf-8") for file in FORMS.glob("*.py"))
    sentences = set(re.findall(r'"((?:Please |This |An? |The |One |No phone|“\{)[^"\n]*\.)"', code))
    spoken = {each for each in sentences if each in known}
    assert len(spoken) >= 40
    assert set(known) <= sentences, "the catalogue holds sentences that no code says"
    for sentence, translated in known.items():
        assert translated, sentence
        assert _values(translated) <= _values(sentence), sentence


def test_a_count_stands_where_its_sentence_is_right_for_one_and_for_many():
    """But where code says one in another sentence, or there are always several."""
    counts = re.compile(r"\{(count|dossiers|entries|events|faults|number|ratings)\} [a-z]+s\b")
    found = {
        sentence
        for file in (CATALOGUES / "vi").glob("*.po")
        for sentence in re.findall(r'^msgid "(.+)"$', file.read_text(), re.MULTILINE)
        if counts.search(sentence)
    }
    assert found == {"{count} papers", "{count} files are in {folder}:"}


def test_the_catalogues_hold_the_same_sentences():
    assert set(_catalogue("vi")) == set(_catalogue("zh"))


def _values(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
