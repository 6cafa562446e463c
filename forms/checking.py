"""Checks a pack before people meet it: each file by itself, then all of them against each other."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from forms.consistency import Found, disagreements
from forms.errors import BadPack, PackFault
from forms.fields import Field, Paper
from forms.folder import CALENDAR, COMMON, MANIFEST, PROCEDURES, PackFolder, faults_of
from forms.manifest import CalendarFile, Manifest
from forms.procedures import Procedure
from forms.sources import Lines, Unreadable, read_with_lines, yaml_files

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
FIRST_YEAR, LAST_YEAR = 2017, 2027


def check_pack(path: Path) -> list[PackFault]:
    """The faults of a pack's folder, of its `procedures` folder, or of one file; empty if there are none."""
    if not path.exists():
        return [PackFault(str(path), 1, "There is no such file or folder.", "Check the path.")]
    if path.is_file():
        faults = _check_file(path)
    elif (path / MANIFEST).is_file():
        faults = _check_whole(PackFolder(path))
    elif (path.parent / MANIFEST).is_file():
        faults = _check_procedures(PackFolder(path.parent), path)
    else:
        cure = f"Give the folder of a pack, which holds {MANIFEST}, its procedures folder or one file."
        return [PackFault(str(path), 1, "This folder holds no pack.", cure)]
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.file, fault.line))


def count_procedures(path: Path) -> int:
    """How many procedures a check of this path looks at."""
    if not path.is_dir():
        return int(path.is_file() and path.name not in (MANIFEST, COMMON, CALENDAR))
    folder = path / PROCEDURES if (path / MANIFEST).is_file() else path
    return len({file.name.split(".")[0] for file in yaml_files(folder)})


def _check_file(file: Path) -> list[PackFault]:
    own = file.parent if (file.parent / MANIFEST).is_file() else file.parent.parent
    pack = PackFolder(own)
    if file.name == MANIFEST:
        return list(_check_manifest(pack))
    if file.name == COMMON:
        return list(_check_common(pack))
    if file.name == CALENDAR:
        return list(_check_calendar(pack))
    return list(_check_procedure(pack, file))


def _check_whole(pack: PackFolder) -> list[PackFault]:
    faults = [*_check_manifest(pack), *_check_common(pack), *_check_calendar(pack)]
    return [*faults, *_check_procedures(pack, pack.path / PROCEDURES)]


def _check_procedures(pack: PackFolder, folder: Path) -> list[PackFault]:
    files = list(yaml_files(folder))
    if not files:
        return [PackFault(str(folder), 1, "The pack has no procedure.", "Add a YAML file a procedure.")]
    return [fault for file in files for fault in _check_procedure(pack, file)]


def _check_procedure(pack: PackFolder, file: Path) -> Iterator[PackFault]:
    try:
        data, lines = read_with_lines(file)
        common = pack.common
        unknown = list(_unknown_uses(data, common.fields, common.papers))
        if unknown:
            yield from (lines.fault(*found) for found in unknown)
            return
        procedure = Procedure.model_validate(common.filled_in(data))
    except Unreadable as error:
        yield error.fault
    except BadPack as error:
        yield from error.faults
    except ValidationError as error:
        yield from faults_of(error, lines, Procedure)
    else:
        for found in (*disagreements(procedure), *_in_its_pack(pack, procedure, file)):
            yield lines.fault(*found)


def _unknown_uses(data: Any, fields: Any, papers: Any) -> Iterator[Found]:
    if not isinstance(data, dict):
        yield (), "The file holds no procedure.", "Begin with 'id: …'; see the procedures of the pack vn."
        return
    for name, known in (("fields", fields), ("papers", papers)):
        items = data.get(name)
        for i, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and "use" in item and item["use"] not in known:
                cure = f"Write one that {COMMON} has: {', '.join(sorted(known))}."
                yield (name, i, "use"), f"There is no common {item['use']!r}.", cure


def _in_its_pack(pack: PackFolder, procedure: Procedure, file: Path) -> Iterator[Found]:
    name = file.name.rsplit(".", 1)[0]
    if name not in (procedure.id, f"{procedure.id}.v{procedure.version}"):
        cure = (
            f"Name the file {procedure.id}.yaml, an older version {procedure.id}.v{procedure.version}.yaml."
        )
        yield ("id",), f"The file is named {file.name}, but its procedure is {procedure.id!r}.", cure
    if ICONS.is_dir() and not (ICONS / f"{procedure.icon}.svg").is_file():
        yield ("icon",), f"There is no icon {procedure.icon!r}.", "Name one of resources/icons, without .svg."
    if not (pack.path / MANIFEST).is_file():
        return
    try:
        groups = {group.id: group for group in pack.manifest.groups}
    except BadPack:
        return
    if procedure.group not in groups:
        yield ("group",), f"The pack has no group {procedure.group!r}.", f"Write one of: {', '.join(groups)}."
    elif procedure.id not in groups[procedure.group].procedures:
        cure = f"Add {procedure.id!r} to the group {procedure.group!r} in {MANIFEST}."
        yield ("group",), f"The group {procedure.group!r} does not name this procedure.", cure


