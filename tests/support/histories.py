"""Histories as other systems hand them over, line by line."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def a_line(ref: str, kind: str, at: datetime, **body: Any) -> Line:
    """One event of a history."""
    return {"ref": ref, "kind": kind, "at": at.isoformat(), **body}


def a_submission(ref: str, at: datetime, **body: Any) -> Line:
    """The beginning of a dossier."""
    told = {"procedure": "lv-household-new", "channel": "counter", "answers": {"name": "Bà Mẫu"}}
    return a_line(ref, "submitted", at, **{**told, **body})


def an_acceptance(ref: str, at: datetime, **body: Any) -> Line:
    """Its acceptance, for three working days."""
    return a_line(ref, "accepted", at, **{"unit": "ha-long", "budget": "3 working_days", **body})


def a_settled_dossier(ref: str, accepted: datetime, *, working_days: int) -> list[Line]:
    """Accepted on a working day and completed so many working days of Monday to Friday later, at the same hour."""
    done = accepted
    left = working_days
    while left:
        done += timedelta(days=1)
        left -= done.weekday() < 5
    return [
        a_submission(ref, accepted),
        an_acceptance(ref, accepted),
        a_line(ref, "completed", done, handed_over=True),
    ]


def write_history(file: Path, lines: Iterable[Line]) -> Path:
    """The lines as a file."""
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    file.write_text(text, encoding="utf-8")
    return file
