"""Files that a clerk attaches, read where reading belongs: off the screen's thread."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dossiers.application import Application
from dossiers.attachments import Attachment, paper
from dossiers.errors import BadInput

Files = Sequence[tuple[str, Path]]
"""(kind of the paper, file)"""


def read_files(files: Files) -> tuple[Attachment, ...]:
    """The attachments from their files; reads the disk, so never on the screen's thread. Raises BadInput."""
    return tuple(_read(kind, file) for kind, file in files)


def application(procedure: str, answers: Mapping[str, Any], files: Files) -> Application:
    """What is handed in at the counter; reads the files. Raises BadInput."""
    return Application(procedure, "counter", answers, read_files(files))


def _read(kind: str, file: Path) -> Attachment:
    try:
        data = file.read_bytes()
    except OSError:
        raise BadInput("The file {file} cannot be read.", file=file.name) from None
    return paper(kind, file.name, data)
