"""A made-up citizen applies for electricity at the touchscreen."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtTest import QTest

from kiosk.citizen.session import Page
from kiosk.citizen.shell import CitizenShell
from kiosk.demo.hands import Album, DemoStuck, Finger, until
from kiosk.demo.scenes import Step
from kiosk.demo.telex import keys_of

ANSWERS: Final[Mapping[str, Any]] = {
    "applicant_kind": "self",
    "name": "Nguyễn Thị Minh Hạnh",
    "id_number": "022185001417",
    "birth_date": "05091985",
    "sex": "female",
    "phone": "0936128457",
    "address.province": "Quảng Ninh",
    "address.ward": "Hồng Gai",
    "address.street": "phố Giếng Đồn",
    "pole_or_cable": "no",
    "purpose": "living",
    "appliances": ("lighting", "fridge", "air_conditioner"),
    "expected_use": "from_100",
    "phases": "1",
    "power_kw": "5",
    "typed_by": "applicant",
}
"""What she answers; a question that is not here she passes over."""

_MOST_QUESTIONS: Final = 40
_PHOTOGRAPHED: Final = ("applicant_kind", "name", "phone", "address.ward", "appliances", "power_kw")


class Citizen:
    """Somebody at the touchscreen."""

    def __init__(self, shell: CitizenShell, album: Album, step: Step) -> None:
        self._shell, self._step = shell, step
        self._hand = Finger(shell, album)

    def applies(self) -> str:
        """Goes from the home page to the receipt; gives the dossier's id."""
        hand = self._hand
        until("the figures of the month", lambda: hand.sees("strip"))
        hand.photographs("kiosk-home-vi")
        self._looks_at_languages()
        self._step("service")
        hand.taps("tile_new_connection")
        hand.photographs("kiosk-group")
        hand.taps("service_lv-household-new")
        hand.photographs("kiosk-service-info")
        hand.taps("button_start")
        self._answers()
        self._papers()
        self._checks()
        return self._is_done()

    def _looks_at_languages(self) -> None:
        for lang in ("en", "zh", "vi"):
            self._hand.taps(f"lang_{lang}")
            if lang != "vi":
                self._hand.photographs(f"kiosk-home-{lang}")

    def _answers(self) -> None:
        for _ in range(_MOST_QUESTIONS):
            session = self._shell.visit.session
            if session.page is not Page.QUESTION or session.question is None:
                return
            question = session.question.id
            self._step(session.question.field.label)
            self._answer(question)
            if question in _PHOTOGRAPHED:
                self._hand.photographs(f"kiosk-question-{question.replace('.', '-')}")
            self._goes_on(question)
        raise DemoStuck("the end of the questions")

    def _answer(self, id: str) -> None:
        question, answer, hand = self._shell.visit.session.question, ANSWERS.get(id), self._hand
        assert question is not None
        if answer is None:
            return
        if question.kind == "places":
            self._finds_place(str(answer))
        elif question.kind == "keypad":
            hand.types(str(answer))
        elif question.kind == "letters":
            if not hand.sees("keyboard") and hand.sees(f"field_{id}"):
                hand.taps(f"field_{id}")
            keys = keys_of(str(answer))
            hand.types(keys.lower() if question.capitals == "words" else keys)
        else:
            for option in (answer,) if isinstance(answer, str) else answer:
                hand.taps(f"option_{option}")

    def _finds_place(self, name: str) -> None:
        from kiosk.citizen.telex import plain

        key = self._key_of(name)
        if key is None:
            self._hand.types(plain(name).split()[0])
            until(name, lambda: self._key_of(name) is not None)
            key = self._key_of(name)
        self._hand.taps(f"place_{key}")

    def _key_of(self, name: str) -> str | None:
        return name if self._hand.sees(f"place_{name}") else None

    def _goes_on(self, question: str) -> None:
        session = self._shell.visit.session
        if session.page is Page.QUESTION and session.question and session.question.id == question:
            skips = question not in ANSWERS and self._hand.sees("button_skip")
            self._hand.taps("button_skip" if skips else "button_next")
        until(f"after {question}", lambda: not self._is_at(question))

    def _is_at(self, question: str) -> bool:
        session = self._shell.visit.session
        return (
            session.page is Page.QUESTION and session.question is not None and session.question.id == question
        )

    def _papers(self) -> None:
        session, hand = self._shell.visit.session, self._hand
        if session.page is not Page.PAPERS or session.procedure is None:
            return
        self._step("papers")
        for kind in ("identity", "place"):
            hand.taps(f"sample_{kind}")
        hand.photographs("kiosk-papers")
        hand.taps("button_next")

    def _checks(self) -> None:
        hand = self._hand
        until("page_check", lambda: hand.sees("page_check"))
        self._step("check")
        hand.photographs("kiosk-check-answers")
        for _ in range(8):
            if hand.sees("declare"):
                break
            hand.taps("button_more" if hand.sees("button_more") else "button_next")
        hand.taps("declare")
        hand.photographs("kiosk-declaration")
        hand.taps("button_submit")

    def _is_done(self) -> str:
        hand = self._hand
        until("page_done", lambda: hand.sees("page_done"))
        self._step("receipt")
        until("printed", lambda: self._shell.visit.session.printing.stage in ("take", "failed"))
        hand.photographs("kiosk-done")
        filed = self._shell.visit.session.filed
        assert filed is not None
        hand.taps("face_5")
        QTest.qWait(300)
        hand.photographs("kiosk-thanks")
        hand.taps("button_home" if hand.sees("button_home") else "button_done")
        until("page_home", lambda: hand.sees("page_home"))
        return filed.dossier
