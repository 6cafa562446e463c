"""Who may do what: one table of all events, commands and screens, beside the rules of what a dossier's state allows.

The citizen has no account: who stands at the touchscreen or holds a slip's token hands in, follows and rates, no more.
What the command line does is done by whoever may open the station's folder; the table says in whose name.
"""

from collections.abc import Mapping
from typing import Final

from dossiers.errors import Refused
from dossiers.events import CenterKind, Kind
from dossiers.roles import Roles
from dossiers.states import ROLES

PEOPLE: Final = ("clerk", "manager", "admin", "team")
"""Roles of those who have accounts."""

EVERYBODY: Final = ("citizen", *PEOPLE, "system")
DESK: Final = ("clerk", "manager", "admin")

RIGHTS: Final[Mapping[str, tuple[str, ...]]] = {
    **{str(kind): roles for kind, roles in ROLES.items()},
    CenterKind.CALENDAR_CHANGED: ("admin", "manager"),
    CenterKind.UNITS_CHANGED: ("admin", "manager"),
    CenterKind.TEAMS_CHANGED: ("admin", "manager"),
    CenterKind.CATALOGUE_CHANGED: ("admin", "manager"),
    CenterKind.ACCOUNTS_CHANGED: ("admin", "system"),
    CenterKind.STATION_JOINED: ("system",),
    CenterKind.STATION_CONTINUED: ("system",),
    CenterKind.MONTH_CLOSED: ("manager",),
    CenterKind.DAY_COUNTED: ("clerk",),
    "screen citizen": EVERYBODY,
    "screen track": EVERYBODY,
    "screen counter": ("clerk",),
    "screen manager": ("manager", "admin"),
    "screen team": ("team", "admin"),
    "command start": EVERYBODY,
    "command demo": EVERYBODY,
    "command init": ("admin",),
    "command submit": ("citizen", "clerk"),
    "command act": EVERYBODY,
    "command show": DESK,
    "command find": DESK,
    "command list": DESK,
    "command due": EVERYBODY,
    "command receipt": ("clerk", "citizen"),
    "command slip": ("clerk",),
    "command erase": ("manager",),
    "command report": ("manager", "admin"),
    "command close": ("manager",),
    "command register": ("manager", "clerk"),
    "command count": ("clerk",),
    "command import": ("admin",),
    "command catalogue check": DESK,
    "command center show": DESK,
    "command center change": ("admin", "manager"),
    "command user add": ("admin",),
    "command user list": ("admin", "manager"),
    "command user password": ("admin",),
    "command user drop": ("admin",),
    "command verify": DESK,
    "command backup": ("admin",),
    "command restore": ("admin",),
    "command recover": ("admin",),
    "command recovery-key": ("admin",),
    "command doctor": EVERYBODY,
    "command sync": ("system", *DESK),
    "command enroll": ("admin",),
    "command export": DESK,
    "command bring": DESK,
    "command hub serve": ("admin",),
    "command hub migrate": ("admin",),
    "command hub invite": ("admin",),
    "command hub revoke": ("admin",),
    "command hub user add": ("admin",),
    "command hub export": ("admin",),
    "command hub bring": ("admin",),
    "command hub restored": ("admin",),
}
"""What each event, screen and command is for; the first role is taken where nobody is named."""


def may(role: str, what: str) -> bool:
    """Whether a role may do this. Raises KeyError for what the table does not know."""
    return role in RIGHTS[what]


def refusal_for(actor: str, kind: str, performer: str = "team") -> Refused | None:
    """Why this actor may not make an event of this kind; None if they may.

    Where the office itself does the work (`performer`), a clerk reports it done.
    """
    role = actor.partition(":")[0]
    allowed = RIGHTS.get(kind, ())
    if (
        not allowed
        or role in allowed
        or (kind == Kind.COMPLETED and (role, performer) == ("clerk", "office"))
    ):
        return None
    say = "“{kind}” is not for {role}: it is for {roles}."
    named = {"role": Roles((role,)), "roles": Roles(allowed)}
    return Refused("role.not-allowed", say, {"kind": str(kind), **named})
