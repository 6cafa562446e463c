"""The `onedoor` command: global options, the sub-commands, and the one place where every fault becomes a sentence."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from dossiers.errors import BadInput, OperationalError
from kiosk.commands import screens
from kiosk.commands.output import Failed, Said, fail

VALUED: Final = ("--data", "--center", "--lang")
OWN_CENTER: Final = (["init"], ["hub", "invite"])
"""Commands whose `--center`, written after their name, is a code of their own and not the settings file."""


def program(command: str = "") -> typer.Typer:
    """The `onedoor` command with all its sub-commands; for one that opens a screen without the others, which would delay it."""
    app = typer.Typer(
        name="onedoor",
        help="OneDoor runs one-door public administration centers of a power utility.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(options)
    if command == "start":
        screens.add_to(app)
    else:
        _add_all(app)
    return app


def _add_all(app: typer.Typer) -> None:
    from kiosk.commands import (
        backup,
        catalogue,
        dossier,
        erase,
        figures,
        hub,
        registers,
        slips,
        station,
        stick,
    )
    from kiosk.commands.center import center_app
    from kiosk.commands.user import user_app

    for module in (dossier, slips, figures, registers, catalogue, station, screens, backup, erase):
        module.add_to(app)
    app.add_typer(center_app, name="center")
    app.add_typer(user_app, name="user")
    stick.add_to(app, hub.add_to(app))


def options(
    context: typer.Context,
    data: Annotated[
        Path | None, typer.Option(help="All state of this station.", envvar="ONEDOOR_DATA")
    ] = None,
    center: Annotated[
        Path | None, typer.Option(help="Center settings (TOML); default: the demo center.")
    ] = None,
    lang: Annotated[str, typer.Option(help="vi, en or zh.", envvar="ONEDOOR_LANG")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document on standard output.")] = False,
) -> None:
    """Global options, before or after the command."""
    said = Said(data or default_data(), center, language(lang), as_json)
    context.obj = said
    if lang and lang not in ("vi", "en", "zh"):
        fail(said, BadInput("“{lang}” is no language of OneDoor: choose vi, en or zh.", lang=lang))


def default_data() -> Path:
    """The platform's folder for what a program keeps of its user."""
    from platformdirs import user_data_path

    return user_data_path("onedoor", appauthor=False)


def language(given: str) -> str:
    """The language of sentences: the one asked for, else the machine's, else Vietnamese."""
    if given in ("vi", "en", "zh"):
        return given
    machine = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
    )
    return machine[:2] if machine[:2] in ("en", "zh") else "vi"


def hoisted(arguments: Sequence[str]) -> list[str]:
    """The arguments with global options moved to the front, since people write them anywhere."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        name = word.partition("=")[0]
        if word == "--":
            rest.extend([word, *waiting])
        elif word == "--json":
            front.append(word)
        elif name in VALUED and not (name == "--center" and _has_own_center(rest)):
            front.append(word)
            front.extend(
                [] if "=" in word else [value for value in [next(waiting, None)] if value is not None]
            )
        else:
            rest.append(word)
    return front + rest


def _has_own_center(words: Sequence[str]) -> bool:
    return any(list(words[: len(command)]) == command for command in OWN_CENTER)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code; no traceback ever reaches a person."""
    given = hoisted(sys.argv[1:] if arguments is None else arguments)
    said = Said(default_data(), json="--json" in given, lang=language(_language_in(given)))
    try:
        _refuse_what_is_no_text(given)
        _refuse_empty(given)
        app = program(_command_in(given))
        gc.freeze()  # what is loaded stays: garbage is sought, from now on, in what is made from now on
        gc.enable()
        code = typer.main.get_command(app).main(given, prog_name="onedoor", standalone_mode=False)
        return int(code or 0)
    except Failed as ended:
        return ended.code
    except OperationalError as error:
        return _failed(said, error)
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if callable(getattr(error, "format_message", None)):
            from kiosk.usage import usage_fault

            return _failed(said, usage_fault(error))
        return _bug(said, error)


def _command_in(hoisted_arguments: Sequence[str]) -> str:
    """The command that hoisted arguments ask for."""
    words = iter(hoisted_arguments)
    for word in words:
        if word in VALUED:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return ""


def _language_in(arguments: Sequence[str]) -> str:
    """The language that the arguments ask for, before anybody has read them, else the environment's."""
    for word, following in zip(arguments, [*arguments, ""][1:], strict=True):
        if word.startswith("--lang"):
            return following if word == "--lang" else word.partition("=")[2]
    return os.environ.get("ONEDOOR_LANG", "")


def _refuse_what_is_no_text(arguments: Sequence[str]) -> None:
    for word in arguments:
        try:
            word.encode()
        except UnicodeEncodeError:
            raise BadInput(
                "“{word}” is no text in UTF-8; write it anew, or rename the file.", word=word
            ) from None


def _refuse_empty(arguments: Sequence[str]) -> None:
    """An empty folder would be the one where the command happens to run."""
    for word, following in zip(arguments, [*arguments, None][1:], strict=True):
        name, equals, value = word.partition("=")
        if name in VALUED and (following if not equals else value) == "":
            raise BadInput("{option} is empty: give it a value, or leave it out.", option=name)


def _failed(said: Said, error: Exception) -> int:
    try:
        fail(said, error)
    except Failed as ended:
        return ended.code


def _bug(said: Said, error: Exception) -> int:
    from forms.sentences import translator
    from kiosk import crash

    if crash.is_operational(error) or hasattr(error, "say"):
        return _failed(
            said, error if hasattr(error, "sentence") else _Outside(crash.sentence(error, said.lang))
        )
    crash.log.error("bug: %s", crash.where(error))
    say = translator("cli", said.lang)
    said.note(
        say("Something inside OneDoor went wrong; nothing was half written. Please report the line above.")
    )
    return 1


class _Outside(Exception):
    exit_code = 3
