"""Bodies as they can be relied on: a field that is not what its name says counts as absent, everywhere alike.

What this program writes is checked before. What another station writes is its own word: its event is kept as it
is, and must neither stop an exchange nor be read one way here and another way there.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from dossiers.instants import instant_of


def sound(body: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a body that are what their names say; fields of later releases are left as they are."""
    return {name: value for name, value in body.items() if _FIELDS.get(name, _anything)(value)}


def _anything(_: Any) -> bool:
    return True


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _number(value: Any) -> bool:
    return type(value) is int and 0 <= value < 2**53


def _instant(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(instant_of(value))
    except ValueError:
        return False


def _digests(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _papers(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(paper, dict) and all(_text(paper.get(part)) for part in ("kind", "sha256"))
        for paper in value
    )


_TEXTS: Final = (
    "budget",
    "channel",
    "clerk",
    "code",
    "comment",
    "phone4",
    "priority",
    "procedure",
    "reason",
    "slip",
    "team",
    "token",
    "token_sha256",
    "unit",
    "waiting_for",
)
_FIELDS: Final[Mapping[str, Callable[[Any], bool]]] = {
    **dict.fromkeys(_TEXTS, _text),
    **dict.fromkeys(("amount", "procedure_version", "version"), _number),
    **dict.fromkeys(("due", "done_at"), _instant),
    "answers": lambda value: isinstance(value, dict),
    "attachment_sha256": _digests,
    "attachments": _papers,
    "handed_over": lambda value: isinstance(value, bool),
    "score": lambda value: type(value) is int and 1 <= value <= 5,
}
