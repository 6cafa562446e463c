"""Who does something: `citizen`, `system`, or a role with a login."""

import re
from typing import Final

from dossiers.errors import BadInput
from dossiers.states import ROLES

COMMAND_LINE_LOGIN: Final = "cli"
_ACTOR: Final = re.compile(r"citizen|system|(clerk|manager|admin|team):[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def actor_of(text: str) -> str:
    """The actor in a text. Raises BadInput that says how to write one."""
    if _ACTOR.fullmatch(text) is None:
        raise BadInput(
            "“{actor}” is no actor: write citizen, system, or clerk:, manager:, admin: or team: with a login.",
            actor=text[:80],
        )
    return text


def default_actor(kind: str) -> str:
    """The first role of an event's row on the domain page, with the login `cli`."""
    roles = next((who for known, who in ROLES.items() if known == kind), ("clerk",))
    return roles[0] if roles[0] in ("citizen", "system") else f"{roles[0]}:{COMMAND_LINE_LOGIN}"
