"""What may be done to a dossier: the page's table of states, and what each kind needs to be said."""

from datetime import timedelta
from typing import Any

import pytest

from dossiers.errors import Refused
from dossiers.events import Kind
from dossiers.lifecycle import STANDS, allowed, refusal
from dossiers.states import FINAL, NATIONAL, OPEN, ROLES, Status
from tests.support.authors import BODIES, MONDAY, Author, an_author

LIVES: dict[str, tuple[Kind, ...]] = {
    "submitted": (Kind.SUBMITTED,),
    "awaiting_supplement_before_acceptance": (Kind.SUBMITTED, Kind.SUPPLEMENT_REQUESTED),
    "accepted": (Kind.SUBMITTED, Kind.ACCEPTED),
    "awaiting_supplement": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.SUPPLEMENT_REQUESTED),
    "awaiting_payment": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.FEE_REQUESTED),
    "on_hold": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.PAUSED),
    "transferred": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.TRANSFERRED),
    "in_field": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.TRANSFERRED, Kind.TAKEN),
    "completed": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.COMPLETED),
    "closed": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.COMPLETED, Kind.HANDED_OVER),
    "refused": (Kind.SUBMITTED, Kind.REFUSED),
    "withdrawn": (Kind.SUBMITTED, Kind.WITHDRAWN),
    "stopped": (Kind.SUBMITTED, Kind.ACCEPTED, Kind.STOPPED),
}
ANY = "noted rated slip_issued"
WORK = "supplement_requested fee_requested paused transferred completed withdrawn stopped corrected assigned rescheduled"

PAGE = {
    "submitted": "accepted supplement_requested refused withdrawn corrected assigned",
    "awaiting_supplement_before_acceptance": "supplemented refused withdrawn corrected assigned",
    "accepted": f"{WORK} refused",
    "awaiting_supplement": "supplemented refused withdrawn stopped corrected assigned rescheduled",
    "awaiting_payment": "fee_paid withdrawn stopped corrected assigned rescheduled",
    "on_hold": "resumed withdrawn stopped corrected assigned rescheduled",
    "transferred": f"{WORK} taken handed_back",
    "in_field": f"{WORK} surveyed handed_back",
    "completed": "handed_over erased",
    "closed": "erased",
    "refused": "erased",
    "withdrawn": "erased",
    "stopped": "erased",
}


def said(kind: str, **more: Any) -> dict[str, Any]:
    return {"reason": "because", **BODIES.get(kind, {}), **more}


@pytest.mark.parametrize("life", LIVES)
def test_in_every_state_just_what_the_page_says_may_happen(life: str) -> None:
    dossier = an_author(*LIVES[life]).dossier
    assert {str(kind) for kind in allowed(dossier)} == set(f"{PAGE[life]} {ANY}".split())
    for kind in ROLES:
        body = said(kind, team="another-team") if kind == Kind.TRANSFERRED else said(kind)
        refused = refusal(dossier, kind, body)
        assert (refused is None) == (kind in allowed(dossier)), f"{kind}: {refused}"


@pytest.mark.parametrize("life", [life for life in LIVES if life not in ("completed", "closed")])
def test_what_is_allowed_is_what_the_fold_gives_effect(life: str) -> None:
    for kind in ROLES:
        author = an_author(*LIVES[life])
        may = kind in allowed(author.dossier)
        event = author.write(kind)
        always = kind in (Kind.CORRECTED, Kind.ASSIGNED, Kind.RESCHEDULED, Kind.ERASED)
        assert author.dossier.counts[event.id] == may or always


def test_every_state_is_open_or_final_and_has_its_national_number_and_its_word() -> None:
    assert OPEN | FINAL == set(Status) == set(NATIONAL) == set(STANDS)
    assert not OPEN & FINAL
    assert [NATIONAL[status] for status in (Status.SUBMITTED, Status.ON_HOLD, Status.CLOSED)] == [1, 4, 10]


def test_every_kind_has_someone_who_makes_it() -> None:
    assert set(ROLES) == set(Kind)


def test_buttons_are_for_those_who_may() -> None:
    dossier = an_author(*LIVES["transferred"]).dossier
    assert set(allowed(dossier, "citizen")) == {Kind.WITHDRAWN, Kind.RATED}
    assert Kind.TAKEN in allowed(dossier, "team")
    assert Kind.TAKEN not in allowed(dossier, "clerk")


