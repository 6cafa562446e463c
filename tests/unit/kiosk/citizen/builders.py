"""A session of a made-up person, at any place of the form for a new household supply."""

from datetime import date
from functools import cache
from typing import Any

from forms.packs import Pack, load_pack
from forms.procedures import Procedure
from kiosk.citizen import steps
from kiosk.citizen.session import Session
from kiosk.theme import RESOURCES

TODAY = date(2026, 11, 23)
ANSWERS: dict[str, Any] = {
    "applicant_kind": "self",
    "name": "Nguyễn Thị Minh Hạnh",
    "id_number": "022156000417",
    "birth_date": "05091956",
    "phone": "0936128457",
    "address.province": "Quảng Ninh",
    "address.ward": "Hồng Gai",
    "address.street": "Số 27, phố Giếng Đồn",
    "pole_or_cable": "no",
    "purpose": "living",
    "appliances": ("lighting", "fridge"),
    "phases": "1",
    "power_kw": "5,5",
}


@cache
def the_pack() -> Pack:
    return load_pack(RESOURCES / "packs" / "vn")


def household() -> Procedure:
    return the_pack().procedure("lv-household-new")


def opened() -> Session:
    return Session().opening(household(), "key-1", "Quảng Ninh", TODAY)


def typing(session: Session, keys: str) -> Session:
    for key in keys:
        session = session.pressing("space" if key == " " else key)
    return session


def asked(id: str, **raw: Any) -> Session:
    """At a question, with everything answered and some answers changed."""
    from dataclasses import replace

    session = replace(
        opened(), raw={**ANSWERS, **{key.replace("__", "."): value for key, value in raw.items()}}
    )
    return session.asking(id)


def checking(**raw: Any) -> Session:
    return asked("power_kw", **raw).checking()


def walked() -> Session:
    """From the first question to the papers, by going on."""
    session = steps.start(asked("name"))
    while session.question is not None:
        answered = session.raw.get(session.question.id) or session.question.field.default
        session = steps.go_on(session) if answered else steps.skip(session)
    return session
