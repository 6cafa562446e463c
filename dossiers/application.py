"""What an applicant hands in."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from dossiers.attachments import EMPTY, MOST_BYTES, Attachment, paper
from dossiers.bodies import parse_instant, unwritable
from dossiers.errors import BadInput, WrongAnswers
from dossiers.wrong_fields import first_wrong

UNWRITABLE: Final = "This holds signs that cannot be written, or a number that is too large. Please mend it."
MOST_CHARACTERS: Final = 5_000_000
Channel = Literal["kiosk", "counter", "online", "postal"]


@dataclass(frozen=True, slots=True)
class Application:
    """Answers and attachments for a procedure; `at` None means now."""

    procedure: str
    channel: Channel
    answers: Mapping[str, Any]
    attachments: tuple[Attachment, ...] = ()
    at: datetime | None = None


class _AttachedFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kind: str
    file: str


_FILES: Final = TypeAdapter(list[_AttachedFile])


class _ApplicationFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    procedure: str
    channel: Channel = "counter"
    at: str | None = None
    answers: dict[str, Any]
    attachments: list[_AttachedFile] = Field(default_factory=list)


def read_application(path: Path) -> Application:
    """The application in a file of the format of the interfaces page.

    Raises BadInput or WrongAnswers with what to mend.
    """
    try:
        given = _ApplicationFile.model_validate(orjson.loads(_content(path)))
    except FileNotFoundError:
        raise BadInput("There is no file {file}.", file=path.name) from None
    except OSError:
        raise BadInput("The file {file} cannot be read.", file=path.name) from None
    except orjson.JSONDecodeError as error:
        raise BadInput(
            "{file} is not JSON in UTF-8: look at line {line}, column {column}.",
            file=path.name,
            line=error.lineno,
            column=error.colno,
        ) from None
    except ValidationError as error:
        where, say = first_wrong(error)
        raise WrongAnswers([(where or path.name, say)]) from None
    wrong = [(name, BadInput(UNWRITABLE)) for name, answer in given.answers.items() if unwritable(answer)]
    if wrong:
        raise WrongAnswers(wrong)
    return Application(
        procedure=given.procedure,
        channel=given.channel,
        answers=given.answers,
        attachments=tuple(paper(each.kind, *_read(path.parent, each.file)) for each in given.attachments),
        at=parse_instant(given.at, "“at”:") if given.at else None,
    )


def read_attachments(given: Any) -> tuple[Attachment, ...]:
    """The attachments of an event, given as `[{"kind": …, "file": …}]` by who stands here. Raises BadInput."""
    return tuple(paper(each.kind, *_opened(Path(each.file), each.file)) for each in _named(given))


def read_old_papers(folder: Path, given: Any) -> tuple[Attachment, ...]:
    """The attachments of a history, given likewise: files of its folder. Raises BadInput."""
    return tuple(paper(each.kind, *_read(folder, each.file)) for each in _named(given))


def _named(given: Any) -> list[_AttachedFile]:
    try:
        return _FILES.validate_python(given)
    except ValidationError:
        raise BadInput('Write attachments like [{{"kind": "site", "file": "front.jpg"}}].') from None


def _content(path: Path) -> bytes:
    with path.open("rb") as opened:
        content = opened.read(MOST_CHARACTERS + 1)
    if len(content) > MOST_CHARACTERS:
        raise BadInput("{file} is larger than any application.", file=path.name)
    return content.removeprefix(codecs.BOM_UTF8)  # the mark that some editors put first


def _read(folder: Path, said: str) -> tuple[str, bytes]:
    """Name and bytes of a file of a folder, or below it. Raises BadInput, and reads nothing, where it lies elsewhere."""
    try:
        file = (folder / said).resolve()
        is_outside = not file.is_relative_to(folder.resolve())
    except (OSError, ValueError):
        raise _unreadable(said) from None
    if is_outside:
        say = "The attachment {file} does not lie in the folder of the file that names it; put it there and give its name."
        raise BadInput(say, file=said)
    return _opened(file, said)


def _opened(file: Path, said: str) -> tuple[str, bytes]:
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)  # one more is refused where attachments are kept
    except (OSError, ValueError):
        raise _unreadable(said) from None
    if not data:
        raise BadInput(EMPTY, file=said)
    return Path(said).name, data


def _unreadable(said: str) -> BadInput:
    return BadInput(
        "The attachment {file} cannot be read; it is looked for beside the application.", file=said
    )
