"""What can go wrong with a pack; wrong answers are values (`forms.validation.Fault`), not errors."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PackFault:
    """One fault of a pack: where it is, what it is, and what to do about it."""

    file: str
    line: int
    fault: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.fault} {self.cure}"


class BadPack(Exception):
    """The pack cannot be used; `faults` says why, with file, line and cure."""

    def __init__(self, folder: Path, faults: tuple[PackFault, ...]) -> None:
        self.folder = folder
        self.faults = faults
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}" if faults else f"The pack {folder} cannot be used.")


class UnknownProcedure(LookupError):
    """No procedure of this id (or of this version of it) stands in the pack."""

    def __init__(self, procedure: str, version: int | None = None) -> None:
        self.procedure = procedure
        self.version = version
        of = f" version {version}" if version is not None else ""
        super().__init__(f"The pack has no procedure {procedure!r}{of}.")
