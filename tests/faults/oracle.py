"""What must hold after any fault, whatever it was: the one judge of all campaigns.

What was acknowledged is there exactly once, nothing is half, the chain verifies, projections are what a rebuild makes,
no code is given out twice, and the station starts again and goes on.
"""

import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from dossiers.application import read_application
from dossiers.errors import Refused
from dossiers.rebuilding import bring_up
from dossiers.service import Submitted
from dossiers.storage.store import Transaction
from dossiers.verifying import verify
from kiosk.bootstrap import Office, open_office
from tests.support.office import SAMPLE

WHOLE: Final = (
    ("submitted", "accepted", "slip_issued"),
    ("submitted", "slip_issued"),
    ("submitted", "accepted"),
)
"""The events of one filing: accepted at once with its receipt, or waiting with its ticket; or one that was imported."""


def faults_of(folder: Path, acknowledged: Mapping[str, str] | None = None, **office: Any) -> list[str]:
    """Everything that is wrong with the station in a folder; `acknowledged` are codes by the key they were filed by.

    Files one more application, as a station does that goes on; to be called where the database may be opened.
    """
    opened = open_office(folder, **office)
    try:
        return faults_in(opened, acknowledged or {})
    finally:
        opened.close()


def faults_in(office: Office, acknowledged: Mapping[str, str]) -> list[str]:
    """`faults_of` an opened station."""
    wrong = list(verify(office.place).faults)
    with office.place.store.read() as work:
        wrong += _lost(work, acknowledged)
        wrong += _half(work)
        before = codes_in(work)
    wrong += _twice(before)
    wrong += _unlike_a_rebuild(office)
    wrong += _goes_on(office, before)
    return wrong


def codes_in(work: Transaction) -> list[str]:
    """The code of every dossier that was filed."""
    return [
        record.body["code"]
        for dossier in work.journal.dossiers()
        for record in work.journal.of_dossier(dossier)
        if record.kind == "submitted"
    ]


def rows_in(work: Transaction) -> dict[str, Any]:
    """All projections, to compare."""
    rows: dict[str, Any] = {dossier: work.rows.of(dossier) for dossier in work.journal.dossiers()}
    return {**rows, "sums": work.rows.sums()}


def _lost(work: Transaction, acknowledged: Mapping[str, str]) -> Iterable[str]:
    for key, code in acknowledged.items():
        dossier = work.local.submission(key)
        records = work.journal.of_dossier(dossier) if dossier else []
        filed = [record.body["code"] for record in records if record.kind == "submitted"]
        if filed != [code]:
            yield f"{code} was acknowledged for {key}; there is {filed}"


def _half(work: Transaction) -> Iterable[str]:
    for dossier in work.journal.dossiers():
        kinds = tuple(record.kind for record in work.journal.of_dossier(dossier))
        if not any(kinds[: len(whole)] == whole for whole in WHOLE):
            yield f"{dossier} is half: {kinds}"


def _twice(codes: list[str]) -> Iterable[str]:
    return [f"{code} was given out {times} times" for code, times in Counter(codes).items() if times > 1]


def _unlike_a_rebuild(office: Office) -> Iterable[str]:
    place = office.place
    with place.store.write() as work:
        before = rows_in(work)
        work.local.put("projections-made-by", b"nothing")
    bring_up(place)
    with place.store.read() as work:
        after = rows_in(work)
    return [f"a rebuild has {name} otherwise" for name in before if before[name] != after.get(name)]


def _goes_on(office: Office, before: list[str]) -> Iterable[str]:
    filed = office.service.submit(read_application(SAMPLE))
    if isinstance(filed, Refused):
        yield f"the station refuses the next application: {filed.code}"
    elif not isinstance(filed, Submitted) or filed.code in before:
        yield f"the next application got {filed.code} again"
    yield from verify(office.place).faults


def kept_copy(folder: Path, to: Path) -> None:
    """Keeps a folder in which something was found, for whoever looks for the cause."""
    if not to.exists():
        shutil.copytree(folder, to, symlinks=True)
