"""Commands for the day on which a machine is lost: backup, restore, recovery-key."""

import getpass
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from dossiers.errors import BadInput, OperationalError
from forms.sentences import translator
from kiosk.bootstrap import Office
from kiosk.commands.dossier import in_office
from kiosk.commands.output import Said, fail
from kiosk.commands.progress import counting
from kiosk.files import write_whole

if TYPE_CHECKING:
    from kiosk.restoring import Restored

SHORT: Final = 12


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command()(backup)
    app.command()(restore)
    app.command()(recover)
    app.command("recovery-key")(recovery_key)


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The file to write.")],
    to: Annotated[
        Path | None, typer.Option("--to", help="A public recovery key, instead of a passphrase.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Writes over a file that is there.")] = False,
) -> None:
    """Writes a consistent copy of this station; the passphrase is asked for, or read from standard input."""
    from dossiers.recovery import Wrapped, public_of, wrap_for_key, wrap_for_passphrase
    from kiosk.backup import back_up

    said: Said = context.obj

    def work(office: Office) -> None:
        if file.exists() and not force:
            raise BadInput(
                "{file} is there already; name another file, or write over it with --force.", file=file.name
            )
        public = public_of(_text_of(to)) if to else None
        passphrase = "" if public else _new_passphrase(said)

        def wrap(key: bytes) -> Wrapped:
            return wrap_for_key(key, public) if public else wrap_for_passphrase(key, passphrase)

        with counting("backup", said) as progress:
            copied = back_up(office, file, wrap, force=force, progress=progress)
        document = {"events": copied.events, "attachments": len(copied.attachments), "file": str(file)}
        said.result(document, f"{copied.events} · {file}")

    in_office(said, work)


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="A file that `onedoor backup` wrote.")],
    key: Annotated[
        Path | None,
        typer.Option("--key", help="The private recovery key, where the backup was made for one."),
    ] = None,
) -> None:
    """Puts a station back into an empty data folder; it goes on under a new chain."""
    from kiosk.restoring import restore as put_back

    said: Said = context.obj
    try:
        with counting("restore", said) as progress:
            done = put_back(said.data, file, lambda wrapped: _unwrapped(wrapped, key), progress=progress)
    except OperationalError as error:
        fail(said, error)
    _tell(said, done)


def recover(context: typer.Context) -> None:
    """Goes on with what is left where a disk lost events, under a new chain; else makes lists and search anew."""
    from kiosk.restoring import recover as go_on

    said: Said = context.obj
    try:
        _tell(said, go_on(said.data))
    except OperationalError as error:
        fail(said, error)


def recovery_key(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(help="The private key goes here, the public one beside it: FILE.pub.")
    ],
) -> None:
    """Makes a pair of recovery keys: backups are made to the public one, and the private one opens them."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from dossiers.recovery import private_text, public_text

    said: Said = context.obj
    public = file.with_name(f"{file.name}.pub")
    try:
        for each in (file, public):
            if each.exists():
                raise BadInput("{file} is there already; name a file that is not.", file=each.name)
        pair = X25519PrivateKey.generate()
        write_whole(file, private_text(pair).encode())
        write_whole(public, public_text(pair.public_key()).encode())
    except OperationalError as error:
        fail(said, error)
    say = translator("cli", said.lang)
    said.note(
        say("Keep the private key away from the stations: whoever has it opens every backup made for it.")
    )
    said.result({"private": str(file), "public": str(public)}, f"{file}\n{public}")


def _tell(said: Said, done: "Restored") -> None:
    _say_how_it_goes_on(said, done)
    document = {
        "events": done.events,
        "fetched": done.fetched,
        "center": done.center,
        "station": done.station,
        "number": done.number,
        "jumped": done.jumped,
    }
    said.result(document, f"{done.events} · {done.center} · {done.number:02d}")


def _say_how_it_goes_on(said: Said, done: "Restored") -> None:
    say = translator("cli", said.lang)
    if done.is_the_same:
        said.note(say("No event is missing: lists, sums and search were made anew from the journal."))
        return
    if done.why is not None:
        said.note(done.why.sentence(said.lang))
    if done.jumped:
        said.note(
            say(
                "No hub could be asked what was given out since the backup: today's numbers go on {jump} later."
            ).format(jump=done.jumped)
        )
    said.note(
        say("This station goes on as {station} under a new chain.").format(station=f"{done.number:02d}")
    )


def _unwrapped(wrapped: Mapping[str, Any], key: Path | None) -> bytes:
    """The backup's key, by the passphrase or the private key, whichever it was made for."""
    from dossiers.recovery import PUBLIC_KEY, private_of, unwrap_by_key, unwrap_by_passphrase

    if wrapped.get("for") == PUBLIC_KEY:
        if key is None:
            raise BadInput("The backup was made for a recovery key: name its private key with --key FILE.")
        return unwrap_by_key(wrapped, private_of(_text_of(key)))
    if key is not None:
        raise BadInput("The backup was made for a passphrase, not for a recovery key; leave --key out.")
    return unwrap_by_passphrase(wrapped, _passphrase("Recovery passphrase: "))


def _new_passphrase(said: Said) -> str:
    """A passphrase for a new backup: typed twice on a terminal, or one line of standard input."""
    say = translator("cli", said.lang)
    given = _passphrase("Recovery passphrase: ")
    if sys.stdin.isatty() and _passphrase("Once more: ") != given:
        raise BadInput("The two passphrases differ; nothing was written.")
    if len(given) < SHORT:
        said.note(say("This passphrase is short: take {least} characters or more.").format(least=SHORT))
    return given


def _passphrase(prompt: str) -> str:
    """One passphrase. Raises BadInput for none."""
    given = getpass.getpass(prompt) if sys.stdin.isatty() else _line_of_input()
    if not given:
        raise BadInput("There is no passphrase on standard input; give one line with it.")
    return given


def _line_of_input() -> str:
    try:
        return sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError:
        raise BadInput("The passphrase on standard input is no text in UTF-8.") from None


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError:
        raise BadInput("There is no file {file}.", file=file.name) from None
    except (OSError, UnicodeDecodeError):
        raise BadInput("The key file {file} cannot be read.", file=file.name) from None
