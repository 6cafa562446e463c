"""A pack fits the program to a country or a utility: procedures, rules, calendar, statutory forms.

A procedure is read when it is asked for, so that a command pays for what it uses only.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

from forms.budgets import Budget
from forms.divisions import Province, Ward
from forms.errors import BadPack, PackFault, UnknownProcedure
from forms.folder import PackFolder
from forms.holidays import PackCalendar, calendar_of
from forms.manifest import Group, Manifest, StatutorySet, Tile
from forms.procedures import BudgetRule, Procedure, stand_in
from forms.retention import Retention
from forms.rules import Rules
from forms.texts import Text

__all__ = ["BadPack", "Pack", "PackFault", "UnknownProcedure", "load_pack"]


class Pack:
    """A pack that was read without a fault; its procedures are read and kept as they are asked for."""

    def __init__(
        self,
        folder: PackFolder,
        *,
        hidden: frozenset[str] = frozenset(),
        budgets: Mapping[str, Budget] | None = None,
    ) -> None:
        self._folder = folder
        self._hidden = hidden
        self._budgets = dict(budgets or {})
        self._versions: dict[str, tuple[Procedure, ...]] = {}

    @property
    def folder(self) -> Path:
        """Where the pack lies."""
        return self._folder.path

    @property
    def manifest(self) -> Manifest:
        """The pack's own settings."""
        return self._folder.manifest

    @property
    def id(self) -> str:
        """The pack's id, such as `vn`."""
        return self.manifest.id

    @property
    def name(self) -> Text:
        """The pack's name."""
        return self.manifest.name

    @property
    def declaration(self) -> Text:
        """What an applicant declares before submitting."""
        return self.manifest.declaration

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The tiles of the home screen."""
        return self.manifest.tiles

    @property
    def rules(self) -> Rules:
        """The rules that checks of answers need."""
        return self._folder.rules

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The groups of the home screen with the procedures that the center shows."""
        shown = (
            group.model_copy(
                update={"procedures": tuple(p for p in group.procedures if p not in self._hidden)}
            )
            for group in self.manifest.groups
        )
        return tuple(group for group in shown if group.procedures)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all procedures, hidden ones too, in the order of the groups."""
        return tuple(id for group in self.manifest.groups for id in group.procedures)

    def procedures(self, on: date | None = None) -> tuple[Procedure, ...]:
        """The procedures that the center shows, in the version that holds on a day (None: the newest)."""
        return tuple(self.procedure(id, on=on) for group in self.groups for id in group.procedures)

    def procedure(self, id: str, *, on: date | None = None, version: int | None = None) -> Procedure:
        """A procedure, hidden or not: in this version, or in the one that holds on a day, or the newest.

        Before the first date the earliest version holds. Raises UnknownProcedure, or BadPack if its file
        cannot be used.
        """
        versions = self._all_versions(id)
        if version is not None:
            found = next((each for each in versions if each.version == version), None)
            if found is None:
                raise UnknownProcedure(id, version)
            return found
        if on is None:
            return versions[-1]
        return next((each for each in reversed(versions) if each.holds_from <= on), versions[0])

    def named(self, id: str, version: int) -> Procedure:
        """The procedure for the words of a dossier that began with it, which can always be told.

        Where this version is not here the newest speaks for it, and where there is none, its id.
        """
        try:
            return self.procedure(id, version=version)
        except UnknownProcedure:
            return self.procedure(id) if self.has(id) else stand_in(id, version).under(self.rules)

    def has(self, id: str) -> bool:
        """Whether the pack has a procedure of this id."""
        return id in self.ids

    def offers(self, id: str) -> bool:
        """Whether the center offers a procedure of this id to those who apply now."""
        return self.has(id) and id not in self._hidden

    def adjusted(self, *, hidden: Collection[str] = (), budgets: Mapping[str, str] | None = None) -> "Pack":
        """The pack as a center changes it: hidden procedures, and budgets of its own; raises BadBudget."""
        own = {id: Budget.parse(text) for id, text in (budgets or {}).items()}
        return Pack(self._folder, hidden=frozenset(hidden), budgets=own)

    @cached_property
    def calendar(self) -> PackCalendar:
        """The public holidays and swapped working days, in their newest version."""
        return calendar_of(self._folder.calendar)

    def calendar_of(self, version: str | None) -> PackCalendar | None:
        """The calendar of a version; without one the earliest that the pack has. None if it is not here."""
        calendars = self._folder.calendars
        found = calendars.get(version) if version else next(iter(calendars.values()))
        return None if found is None else calendar_of(found)

    def statutory_set(self, on: date) -> StatutorySet:
        """The statutory forms in force on a day; before the first date the earliest."""
        sets = sorted(self.manifest.statutory_sets, key=lambda each: each.in_force_from)
        return next((each for each in reversed(sets) if each.in_force_from <= on), sets[0])

    def statutory_set_by_id(self, id: str) -> StatutorySet | None:
        """The statutory set of this id, if the pack has it."""
        return next((each for each in self.manifest.statutory_sets if each.id == id), None)

    def provinces(self) -> tuple[Province, ...]:
        """The first level of the official list of addresses."""
        return self.rules.divisions.provinces()

    def wards(self, province_code: str) -> tuple[Ward, ...]:
        """The second level of the official list of addresses, of one province."""
        return self.rules.divisions.wards(province_code)

    def retention_of(self, id: str) -> Retention:
        """How long a settled dossier of a procedure is kept; of one that is not here, as the pack says of all."""
        own = self.procedure(id).retention if self.has(id) else None
        return own or self.manifest.retention

    def _all_versions(self, id: str) -> tuple[Procedure, ...]:
        if id not in self._versions:
            read = self._folder.procedures(id)
            if not read:
                raise UnknownProcedure(id)
            self._versions[id] = tuple(self._own(procedure).under(self.rules) for procedure in read)
        return self._versions[id]

    def _own(self, procedure: Procedure) -> Procedure:
        own = self._budgets.get(procedure.id)
        if own is None:
            return procedure
        rule = BudgetRule(budget=own, citation="The center's own settings.")
        return procedure.model_copy(update={"budgets": (rule,)})


def load_pack(folder: Path) -> Pack:
    """The pack in a folder; raises BadPack with the faults of its own settings.

    A fault of a procedure or the calendar is found by `check_pack`, or when it is asked for.
    """
    return Pack(PackFolder.open(folder))
