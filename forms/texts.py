"""Words for people in three languages: data of packs (`Text`); sentences of code are in `forms.sentences`."""

from pydantic import BaseModel, ConfigDict


class Text(BaseModel):
    """One text in the three languages of the program."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)

    vi: str
    en: str
    zh: str

    def to(self, lang: str) -> str:
        """The text in `lang`; in English where `lang` is not one of ours."""
        return {"vi": self.vi, "zh": self.zh}.get(lang, self.en)
