"""What a command says: one JSON document for machines, sentences for people, one sentence and a code for faults."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from dossiers.errors import HeldUp, OperationalError, Refused, WrongAnswers

if TYPE_CHECKING:
    from kiosk.bootstrap import Office


@dataclass
class Said:
    """The global options of this call."""

    data: Path
    center: Path | None = None
    lang: str = "vi"
    json: bool = False

    def result(self, document: Any, sentence: str) -> None:
        """Ends a command that did what it was asked."""
        text = json.dumps(document, ensure_ascii=False, default=str) if self.json else sentence
        try:
            sys.stdout.write(text + "\n")
            sys.stdout.flush()
        except BrokenPipeError:  # the reader has seen enough, as `head` has; what was asked is done
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def note(self, sentence: str) -> None:
        """Says something to people beside the result, in one line that no terminal takes for a command."""
        line = " ".join(sentence.split())
        with suppress(OSError):  # nobody is there to read it; the exit code tells as much
            sys.stderr.write("".join(sign if sign.isprintable() else "\ufffd" for sign in line) + "\n")
            sys.stderr.flush()

    @contextmanager
    def office(self, **options: Any) -> Iterator["Office"]:
        """The station of the data folder, given back at the end."""
        from kiosk.bootstrap import open_office

        office = open_office(self.data, center_file=self.center, **options)
        office.database.when_held_up(lambda: self.note(HeldUp().sentence(self.lang)))
        try:
            yield office
        finally:
            office.close()


class Failed(Exception):
    """A command that ends with an exit code; everything has been said."""

    def __init__(self, code: int) -> None:
        self.code = code
        super().__init__(code)


def fail(said: Said, error: Exception | Refused) -> NoReturn:
    """Says a fault in one sentence, in the reader's language, and ends with the contract's code."""
    code = int(getattr(error, "exit_code", 2))
    if isinstance(error, WrongAnswers):
        faults: list[Mapping[str, Any]] = [
            {"field": where, "say": say} for where, say in error.told(said.lang)
        ]
    else:
        faults = [{"field": None, "say": sentence_of(error, said.lang)}]
    if said.json:
        with suppress(OSError):
            sys.stdout.write(json.dumps({"errors": faults}, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    for fault in faults:
        where = f"{fault['field']}: " if fault["field"] else ""
        said.note(f"{where}{fault['say']}")
    raise Failed(code)


def sentence_of(error: Exception | Refused, lang: str) -> str:
    """The sentence of an operational error or a refusal."""
    if isinstance(error, Refused | OperationalError):
        return error.sentence(lang)
    sentence = getattr(error, "sentence", None)
    return str(sentence(lang) if callable(sentence) else error)
