"""Who may do what: the table is total, and what it says is what happens."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer

from dossiers.errors import Refused
from dossiers.events import CenterKind, Kind
from dossiers.rights import EVERYBODY, PEOPLE, RIGHTS, may, refusal_for
from dossiers.roles import ROLE_NAMES
from dossiers.service import Acted
from kiosk.bootstrap import Office
from kiosk.command_line import program
from tests.support.office import an_application, an_office, submitted

SCREENS = ("citizen", "counter", "manager", "team", "track")
ROLES = ("citizen", "clerk", "manager", "admin", "team", "system")


def commands(group: click.Command, before: str = "") -> Iterator[str]:
    """The names of all commands, groups before them."""
    for name, command in getattr(group, "commands", {}).items():
        inside = list(commands(command, f"{before}{name} "))
        yield from inside or [f"{before}{name}"]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = an_office(tmp_path)
    yield made
    made.close()


def test_the_table_knows_every_event_screen_and_command() -> None:
    known = {
        *map(str, Kind),
        *map(str, CenterKind),
        *(f"screen {screen}" for screen in SCREENS),
        *(f"command {name}" for name in commands(typer.main.get_command(program()))),
    }
    assert set(RIGHTS) == known
    assert all(roles and set(roles) <= set(ROLES) for roles in RIGHTS.values())


def test_the_citizen_has_no_account_and_hands_in_follows_and_rates() -> None:
    assert "citizen" not in PEOPLE
    events = {what for what in map(str, (*Kind, *CenterKind)) if may("citizen", what)}
    assert events == {Kind.SUBMITTED, Kind.SUPPLEMENTED, Kind.WITHDRAWN, Kind.RATED}
    assert {screen for screen in SCREENS if may("citizen", f"screen {screen}")} == {"citizen", "track"}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.SUBMITTED])
@pytest.mark.parametrize("role", EVERYBODY)
def test_an_act_is_refused_to_whom_the_table_does_not_name(role: str, kind: Kind) -> None:
    actor = role if role in ("citizen", "system") else f"{role}:an"
    refused = refusal_for(actor, kind)
    assert (refused is None) == may(role, kind)
    if refused is not None:
        for lang, words in (("en", "not for {}:"), ("vi", "không dành cho {}:"), ("zh", "不由{}办理")):
            assert words.format(ROLE_NAMES[role][lang]) in refused.sentence(lang)
        assert refused.sentence("vi") != refused.sentence("en") != refused.sentence("zh")


def test_an_actor_of_another_role_changes_nothing(office: Office) -> None:
    code = submitted(office, an_application(papers=False)).code
    for actor in ("team:doi-1", "manager:huy", "admin:an", "citizen"):
        refused = office.service.act(code, "accepted", {}, actor=actor)
        assert isinstance(refused, Refused) and refused.code == "role.not-allowed"
    assert office.queries.view(code).row.status == "SUBMITTED"
    assert isinstance(office.service.act(code, "accepted", {}, actor="clerk:an"), Acted)
    assert office.queries.view(code).events[-1].actor != "citizen"


def test_a_clerk_reports_only_the_work_of_the_office_done() -> None:
    assert refusal_for("clerk:an", Kind.COMPLETED, "office") is None
    assert refusal_for("clerk:an", Kind.COMPLETED, "team") is not None
    assert refusal_for("manager:huy", Kind.COMPLETED, "office") is not None
