"""What single settings of a pack cannot show: whether its rules, lists, groups and calendar agree with each other."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import timedelta
from itertools import chain
from pathlib import Path
from zoneinfo import available_timezones

from forms.consistency import Found, ungrounded
from forms.divisions import Divisions
from forms.identity import id_rule_fault
from forms.manifest import CalendarFile, DivisionsRule, Manifest
from forms.phones import phone_rule_fault
from forms.rules import CodeRule
from forms.sources import Where

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
FARTHEST_SWAP = timedelta(days=60)


def manifest_disagreements(manifest: Manifest, folder: str, with_files: Collection[str]) -> Iterator[Found]:
    """Each place of a pack's settings that contradicts another; `with_files` are the procedures that have files."""
    if manifest.id != folder:
        cure = "Give folder and pack one name: a center names its pack by the folder."
        yield ("id",), f"The pack {manifest.id!r} lies in the folder {folder!r}.", cure
    yield from _groups(manifest, with_files)
    yield from _tiles(manifest)
    yield from _sets(manifest)
    yield from _registers(manifest)
    yield from _rules(manifest)
    yield from ungrounded(manifest.retention)


def _groups(manifest: Manifest, with_files: Collection[str]) -> Iterator[Found]:
    yield from _twice(("groups",), [group.id for group in manifest.groups], "group")
    named = Counter(id for group in manifest.groups for id in group.procedures)
    for i, group in enumerate(manifest.groups):
        yield from icon_found(("groups", i, "icon"), group.icon)
        for j, id in enumerate(group.procedures):
            where: Where = ("groups", i, "procedures", j)
            if id not in with_files:
                cure = f"Add procedures/{id[:40]}.yaml, or remove the name."
                yield where, f"There is no procedure {id[:40]!r}.", cure
            if named[id] > 1:
                yield where, f"{id!r} stands in the groups twice.", "Remove one of them."


def _tiles(manifest: Manifest) -> Iterator[Found]:
    groups = {group.id for group in manifest.groups}
    named = {id for group in manifest.groups for id in group.procedures}
    for i, tile in enumerate(manifest.tiles):
        yield from icon_found(("tiles", i, "icon"), tile.icon)
        known = {"procedure": named, "group": groups}.get(tile.opens)
        if known is not None and tile.id not in known:
            yield ("tiles", i), f"There is no {tile.opens} {tile.id!r}.", "Name one of the pack."


def _sets(manifest: Manifest) -> Iterator[Found]:
    sets = manifest.statutory_sets
    yield from _twice(("statutory_sets",), [each.id for each in sets], "set")
    dates = [each.in_force_from for each in sets]
    if dates != sorted(set(dates)):
        fault = "The statutory sets are not in the order of their dates."
        yield ("statutory_sets",), fault, "Put the earliest first, each with a day of its own."
    for i, each in enumerate(sets):
        if "receipt" not in each.forms:
            yield ("statutory_sets", i), f"The set {each.id!r} has no receipt.", "Add 'receipt' to its forms."


def _registers(manifest: Manifest) -> Iterator[Found]:
    yield from _twice(("registers",), [each.id for each in manifest.registers], "register")
    named = {id for group in manifest.groups for id in group.procedures}
    for i, register in enumerate(manifest.registers):
        for j, id in enumerate(register.procedures):
            if id not in named:
                where: Where = ("registers", i, "procedures", j)
                yield where, f"There is no procedure {id[:40]!r}.", "Name one of the groups."


def _rules(manifest: Manifest) -> Iterator[Found]:
    if manifest.time_zone not in available_timezones():
        cure = "Write one such as Europe/Paris."
        yield ("time_zone",), f"There is no time zone {manifest.time_zone!r}.", cure
    wrong = id_rule_fault(manifest.identity.number)
    if wrong:
        yield ("identity", "number", wrong[0]), wrong[1], "Count from 0; a slice ends before its end."
    told = phone_rule_fault(manifest.phone)
    if told:
        yield ("phone", told[0]), told[1], "Write what the library phonenumbers has for the region."
    for name, rule in (("customer_code", manifest.customer_code), ("tax_code", manifest.tax_code)):
        yield from _code(name, rule)