def _check_manifest(pack: PackFolder) -> Iterator[PackFault]:
    try:
        data, lines = read_with_lines(pack.path / MANIFEST)
        manifest = Manifest.model_validate(data)
    except Unreadable as error:
        yield error.fault
    except ValidationError as error:
        yield from faults_of(error, lines, Manifest)
    else:
        yield from (lines.fault(*found) for found in _manifest_found(pack, manifest))


def _manifest_found(pack: PackFolder, manifest: Manifest) -> Iterator[Found]:
    named = Counter(id for group in manifest.groups for id in group.procedures)
    for i, group in enumerate(manifest.groups):
        for j, id in enumerate(group.procedures):
            if not pack.files_of(id):
                fault = f"There is no procedure {id!r}."
                yield (
                    ("groups", i, "procedures", j),
                    fault,
                    f"Add {PROCEDURES}/{id}.yaml, or remove the name.",
                )
            if named[id] > 1:
                yield (
                    ("groups", i, "procedures", j),
                    f"{id!r} stands in the groups twice.",
                    "Remove one of them.",
                )
    groups = {group.id for group in manifest.groups}
    for i, tile in enumerate(manifest.tiles):
        known = {"procedure": set(named), "group": groups}.get(tile.opens)
        if known is not None and tile.id not in known:
            yield ("tiles", i), f"There is no {tile.opens} {tile.id!r}.", "Name one of the pack."
    dates = [each.in_force_from for each in manifest.statutory_sets]
    if dates != sorted(set(dates)):
        yield (
            ("statutory_sets",),
            "The statutory sets are not in the order of their dates.",
            "Put the earliest first.",
        )
    for i, each in enumerate(manifest.statutory_sets):
        if "receipt" not in each.forms:
            yield ("statutory_sets", i), f"The set {each.id!r} has no receipt.", "Add 'receipt' to its forms."


def _check_common(pack: PackFolder) -> Iterator[PackFault]:
    file = pack.path / COMMON
    if not file.is_file():
        return
    try:
        data, lines = read_with_lines(file)
    except Unreadable as error:
        yield error.fault
        return
    if not isinstance(data, dict) or set(data) - {"fields", "papers"}:
        yield lines.fault(
            (), "This file holds 'fields' and 'papers', nothing else.", "Remove what is neither."
        )
        return
    yield from _items(data.get("fields"), "fields", Field, lines)
    yield from _items(data.get("papers"), "papers", Paper, lines)


def _items(items: Any, name: str, model: type[Field] | type[Paper], lines: Lines) -> Iterator[PackFault]:
    seen: set[str] = set()
    for i, item in enumerate(items if isinstance(items, list) else ()):
        try:
            read = model.model_validate(item)
        except ValidationError as error:
            yield from faults_of(error, lines, model, (name, i))
            continue
        key = read.key if isinstance(read, Field) else read.kind
        if key in seen:
            yield lines.fault((name, i), f"{key!r} stands here twice.", "Remove or rename one of them.")
        seen.add(key)


def _check_calendar(pack: PackFolder) -> Iterator[PackFault]:
    file = pack.path / CALENDAR
    if not file.is_file():
        cure = "Add one; the pack vn shows how."
        yield PackFault(str(file), 1, "The pack has no calendar.", cure)
        return
    try:
        data, lines = read_with_lines(file)
        calendar = CalendarFile.model_validate(data)
    except Unreadable as error:
        yield error.fault
    except ValidationError as error:
        yield from faults_of(error, lines, CalendarFile)
    else:
        yield from (lines.fault(*found) for found in _calendar_found(calendar))


def _calendar_found(calendar: CalendarFile) -> Iterator[Found]:
    numbers = [year.year for year in calendar.years]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        yield ("years",), "The years do not follow one another.", "Put them in order, without a gap."
    if numbers[0] > FIRST_YEAR or numbers[-1] < LAST_YEAR:
        yield (
            ("years",),
            f"The calendar does not cover {FIRST_YEAR} to {LAST_YEAR}.",
            "Add the missing years.",
        )
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
            if abs(stood_for - day) > timedelta(days=60):
                yield where, f"{day} is far from {stood_for}.", "Check both dates."
