"""What the embedded database says, as one sentence for people."""

from typing import Final

from dossiers.errors import DatabaseDamaged, DatabaseUnusable, DiskFull, OperationalError

_DAMAGED: Final = ("not a database", "hmac", "malformed", "vtable constructor failed", "fts5: corruption")
NOT_WRITTEN: Final = "The database {name} cannot be written; check the folder's rights and the disk."


def fault_of(error: Exception, name: str) -> OperationalError | None:
    """The sentence for what the embedded database said, or None where it is our mistake."""
    said, kind = str(getattr(error, "orig", None) or error).lower(), code_of(error)
    if kind == "FULL" or ("full" in said and ("disk" in said or "database" in said)):
        return full()
    if "locked" in said or "busy" in said:
        return DatabaseUnusable(
            "Another program keeps the database {name} locked; close it and try again.", name=name
        )
    if kind in ("CONSTRAINT", "CONSTRAINT_VTAB"):  # none of our tables: an index contradicts itself
        return DatabaseDamaged(
            "A part of the database {name} is damaged: have it made anew by `onedoor recover`.", name=name
        )
    if kind.startswith(("CORRUPT", "NOTADB")) or any(sign in said for sign in _DAMAGED):
        return DatabaseDamaged(
            "The database {name} cannot be read: its key is another one, or the file is damaged. "
            "Put the key file or a backup back.",
            name=name,
        )
    is_unwritable = any(sign in said for sign in ("readonly", "read-only", "unable to open", "disk i/o"))
    if kind.startswith(("IOERR", "CANTOPEN", "READONLY")) or is_unwritable:
        return DatabaseUnusable(NOT_WRITTEN, name=name)
    return None


def code_of(error: Exception) -> str:
    """The embedded database's own name for what it said, such as IOERR_FSYNC; empty where it gave none."""
    root = getattr(error, "orig", None) or error
    return str(getattr(root, "sqlite_errorname", "")).removeprefix("SQLITE_")


def full() -> DiskFull:
    """What is said of a full disk."""
    return DiskFull("The disk is full. Free some space, then try again; nothing was lost.")