def test_a_dossier_begins_once_and_nothing_happens_before() -> None:
    assert refusal(None, Kind.SUBMITTED, said(Kind.SUBMITTED)) is None
    assert code_of(refusal(None, Kind.ACCEPTED, said(Kind.ACCEPTED))) == "dossier.unknown"
    dossier = an_author(Kind.SUBMITTED).dossier
    assert code_of(refusal(dossier, Kind.SUBMITTED, said(Kind.SUBMITTED))) == "dossier.exists"
    assert code_of(refusal(dossier, "vanished", {})) == "event.unknown"


def test_an_instant_that_a_person_gave_lies_between_the_last_event_and_now() -> None:
    dossier = an_author(Kind.SUBMITTED, Kind.ACCEPTED).dossier
    last = MONDAY + timedelta(hours=1)
    second = timedelta(seconds=1)
    assert refusal(dossier, Kind.NOTED, {"text": "x"}, last, now=last) is None
    assert (
        code_of(refusal(dossier, Kind.NOTED, {"text": "x"}, last - second, now=last)) == "instant.before-last"
    )
    assert code_of(refusal(dossier, Kind.NOTED, {"text": "x"}, last + second, now=last)) == "instant.future"
    assert refusal(dossier, Kind.NOTED, {"text": "x"}, None, now=MONDAY) is None, "now is written in any case"


@pytest.mark.parametrize(
    ("life", "kind", "body", "code"),
    [
        ("submitted", Kind.ACCEPTED, {"unit": ""}, "unit.missing"),
        ("submitted", Kind.ACCEPTED, {"budget": "soon"}, "budget.unreadable"),
        ("accepted", Kind.CORRECTED, {"budget": "-1 hours"}, "budget.unreadable"),
        ("accepted", Kind.FEE_REQUESTED, {"amount": None}, "amount.missing"),
        ("accepted", Kind.FEE_REQUESTED, {"amount": "150000"}, "amount.missing"),
        ("awaiting_payment", Kind.FEE_PAID, {"amount": -1}, "amount.missing"),
        ("accepted", Kind.PAUSED, {"waiting_for": "godot"}, "pause.unknown"),
        ("accepted", Kind.TRANSFERRED, {"team": None}, "team.missing"),
        ("transferred", Kind.TRANSFERRED, {"team": "ha-long-1"}, "team.same"),
        ("accepted", Kind.TRANSFERRED, {"priority": "highest"}, "priority.unknown"),
        ("accepted", Kind.RESCHEDULED, {"due": None}, "appointment.missing"),
        ("accepted", Kind.RESCHEDULED, {"due": "tomorrow"}, "appointment.missing"),
        ("submitted", Kind.RATED, {"score": 6}, "score.missing"),
        ("submitted", Kind.RATED, {"score": True}, "score.missing"),
        ("submitted", Kind.STOPPED, {}, "dossier.not-accepted"),
        ("submitted", Kind.RESCHEDULED, {}, "dossier.no-clock"),
        ("submitted", Kind.TAKEN, {}, "dossier.state"),
        ("accepted", Kind.ERASED, {}, "erase.open"),
        ("submitted", Kind.SLIP_ISSUED, {"version": 2}, "slip.version"),
        ("submitted", Kind.REFUSED, {"reason": " "}, "reason.missing"),
        ("accepted", Kind.STOPPED, {"reason": None}, "reason.missing"),
        ("accepted", Kind.SUPPLEMENT_REQUESTED, {"reason": None}, "reason.missing"),
        ("accepted", Kind.RESCHEDULED, {"reason": None}, "reason.missing"),
        ("closed", Kind.ERASED, {"reason": None}, "reason.missing"),
    ],
)
def test_what_an_event_needs_is_asked_for(life: str, kind: str, body: dict[str, Any], code: str) -> None:
    assert code_of(refusal(an_author(*LIVES[life]).dossier, kind, said(kind, **body))) == code


def test_a_fee_paid_without_amount_means_the_amount_asked_for() -> None:
    dossier = an_author(*LIVES["awaiting_payment"]).dossier
    assert dossier.fee_asked == 150_000
    assert refusal(dossier, Kind.FEE_PAID, {}) is None


