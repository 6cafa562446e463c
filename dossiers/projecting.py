"""From a folded dossier to its rows in the projections: always all of them, always from the events."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from dossiers.counted import counted_of
from dossiers.dossier import Dossier, Waiting
from dossiers.events import Event
from dossiers.fold import fold
from dossiers.ids import token_digest, token_of
from dossiers.instants import seconds_of
from dossiers.reckoning import reckoned
from dossiers.storage.projections import Row
from dossiers.storage.store import Transaction
from dossiers.words import end_of, words_of
from dossiers.workplace import Workplace
from forms.errors import BadPack
from forms.phones import dialled_at_home
from forms.procedures import Procedure, stand_in

Rows = dict[str, list[Row]]
_TOLD: Final = ("name", "id_number", "customer_code", "organisation")
"""Answers by which people look for a dossier, besides its address and its phones."""


def project(place: Workplace, work: Transaction, dossier: str, events: Sequence[Event]) -> None:
    """Writes what these events make of a dossier, instead of what stood there."""
    work.rows.put(dossier, rows_of(place, dossier, events))


def rows_of(
    place: Workplace, dossier: str, events: Sequence[Event], folded: Dossier | Waiting | None = None
) -> Rows:
    """All rows that the projections hold of a dossier; `folded` is the fold of these events, if it is at hand."""
    folded_dossier = folded or fold(events)
    attachments = {sha for event in events for sha in event.body.get("attachment_sha256", ())}
    rows: Rows = {
        "attachments": [{"sha256": sha, "dossier": dossier} for sha in sorted(attachments)],
        "waiting": [{"event": event, "dossier": dossier} for event in sorted(folded_dossier.waiting)],
    }
    if isinstance(folded_dossier, Waiting):
        return rows
    rows["dossiers"] = [_row(place, folded_dossier, events)]
    rows["ratings"] = [
        {"event": rating.event_id, "dossier": dossier, "at": seconds_of(rating.at), "score": rating.score}
        for rating in sorted(folded_dossier.ratings, key=lambda rating: rating.event_id)
    ]
    if place.keeps_people:
        answers = {} if folded_dossier.erased else folded_dossier.answers
        rows["people"] = [
            person_of(dossier, folded_dossier.code, answers, _phones(place, folded_dossier, answers))
        ]
    return rows


def row_of(place: Workplace, folded: Dossier | Waiting, events: Sequence[Event]) -> Row | None:
    """The row that lists would show of a dossier, worked out from these events alone."""
    if isinstance(folded, Waiting):
        return None
    return {**_row(place, folded, events), **person_of(folded.id, folded.code, folded.answers, ())}


def street_and_ward(answers: Mapping[str, Any]) -> str:
    """The place of supply as lists show it."""
    address = answers.get("address")
    if not isinstance(address, Mapping):
        return ""
    return ", ".join(str(address[part]) for part in ("street", "ward") if address.get(part))


def _row(place: Workplace, dossier: Dossier, events: Sequence[Event]) -> Row:
    facts, counted = dossier.clock, counted_of(dossier)
    token = next((event.body["token_sha256"] for event in events if "token_sha256" in event.body), "")
    return {
        "dossier": dossier.id,
        "code": dossier.code,
        "token_sha256": token,
        "procedure": dossier.procedure,
        "procedure_version": dossier.procedure_version,
        "channel": dossier.channel,
        "status": str(dossier.status),
        "unit": dossier.unit,
        "team": dossier.team,
        "priority": dossier.priority,
        "assigned_to": dossier.assigned_to,
        "budget": str(facts.budget) if facts else None,
        "submitted_at": seconds_of(dossier.submitted_at),
        "accepted_at": _seconds(facts.accepted_at if facts else None),
        "first_due": _seconds(dossier.first_due),
        "appointment": _seconds(dossier.appointment),
        "stopped_at": _seconds(_stopped_at(dossier)),
        "counted": orjson.dumps(counted.to_json(), option=orjson.OPT_SORT_KEYS).decode(),
        "lost": len(dossier.lost) + dossier.is_reopened_after_erasure,
        "contradicted": len(dossier.to_look_at),
        **reckoned(place, counted, facts, dossier.appointment),
    }


def _stopped_at(dossier: Dossier) -> Any:
    if dossier.clock:
        return dossier.clock.stopped_at
    return dossier.stopped_before_acceptance[1] if dossier.stopped_before_acceptance else None


def _seconds(at: Any) -> int | None:
    return None if at is None else seconds_of(at)


def person_of(dossier: str, code: str, answers: Mapping[str, Any], phones: Sequence[str]) -> Row:
    """Who stands behind a dossier, as lists show and search finds it; without answers it is found by its code alone.

    `phones` are those of the dossier in every spelling by which it is to be found, also by their ends.
    """
    address = answers.get("address")
    parts = [str(value) for value in address.values()] if isinstance(address, Mapping) else []
    said = [*(str(answers.get(key, "")) for key in _TOLD), *phones]
    numbers = map(_digits, (*phones, code.partition("-")[2]))
    backwards = dict.fromkeys(end_of(number) for number in numbers if number)
    return {
        "dossier": dossier,
        "name": str(answers.get("name", answers.get("organisation", ""))),
        "place": street_and_ward(answers),
        "words": " ".join([*words_of([*said, *parts, code]), *backwards]),
    }


def _phones(place: Workplace, dossier: Dossier, answers: Mapping[str, Any]) -> Sequence[str]:
    """The phones of a dossier as they were told, and as they are dialled at home."""
    phones, rule = _procedure(place, dossier).phones_of(answers), place.pack.manifest.phone
    return [spelled for phone in phones for spelled in (phone, dialled_at_home(phone, rule))]


def _procedure(place: Workplace, dossier: Dossier) -> Procedure:
    """The form of a dossier; where its file cannot be used, what is known without it: no event waits for that."""
    try:
        return place.pack.named(dossier.procedure, dossier.procedure_version)
    except BadPack:
        return stand_in(dossier.procedure, dossier.procedure_version)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


def token_lookup(text: str) -> str | None:
    """The digest by which the token in a text (a bare token, or the text of a QR) is found."""
    parts = [part for part in text.strip().upper().replace("ONEDOOR:", "").split("/") if part]
    if "T" in parts:
        parts = parts[parts.index("T") + 1 :]
    token = token_of(parts[0]) if parts else None
    return token_digest(token) if token else None
