"""One person at the screen: pages, answers, the way back, changing one answer and returning. No Qt, no clock, no disk.

A session is a value; every touch makes the next one. Wiping is to forget the value: nothing of a person lives elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from dossiers.errors import OperationalError
from forms.procedures import Procedure
from forms.validation import faults, normalise
from kiosk.citizen import keyboard as keys
from kiosk.citizen import telex
from kiosk.citizen.desk import Filed, Filing, PaperFile, Printing
from kiosk.citizen.keyboard import Keyboard
from kiosk.citizen.looks import Looks
from kiosk.citizen.questions import Question, answers_of, questions


class Page(StrEnum):
    """What fills the screen."""

    HOME = "home"
    GROUP = "group"
    TRACK = "track"
    SERVICE = "service"
    QUESTION = "question"
    PAPERS = "papers"
    CHECK = "check"
    DONE = "done"
    TROUBLE = "trouble"


class Overlay(StrEnum):
    """What lies over the page."""

    NONE = ""
    HELP = "help"
    TEXT_SIZE = "text_size"
    END = "end"


READING = frozenset({Page.SERVICE, Page.GROUP, Page.TRACK, Page.CHECK})


@dataclass(frozen=True, slots=True)
class Session:
    """Everything known of the person at the screen."""

    looks: Looks = field(default_factory=Looks)
    page: Page = Page.HOME
    overlay: Overlay = Overlay.NONE
    group: str = ""
    procedure: Procedure | None = field(default=None, repr=False)
    key: str = ""
    today: date | None = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)
    at: str = ""
    changing: bool = False
    before: Mapping[str, Any] | None = field(default=None, repr=False)
    fault: bool = False
    search: str = field(default="", repr=False)
    sheet: int = 0
    keyboard: Keyboard = field(default_factory=Keyboard)
    papers: tuple[PaperFile, ...] = field(default=(), repr=False)
    declared: bool = False
    asked_to_declare: bool = False
    sending: bool = False
    held_up: bool = False
    trouble: OperationalError | None = None
    filed: Filed | None = None
    printing: Printing = field(default_factory=Printing)
    rated: int = 0

    # -- what can be read off

    @property
    def at_rest(self) -> bool:
        """Whether nobody has begun anything: home, in whatever language."""
        return self.page is Page.HOME and self.overlay is Overlay.NONE

    @property
    def has_typed(self) -> bool:
        """Whether ending now would throw something away."""
        return self.filed is None and bool(self.raw.keys() - {"address.province"} or self.papers)

    def pages(self) -> tuple[Question, ...]:
        """The questions to ask with what is known so far."""
        return questions(self.procedure, self.raw) if self.procedure else ()

    @property
    def question(self) -> Question | None:
        """The question on screen."""
        return (
            next((q for q in self.pages() if q.id == self.at), None) if self.page is Page.QUESTION else None
        )

    def answers(self) -> dict[str, Any]:
        """What was typed and chosen, as answers of the procedure."""
        return answers_of(self.procedure, self.raw) if self.procedure else {}

    def fault_of(self, question: Question) -> str:
        """What is wrong with the answer on this page, in one sentence; empty if nothing is."""
        if self.procedure is None:
            return ""
        found = faults(
            self.procedure, self.answers(), self.looks.lang, only=question.field.key, today=self.today
        )
        return next(
            (f.say for f in found if not question.part or f.field in (question.id, question.field.key)), ""
        )

    # -- how it looks

    def speaking(self, lang: str) -> "Session":
        return replace(self, looks=replace(self.looks, lang=lang))

    def sized(self, text_size: int) -> "Session":
        return replace(self, looks=self.looks.sized(text_size), sheet=0)

    def contrasted(self) -> "Session":
        return replace(self, looks=self.looks.contrasted())

    def reaching(self) -> "Session":
        return replace(self, looks=replace(self.looks, reach=not self.looks.reach))

    def under(self, overlay: Overlay) -> "Session":
        return replace(self, overlay=overlay)

    # -- the way in

    def choosing(self, group: str) -> "Session":
        return replace(self, page=Page.GROUP, group=group, sheet=0)

    def tracking(self) -> "Session":
        return replace(self, page=Page.TRACK)

    def opening(
        self, procedure: Procedure, key: str, province: str = "", today: date | None = None
    ) -> "Session":
        """Chooses a service. `key` names the submission for as long as the session lasts."""
        known = {"address.province": province} if province else {}
        raw = self.raw if self.procedure == procedure else known
        return replace(
            self, page=Page.SERVICE, procedure=procedure, key=self.key or key, raw=raw, today=today
        )

    def asking(self, id: str) -> "Session":
        """The page of one question, its keyboard at rest."""
        return replace(
            self,
            page=Page.QUESTION,
            at=id,
            fault=False,
            search="",
            sheet=0,
            keyboard=Keyboard(),
        )

    def checking(self) -> "Session":
        """The page with all answers."""
        return replace(self, page=Page.CHECK, at="", changing=False, before=None, fault=False, sheet=0)

    # -- typing and choosing

    def pressing(self, key: str) -> "Session":
        """A key of the keyboard in the page."""
        question = self.question
        if question is None:
            return self
        if question.kind == "keypad":
            before, trunk = str(self.raw.get(question.id, "")), question.rules.phone.trunk
            text = keys.press_digits(
                before, key, longest=question.longest, extra=question.extra_key, trunk=trunk
            )
            return self._typed(question, text)
        if question.kind == "places":
            board, text = keys.press(self.keyboard, self.search, key, capitals="words")
            return replace(self, keyboard=board, search=text, sheet=0)
        text = str(self.raw.get(question.id, ""))
        board = replace(self.keyboard, telex=False) if question.digit_row else self.keyboard
        board, text = keys.press(board, text, key, capitals=question.capitals)
        return replace(self, keyboard=board)._typed(question, text[: question.longest])

    def suggesting(self, word: str) -> "Session":
        """A suggested word takes the place of the one being typed."""
        question = self.question
        if question is None:
            return self
        if question.kind == "places":
            return replace(self, search=telex.replace_last_word(self.search, word))
        text = telex.replace_last_word(str(self.raw.get(question.id, "")), word)
        return self._typed(question, text[: question.longest])

    def picking(self, id: str) -> "Session":
        """Chooses an option, or takes it back in a multiple choice."""
        question = self.question
        if question is None:
            return self
        if question.kind != "multi":
            changed = self._typed(question, id)
            if question.part == "province" and id != self.raw.get(question.id):
                changed = replace(
                    changed, raw={k: v for k, v in changed.raw.items() if k != f"{question.field.key}.ward"}
                )
            return changed
        chosen = tuple(self.raw.get(question.id, ()))
        return self._typed(question, tuple(c for c in chosen if c != id) if id in chosen else (*chosen, id))

    def _typed(self, question: Question, value: Any) -> "Session":
        changed = replace(self, raw={**self.raw, question.id: value})
        if changed.fault and not changed.fault_of(question):
            changed = replace(changed, fault=False)
        return changed

    def turning(self, by: int) -> "Session":
        """The next or the previous sheet of a long list."""
        return replace(self, sheet=max(0, self.sheet + by))

    # -- papers

    def with_papers(self, kind: str, files: tuple[PaperFile, ...]) -> "Session":
        return replace(self, papers=(*(p for p in self.papers if p.kind != kind), *files))

    # -- handing in

    def declaring(self) -> "Session":
        return self if self.sending else replace(self, declared=not self.declared, asked_to_declare=False)

    def filing(self) -> Filing:
        """The application as it is handed in."""
        assert self.procedure is not None
        return Filing(self.key, self.procedure.id, normalise(self.procedure, self.answers()), self.papers)

    def submitted(self, filed: Filed) -> "Session":
        return replace(
            self, page=Page.DONE, sending=False, held_up=False, filed=filed, printing=Printing("waiting")
        )

    def not_submitted(self, trouble: OperationalError) -> "Session":
        """Nothing was filed; the key stays, so that trying again files once."""
        return replace(self, sending=False, held_up=False, trouble=trouble)

    def holding(self) -> "Session":
        """What is being handed in waits for long work; the person reads why that takes long."""
        return replace(self, held_up=self.sending)

    def printed(self, printing: Printing) -> "Session":
        return replace(self, printing=printing)

    def rating(self, score: int) -> "Session":
        return (
            replace(self, rated=score)
            if self.page is Page.DONE and not self.rated and 1 <= score <= 5
            else self
        )

    # -- the end

    def wiped(self, lang: str) -> "Session":
        """Forgets the person: answers, papers, keyboard, language, text size and contrast."""
        return Session(looks=Looks(lang=lang))

    def in_trouble(self) -> "Session":
        """After a bug: a safe page in the person's language, nothing of the person kept."""
        return Session(looks=self.looks, page=Page.TROUBLE)
