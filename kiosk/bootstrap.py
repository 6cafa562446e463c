"""Composition root: from a folder and settings to a station that works."""

import errno
import os
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossiers.center import Center
from dossiers.center_bodies import FIXED, GOVERNED, differing
from dossiers.erasing import sweep
from dossiers.errors import BadInput, DatabaseUnusable, DiskFull, IntegrityProblem
from dossiers.first_settings import keep_settings, refuse_another_center, settings_of
from dossiers.founding import found
from dossiers.rebuilding import bring_up
from dossiers.storage import Database, Store, Witness, center_in, open_database
from dossiers.workplace import Workplace
from forms.packs import Pack, load_pack
from kiosk.clock import Now, system_now
from kiosk.files import sync_folder, write_whole
from kiosk.leftovers import remover
from kiosk.settings import DEMO_CENTER, RESOURCES, load_center

if TYPE_CHECKING:
    from dossiers.closing import Closings
    from dossiers.exchange import Exchange
    from dossiers.queries import Queries
    from dossiers.register import Register
    from dossiers.service import Service

DATABASE: Final = "onedoor.db"
KEY_FILE: Final = "key"
CENTER_FILE: Final = "center"
WITNESS: Final = "onedoor.last"
KEY_BYTES: Final = 32


@dataclass
class Office:
    """An opened station: what its screens and commands use, loaded as it is used."""

    place: Workplace
    database: Database

    @cached_property
    def service(self) -> "Service":
        """Its commands."""
        from dossiers.service import Service

        return Service(self.place)

    @cached_property
    def queries(self) -> "Queries":
        """Its questions."""
        from dossiers.queries import Queries

        return Queries(self.place)

    @cached_property
    def register(self) -> "Register":
        """Its figures."""
        from dossiers.register import Register

        return Register(self.place)

    @cached_property
    def closings(self) -> "Closings":
        """Its closed months."""
        from dossiers.closing import Closings

        return Closings(self.place)

    @cached_property
    def exchange(self) -> "Exchange":
        """Its side of an exchange."""
        from dossiers.exchange import Exchange

        return Exchange(self.place)

    def close(self) -> None:
        """Gives the database back."""
        self.database.close()


def open_office(
    data: Path,
    *,
    center_file: Path | None = None,
    number: int | None = None,
    role: str = "counter",
    now: Now = system_now,
    with_what_is_left: bool = False,
) -> Office:
    """The station in a folder, made there if there is none.

    Raises BadInput, DatabaseUnusable, DatabaseNewer, DiskFull, or IntegrityProblem where events that were committed are
    missing; `with_what_is_left` opens it all the same.
    """
    given = load_center(center_file) if center_file else None
    make_folder(data)
    _refuse_loss(data)
    database = open_database(data / DATABASE, raw_key(data))
    try:
        code = _center_code(data) or center_in(database)
        if code is not None and not with_what_is_left:
            _refuse_lost_events(Store(database, code, Witness(data / WITNESS)))
        place = _work_in(database, data, given, number, role, now)
    except BaseException:
        database.close()
        raise
    return Office(place, database)


def open_copy(database: Database, folder: Path, now: Now) -> Office:
    """The station in a database that lies in another folder than its own, as while it is put back from a backup."""
    try:
        return Office(_work_in(database, folder, None, None, "counter", now), database)
    except BaseException:
        database.close()
        raise


def pack_of(center: Center) -> Pack:
    """The center's pack, as it is before the center changes anything in it."""
    return load_pack(RESOURCES / "packs" / center.pack)


def _work_in(
    database: Database, data: Path, given: Center | None, number: int | None, role: str, now: Now
) -> Workplace:
    code = _center_code(data) or center_in(database) or (given or load_center(DEMO_CENTER)).code
    if given is not None:
        refuse_another_center(code, given)
    store = Store(database, code, Witness(data / WITNESS))
    kept = settings_of(store)
    first = _first_settings(kept, given or kept or load_center(DEMO_CENTER))
    if first != kept:
        keep_settings(store, first)
    station, center_key = found(store, number or 1, role, now().astimezone(first.tz))
    if number is not None and station.number != number:
        raise BadInput(
            "This folder is station {own} already; take another folder.", own=f"{station.number:02d}"
        )
    _note_center(data, code)
    place = Workplace(
        station, first, pack_of(first), store, data, lambda: now().astimezone(first.tz), center_key
    )
    if given is not None and kept is not None:
        _refuse_another_state(place, given)
    bring_up(place)
    place.leftovers.append(remover(data))
    sweep(place)
    return place


def _first_settings(kept: Center | None, given: Center) -> Center:
    """The first settings of the center: what events govern stays as it was at the first start."""
    if kept is None:
        return given.model_copy(
            update={"pack_calendar": given.pack_calendar or pack_of(given).calendar.version}
        )
    return given.model_copy(update={name: getattr(kept, name) for name in (*FIXED, *GOVERNED)})