def test_a_history_may_lack_reasons_and_its_appointments_may_be_past() -> None:
    dossier = an_author(*LIVES["accepted"]).dossier
    old = {"due": "2017-07-10T08:12:00+07:00"}
    assert refusal(dossier, Kind.STOPPED, {}, history=True) is None
    assert refusal(dossier, Kind.RESCHEDULED, old, MONDAY + timedelta(days=1), history=True) is None
    today = refusal(dossier, Kind.RESCHEDULED, {**old, "reason": "r"}, MONDAY + timedelta(days=1))
    assert code_of(today) == "appointment.past"


def test_a_slip_is_issued_again_with_the_next_version_and_a_reason() -> None:
    author = an_author(Kind.SUBMITTED)
    author.write(Kind.SLIP_ISSUED, slip="ticket", version=1)
    assert (
        code_of(refusal(author.dossier, Kind.SLIP_ISSUED, {"slip": "ticket", "version": 1})) == "slip.version"
    )
    assert (
        code_of(refusal(author.dossier, Kind.SLIP_ISSUED, {"slip": "ticket", "version": 2})) == "slip.reason"
    )
    assert (
        refusal(author.dossier, Kind.SLIP_ISSUED, {"slip": "ticket", "version": 2, "reason": "lost"}) is None
    )
    assert refusal(author.dossier, Kind.SLIP_ISSUED, {"slip": "receipt", "version": 1}) is None


def test_after_erasure_nothing_personal_is_added() -> None:
    author: Author = an_author(Kind.SUBMITTED, Kind.ACCEPTED, Kind.COMPLETED)
    author.write(Kind.ERASED, reason="retention is over")
    dossier = author.dossier
    assert code_of(refusal(dossier, Kind.ERASED, {"reason": "again"})) == "erase.again"
    assert code_of(refusal(dossier, Kind.NOTED, {"text": "called"})) == "erase.sealed-after"
    assert code_of(refusal(dossier, Kind.RATED, {"score": 5, "comment": "!"})) == "erase.sealed-after"
    assert refusal(dossier, Kind.RATED, {"score": 5}) is None
    assert refusal(dossier, Kind.HANDED_OVER, {}) is None


@pytest.mark.parametrize("lang", ["vi", "zh"])
@pytest.mark.parametrize("status", Status)
def test_every_refusal_by_state_is_said_in_every_language(status: Status, lang: str) -> None:
    refused = Refused("dossier.state", STANDS[status], {"kind": "taken"})
    assert "taken" in refused.sentence(lang)
    assert refused.sentence(lang) != refused.sentence("en")


@pytest.mark.parametrize("life", ["submitted", "accepted", "transferred", "in_field"])
@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        (Kind.SUPPLEMENTED, {}, "nothing has been asked for"),
        (Kind.FEE_PAID, {"amount": 5}, "no fee has been asked for"),
        (Kind.RESUMED, {}, "the dossier is not paused"),
    ],
)
def test_an_answer_to_nothing_is_told_that_nothing_was_asked(
    life: str, kind: str, body: dict[str, Any], words: str
) -> None:
    refused = refusal(an_author(*LIVES[life]).dossier, kind, body)
    assert refused is not None and code_of(refused) == "dossier.state"
    assert words in refused.sentence("en")
    assert len({refused.sentence(lang) for lang in ("vi", "en", "zh")}) == 3


def code_of(refused: Refused | None) -> str | None:
    return refused.code if refused else None


@pytest.mark.parametrize(("hours", "code"), [(-1, "work.before"), (0, None), (2, None), (3, "work.future")])
def test_work_is_told_of_afterwards_and_done_after_the_hand_in(hours: int, code: str | None) -> None:
    dossier = an_author(Kind.SUBMITTED, Kind.ACCEPTED).dossier
    done = dossier.submitted_at + timedelta(hours=hours)
    now = dossier.submitted_at + timedelta(hours=2)
    refused = refusal(dossier, Kind.COMPLETED, {"done_at": done.isoformat()}, now=now)
    assert (refused.code if refused else None) == code
    assert refusal(dossier, Kind.COMPLETED, {"done_at": done.isoformat()}, now=now, history=True) is None
