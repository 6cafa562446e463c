"""Dossiers that an application may double: of the same person or place, for the same procedure, within the pack's time."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from dossiers.instants import seconds_of
from dossiers.projecting import street_and_ward
from dossiers.seeking import Sought, sought_in
from dossiers.states import Status
from dossiers.storage.store import Transaction
from dossiers.words import words_of
from dossiers.workplace import Workplace

LOOKED_AT: Final = 50
_ENDED_WITHOUT: Final = (Status.REFUSED, Status.WITHDRAWN, Status.STOPPED)


def duplicates(
    place: Workplace,
    work: Transaction,
    procedure: str,
    answers: Mapping[str, Any],
    at: datetime | None = None,
) -> list[Mapping[str, Any]]:
    """The rows of such dossiers, newest first; one that was refused, withdrawn or stopped is none.

    The same person has the same identity number or, where none is told, the same name and (first) phone; the same
    place is the same street and ward.
    """
    last = at or place.now()
    days = timedelta(days=place.pack.manifest.duplicates_within_days)
    since, until = seconds_of(last - days), seconds_of(last)
    found: dict[str, Mapping[str, Any]] = {}
    phones = place.pack.procedure(procedure, on=place.local(last).date()).phones_of(answers)
    for sought, is_alike in _likely(answers, next(iter(phones), "")):
        for row in work.search.newest(sought, LOOKED_AT):
            in_time = since <= row["submitted_at"] <= until and row["status"] not in _ENDED_WITHOUT
            alike = is_alike is None or words_of([row["place"]]) == is_alike
            if row["procedure"] == procedure and in_time and alike:
                found[row["dossier"]] = row
    return sorted(found.values(), key=lambda row: (row["submitted_at"], row["code"]), reverse=True)


def _likely(answers: Mapping[str, Any], phone: str) -> Iterator[tuple[Sought, list[str] | None]]:
    """What to look for, and the words that the place must have, if that is what is compared."""
    number, name = (str(answers.get(key) or "") for key in ("id_number", "name"))
    if number:
        yield sought_in(number), None
    elif name and phone:
        yield sought_in(name) + sought_in(phone), None
    where = street_and_ward(answers)
    if isinstance(answers.get("address"), Mapping) and answers["address"].get("street"):
        yield sought_in(where), words_of([where])