def _code(name: str, rule: CodeRule) -> Iterator[Found]:
    if not re.fullmatch(rule.pattern, rule.example, re.ASCII):
        fault = f"The example {rule.example!r} does not fit its pattern {rule.pattern}."
        yield (name, "example"), fault, "Correct one of them."
    elif rule.length is not None and len(rule.example) != rule.length:
        fault = f"The example {rule.example!r} has {len(rule.example)} characters, not {rule.length}."
        yield (name, "length"), fault, "Correct one of them."


def division_disagreements(rule: DivisionsRule, divisions: Divisions) -> Iterator[Found]:
    """Aliases that lead nowhere, codes that two places have, and levels without a name."""
    codes = {province.code: [ward.code for ward in wards] for province, wards in divisions.rows}
    every = [*codes, *chain.from_iterable(codes.values())]
    if rule.file and not divisions.rows:
        yield ("divisions", "file"), "The list of addresses is empty.", "Add rows, or remove 'file'."
    if rule.file and len(rule.levels) != 2:
        yield ("divisions",), "The two levels of the list need their names.", "Add 'levels' with two texts."
    twice = [code for code, count in Counter(every).items() if count > 1]
    if twice:
        yield ("divisions", "file"), f"The list has the code {twice[0]!r} twice.", "Give each place its own."
    for alias, code in rule.province_aliases.items():
        if code not in codes:
            fault = f"The older name {alias!r} leads to {code!r}, which the list has not."
            yield ("divisions", "province_aliases", alias), fault, "Write a code of the list."
    for province, aliases in rule.ward_aliases.items():
        for alias, code in aliases.items():
            if code not in codes.get(province, ()):
                fault = f"The older name {alias!r} leads to {code!r}, which {province!r} has not."
                yield ("divisions", "ward_aliases", province, alias), fault, "Write a code of the list."


def icon_found(where: Where, icon: str) -> Iterator[Found]:
    """A fault if there is no icon of this name."""
    named = re.fullmatch(r"[a-z0-9-]{1,40}", icon)
    if ICONS.is_dir() and not (named and (ICONS / f"{icon}.svg").is_file()):
        yield where, f"There is no icon {icon[:40]!r}.", "Name one of resources/icons, without .svg."


def _twice(where: Where, ids: list[str], what: str) -> Iterator[Found]:
    for i, id in enumerate(ids):
        if id in ids[:i]:
            yield (*where, i, "id"), f"The {what} {id!r} stands here twice.", "Remove or rename one of them."


def calendar_disagreements(calendar: CalendarFile) -> Iterator[Found]:
    """Each place of a calendar that contradicts another."""
    numbers = [year.year for year in calendar.years]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        yield ("years",), "The years do not follow one another.", "Put them in order, without a gap."
    if calendar.covers and (numbers[0] > calendar.covers[0] or numbers[-1] < calendar.covers[1]):
        first, last = calendar.covers
        yield ("covers",), f"The calendar does not cover {first} to {last}.", "Add the missing years."
    off = {day for year in calendar.years for day in year.holidays}
    for i, year in enumerate(calendar.years):
        for day, name in year.holidays.items():
            where = ("years", i, "holidays", day.isoformat())
            if name not in calendar.names:
                yield where, f"There is no holiday name {name!r}.", "Add it to 'names'."
            if day.year != year.year:
                yield where, f"{day} does not lie in {year.year}.", "Move it to its year."
        for day, stood_for in year.swapped.items():
            where = ("years", i, "swapped", day.isoformat())
            if day in off:
                yield where, f"{day} is worked and is a holiday.", "Remove one of them."
            if stood_for not in off:
                yield (
                    where,
                    f"{stood_for} is worked on {day} instead, but is no day off.",
                    "Add it to the holidays.",
                )
            if abs(stood_for - day) > FARTHEST_SWAP:
                yield where, f"{day} is far from {stood_for}.", "Check both dates."