def _refuse_another_state(place: Workplace, given: Center) -> None:
    """Settings that are neither the first ones nor those that hold now. Raises BadInput."""
    with place.store.read():
        first, stands = place.beginning, place.center
    others = [_others(state, given) for state in (first, stands)]
    if all(others):
        raise BadInput(
            "The settings file says otherwise than the center about {parts}: change the center with "
            "`onedoor center change FILE`, or start without --center.",
            parts=", ".join(others[-1]),
        )


def _others(state: Center, given: Center) -> tuple[str, ...]:
    """In which settings a file says otherwise; a calendar that it does not name is the one there is."""
    named = given.model_copy(update={"pack_calendar": given.pack_calendar or state.pack_calendar})
    return differing(state, named)


def _refuse_loss(data: Path) -> None:
    """A folder whose database is gone must not quietly begin anew. Raises DatabaseUnusable."""
    file = data / DATABASE
    if _center_code(data) and not (file.is_file() and file.stat().st_size):
        raise DatabaseUnusable(
            "The database {name} of this folder is missing or empty; put it or a backup back, or take another folder.",
            name=DATABASE,
        )


def _refuse_lost_events(store: Store) -> None:
    """Raises IntegrityProblem where the database holds less than was committed into it."""
    if store.lost():
        raise IntegrityProblem(
            "The newest events of {name} are missing: the disk lost them, or an older file was put in its place. Put "
            "the right file back, or go on with what is left by `onedoor recover`.",
            name=DATABASE,
        )


def make_folder(data: Path) -> None:
    """Makes the data folder. Raises BadInput, DiskFull, or DatabaseUnusable if it cannot be written."""
    try:
        if not data.is_dir():
            data.mkdir(parents=True, exist_ok=True)
            sync_folder(data.parent)
    except FileExistsError:
        raise BadInput("{data} is a file; name a folder.", data=data.name) from None
    except OSError as error:
        raise _folder_fault(error, data) from error
    if not os.access(data, os.W_OK | os.X_OK):
        raise _unwritable(data)


def raw_key(data: Path) -> bytes:
    """The database's raw key: from the system's keyring where that is wanted, else from a file of mode 0600."""
    if os.environ.get("ONEDOOR_KEYRING") == "os":
        return _keyring_key(data)
    file = data / KEY_FILE
    try:
        if not file.exists():
            if (data / DATABASE).exists():
                raise DatabaseUnusable(
                    "The key file of this folder is missing; without it the database cannot be read. "
                    "Put the file “{name}” or a backup back.",
                    name=KEY_FILE,
                )
            _make_key(file)
        return _parsed_key(file.read_text(encoding="ascii"))
    except OSError as error:
        raise _folder_fault(error, data) from error
    except UnicodeDecodeError:
        raise _bad_key() from None


def _make_key(file: Path) -> None:
    """Writes a new key whole; of two that start at once one wins and both use its key."""
    part = file.with_name(f".{file.name}-{secrets.token_hex(4)}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR)
    try:
        with os.fdopen(handle, "w") as stream:
            stream.write(secrets.token_hex(KEY_BYTES) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        with suppress(FileExistsError):
            os.link(part, file)
        sync_folder(file.parent)
    finally:
        part.unlink(missing_ok=True)


def _keyring_key(data: Path) -> bytes:
    import keyring
    from keyring.errors import KeyringError

    try:
        name = str(data.resolve())
        kept = keyring.get_password("onedoor", name)
        if kept is None:
            keyring.set_password("onedoor", name, secrets.token_hex(KEY_BYTES))
            kept = keyring.get_password("onedoor", name)
    except KeyringError:
        kept = None
    if kept is None:
        raise DatabaseUnusable(
            "The system's keyring does not answer; unset ONEDOOR_KEYRING to keep the key in a file."
        )
    return _parsed_key(kept)


def _parsed_key(text: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        raise _bad_key() from None
    if len(key) != KEY_BYTES:
        raise _bad_key()
    return key


def _bad_key() -> DatabaseUnusable:
    return DatabaseUnusable("The key file of this folder is damaged; put it back from a backup.")


def _center_code(data: Path) -> str | None:
    file = data / CENTER_FILE
    return file.read_text(encoding="utf-8").strip() or None if file.is_file() else None


def _note_center(data: Path, code: str) -> None:
    if _center_code(data) is None:
        write_whole(data / CENTER_FILE, f"{code}\n".encode())


def _folder_fault(error: OSError, data: Path) -> DatabaseUnusable:
    if error.errno == errno.ENOSPC:
        return DiskFull("The disk is full. Free some space, then try again; nothing was lost.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _unwritable(data)
    return DatabaseUnusable(
        "The folder {data} cannot be used: {why}.", data=data.name, why=error.strerror or error
    )


def _unwritable(data: Path) -> DatabaseUnusable:
    return DatabaseUnusable(
        "The folder {data} cannot be written; check its rights, or name another one with --data.",
        data=data.name,
    )
