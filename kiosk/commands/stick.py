"""Commands for a USB stick: export, bring; and the same for a hub that no network joins with its stations."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from dossiers.errors import BadInput, OperationalError
from dossiers.station import StationKeys
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.clock import system_now
from kiosk.commands.dossier import in_office
from kiosk.commands.hub import Database, own_center
from kiosk.commands.output import Said, fail
from kiosk.commands.progress import counting
from kiosk.files import writing_whole

if TYPE_CHECKING:
    from sync.bringing import Brought
    from sync.carrying import Carried

Stick = Annotated[Path, typer.Argument(help="The file on the stick.")]
Trust = Annotated[
    str | None, typer.Option(help="Fingerprint of a station that is new here, as that machine shows it.")
]
Everything = Annotated[bool, typer.Option("--all", help="All events, whatever the reader has shown to have.")]
Of = Annotated[str | None, typer.Option("--of", help="Code of the center; default the settings file's.")]


def add_to(app: typer.Typer, hub: typer.Typer) -> None:
    """Adds these commands, and those of a hub to its group."""
    app.command()(export)
    app.command()(bring)
    hub.command("export")(hub_export)
    hub.command("bring")(hub_bring)


def export(
    context: typer.Context,
    file: Stick,
    to: Annotated[str | None, typer.Option(help="hub, or a station's number or id; default the hub.")] = None,
    everything: Everything = False,
    introduction: Annotated[
        bool, typer.Option("--introduction", help="Only says who this station is, for one that is new to it.")
    ] = False,
) -> None:
    """Writes what another station, or the hub, may lack into a file that only it can open."""
    from sync.carrying import write_bundle
    from sync.introduction import introduction_of
    from sync.meeting import StationDoor, reader_of

    said: Said = context.obj

    def work(office: Office) -> None:
        place = office.place
        if introduction:
            settings = place.beginning.model_dump(mode="json")
            with writing_whole(file) as stream:
                stream.write(introduction_of(place.station, settings))
            _say_introduced(said, file, place.station.keys)
            return
        reader = reader_of(StationDoor(office.exchange), to)
        with counting(file.name, said) as progress, writing_whole(file) as stream:
            done = write_bundle(office.exchange, reader, stream, everything=everything, progress=progress)
        _say_carried(said, file, done, reader, place.station.keys)

    in_office(said, work)


def bring(context: typer.Context, file: Stick, trust: Trust = None) -> None:
    """Takes what another station wrote for this one, or gets to know a station by its introduction."""
    from sync.bringing import Brought, bring
    from sync.introduction import is_introduction
    from sync.meeting import StationDoor, bring_introduction

    said: Said = context.obj

    def work(office: Office) -> None:
        door = StationDoor(office.exchange)

        def take(stream: BinaryIO, fingerprint: str | None) -> Brought:
            if is_introduction(stream):
                keys, others = bring_introduction(door, stream, fingerprint)
                if others:
                    _note_others(said, keys, others)
                return Brought(keys)
            with counting(file.name, said) as progress:
                return bring(door, stream, trust=fingerprint, progress=progress)

        _say_brought(said, _compared(said, file, take, trust))

    in_office(said, work)


def hub_export(
    context: typer.Context,
    file: Stick,
    to: Annotated[str | None, typer.Option(help="The station's number or id.")] = None,
    everything: Everything = False,
    introduction: Annotated[bool, typer.Option("--introduction", help="Only says who the hub is.")] = False,
    of: Of = None,
    database: Database = None,
) -> None:
    """Writes what a station may lack into a file that only it can open."""
    from sync.hub import stick

    said: Said = context.obj
    try:
        center = of or own_center(said)
        if introduction:
            with writing_whole(file) as stream:
                keys = stick.introduce(database, said.data, center, stream, now=system_now)
            _say_introduced(said, file, keys)
            return
        if to is None:
            raise BadInput("Name the station that the bundle is for with --to.")
        with counting(file.name, said) as progress, writing_whole(file) as stream:
            done, reader, own = stick.export(
                database,
                said.data,
                center,
                stream,
                to,
                everything=everything,
                now=system_now,
                progress=progress,
            )
        _say_carried(said, file, done, reader, own)
    except OperationalError as error:
        fail(said, error)


def hub_bring(
    context: typer.Context, file: Stick, trust: Trust = None, of: Of = None, database: Database = None
) -> None:
    """Takes what a station wrote for the hub, or lets a station in by its introduction."""
    from sync.hub import stick

    said: Said = context.obj

    def take(stream: BinaryIO, fingerprint: str | None) -> "Brought":
        center = of or own_center(said)
        with counting(file.name, said) as progress:
            return stick.take(
                database, said.data, center, stream, trust=fingerprint, now=system_now, progress=progress
            )

    try:
        _say_brought(said, _compared(said, file, take, trust))
    except OperationalError as error:
        fail(said, error)


def _compared(
    said: Said, file: Path, take: Callable[[BinaryIO, str | None], "Brought"], trust: str | None
) -> "Brought":
    """Takes a file; at a terminal a person is asked to compare the fingerprint of a station that is new here."""
    from sync.errors import Unmet

    with _opened(file) as stream:
        try:
            return take(stream, trust)
        except Unmet as unmet:
            if said.json or not sys.stdin.isatty():
                raise
            say = translator("cli", said.lang)
            question = say(
                "The fingerprint of that station is {fingerprint}. Does that machine show the same?"
            )
            typer.confirm(question.format(fingerprint=unmet.fingerprint), abort=True, err=True)
            stream.seek(0)
            return take(stream, unmet.fingerprint)


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        stream = file.open("rb")
    except OSError as error:
        raise BadInput(
            "{file} cannot be read: {why}.", file=file.name, why=error.strerror or str(error)
        ) from error
    with stream:
        yield stream


def _say_introduced(said: Said, file: Path, keys: StationKeys) -> None:
    from sync.introduction import fingerprint_of

    document = {"events": 0, "attachments": 0, "station": keys.station, "fingerprint": fingerprint_of(keys)}
    said.result({**document, "file": str(file)}, f"{file} · {keys.number:02d} · {document['fingerprint']}")


def _say_carried(said: Said, file: Path, done: "Carried", reader: StationKeys, own: StationKeys) -> None:
    from sync.introduction import fingerprint_of

    document = {
        "events": done.events,
        "attachments": done.attachments,
        "to": reader.station,
        "fingerprint": fingerprint_of(own),
    }
    sentence = f"{file} → {reader.number:02d} · ↑ {done.events} · {document['fingerprint']}"
    said.result(document, sentence)


def _say_brought(said: Said, brought: "Brought") -> None:
    document = {
        "events": brought.events,
        "attachments": brought.attachments,
        "waiting": brought.waiting,
        "from": brought.author.station,
    }
    say = translator("cli", said.lang)
    if brought.gaps:
        said.note(
            say(
                "Events in between are lacking here; carry a bundle of this machine there, and the next one from there brings them."
            )
        )
    if brought.forked:
        said.note(
            say("Two machines work as one station ({stations}); set one of them up anew.").format(
                stations=", ".join(sorted(brought.forked))
            )
        )
    if brought.continued:
        said.note(say("Another machine works as this station; this one goes on under a new chain."))
    said.result(document, f"{brought.author.number:02d} → ↓ {brought.events} … {brought.waiting}")


def _note_others(said: Said, keys: StationKeys, others: tuple[str, ...]) -> None:
    sentence = (
        "The center began otherwise there ({parts}): the hub's settings hold here now."
        if keys.role == "hub"
        else "The center began otherwise there ({parts}): appointments can differ. Set both up with one settings file."
    )
    said.note(translator("cli", said.lang)(sentence).format(parts=", ".join(others)))
