"""Which fields of a body stay open, and which are sealed (domain page, "Sealed")."""

from typing import Any, Final

from dossiers.events import Kind

OPEN: Final = frozenset(
    [
        "procedure",
        "procedure_version",
        "channel",
        "code",
        "unit",
        "budget",
        "due",
        "team",
        "priority",
        "amount",
        "score",
        "waiting_for",
        "handed_over",
        "done_at",
        "slip",
        "version",
        "token_sha256",
        "phone4",
        "attachment_sha256",
    ]
)
"""Body fields that stay open because figures, transfer and checks need them (domain page, "Sealed")."""


def split(kind: str, body: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The open and the personal fields of a body; of attachments the digests stay open."""
    opened = {key: value for key, value in body.items() if key in OPEN}
    if kind == Kind.HANDED_BACK:
        opened.pop("code", None)
    if kind == Kind.ERASED:
        opened["reason"] = body.get("reason", "")
    personal = {key: value for key, value in body.items() if key not in opened}
    if body.get("attachments"):
        opened["attachment_sha256"] = [part["sha256"] for part in body["attachments"]]
    return opened, personal
