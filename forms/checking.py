"""Checks a pack before people meet it: each file by itself, then all of them against each other."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from forms.agreement import calendar_disagreements, division_disagreements, icon_found, manifest_disagreements
from forms.consistency import Found, disagreements
from forms.divisions import Divisions
from forms.errors import BadPack, PackFault
from forms.faults import faults_of
from forms.fields import Field, Paper
from forms.folder import CALENDAR, COMMON, MANIFEST, PROCEDURES, PackFolder
from forms.manifest import CalendarFile, Manifest
from forms.procedures import Procedure
from forms.sources import Lines, Unreadable, read_with_lines, yaml_files

_CALENDARS = re.compile(r"calendar(-.+)?\.yaml")


def check_pack(path: Path) -> list[PackFault]:
    """The faults of a pack's folder, of its `procedures` folder, or of one file; empty if there are none."""
    path = path.absolute()
    if not _is_there(path):
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


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that no file can have
        return False


def count_procedures(path: Path) -> int:
    """How many procedures a check of this path looks at."""
    if not _is_there(path):
        return 0
    if not path.is_dir():
        own = path.name in (MANIFEST, COMMON) or _CALENDARS.fullmatch(path.name)
        return int(path.is_file() and not own)
    folder = path / PROCEDURES if (path / MANIFEST).is_file() else path
    return len({file.name.split(".")[0] for file in yaml_files(folder)})


def _check_file(file: Path) -> list[PackFault]:
    own = file.parent if (file.parent / MANIFEST).is_file() else file.parent.parent
    pack = PackFolder(own)
    if file.name == MANIFEST:
        return list(_check_manifest(pack))
    if file.name == COMMON:
        return list(_check_common(pack))
    if _CALENDARS.fullmatch(file.name):
        return list(_check_calendar(file))
    return list(_check_procedure(pack, file))


def _check_whole(pack: PackFolder) -> list[PackFault]:
    faults = [*_check_manifest(pack), *_check_common(pack), *_check_calendars(pack)]
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
        yield (), "The file holds no procedure.", "Begin with 'id: …'; docs/packs.md shows how."
        return
    for name, known in (("fields", fields), ("papers", papers)):
        items = data.get(name)
        for i, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and "use" in item and str(item["use"]) not in known:
                cure = f"Write one that {COMMON} has: {', '.join(sorted(known)) or 'it has none yet'}."
                yield (name, i, "use"), f"There is no common {item['use']!r}.", cure


def _in_its_pack(pack: PackFolder, procedure: Procedure, file: Path) -> Iterator[Found]:
    wanted = (f"{procedure.id}.yaml", f"{procedure.id}.v{procedure.version}.yaml")
    if file.name not in wanted:
        fault = f"The file is named {file.name}, but its procedure is {procedure.id!r}."
        yield ("id",), fault, f"Name the file {wanted[0]}, an older version {wanted[1]}."
    yield from icon_found(("icon",), procedure.icon)
    yield from _versions(pack, procedure, file)
    if not (pack.path / MANIFEST).is_file():
        return
    try:
        groups = {group.id: group for group in pack.manifest.groups}
        yield from _kinds_of_wards(pack, procedure)
    except BadPack:
        return
    if procedure.group not in groups:
        yield ("group",), f"The pack has no group {procedure.group!r}.", f"Write one of: {', '.join(groups)}."
    elif procedure.id not in groups[procedure.group].procedures:
        cure = f"Add {procedure.id!r} to the group {procedure.group!r} in {MANIFEST}."
        yield ("group",), f"The group {procedure.group!r} does not name this procedure.", cure


def _versions(pack: PackFolder, procedure: Procedure, file: Path) -> Iterator[Found]:
    """An older version is older in number and in day than each one above it; the newest has the plain name."""
    if file.name == f"{procedure.id}.yaml":
        return
    try:
        others = [other for other in pack.procedures(procedure.id) if other != procedure]
    except BadPack:
        return  # told of the other file
    newest = [other for other in others if other.version > procedure.version]
    if not newest:
        fault = f"No version of {procedure.id!r} is newer than {procedure.version}."
        yield ("version",), fault, f"Give {procedure.id}.yaml a higher version, or remove this file."
    elif min(other.holds_from for other in newest) <= procedure.holds_from:
        fault = f"Version {procedure.version} holds from {procedure.holds_from}, not before the next one."
        yield ("holds_from",), fault, "Let a newer version begin on a later day."


def _kinds_of_wards(pack: PackFolder, procedure: Procedure) -> Iterator[Found]:
    kinds = {ward.kind for _, wards in pack.rules.divisions.rows for ward in wards}
    for i, field in enumerate(procedure.fields):
        for kind in field.derived.to if field.derived and kinds else ():
            if kind not in kinds:
                where = ("fields", i, "derived", "to", kind)
                yield where, f"No ward is a {kind!r}.", f"Write some of: {', '.join(sorted(kinds))}."


def _check_manifest(pack: PackFolder) -> Iterator[PackFault]:
    try:
        data, lines = read_with_lines(pack.path / MANIFEST)
        manifest = Manifest.model_validate(data)
    except Unreadable as error:
        yield error.fault
    except ValidationError as error:
        yield from faults_of(error, lines, Manifest)
    else:
        with_files = {id for group in manifest.groups for id in group.procedures if pack.files_of(id)}
        for found in manifest_disagreements(manifest, pack.path.name, with_files):
            yield lines.fault(*found)
        yield from _check_divisions(pack, manifest, lines)


def _check_divisions(pack: PackFolder, manifest: Manifest, lines: Lines) -> Iterator[PackFault]:
    try:
        divisions = Divisions(read=lambda: pack.read_divisions(manifest.divisions))
        _ = divisions.rows
    except BadPack as error:
        yield from error.faults
    else:
        yield from (lines.fault(*found) for found in division_disagreements(manifest.divisions, divisions))


def _check_common(pack: PackFolder) -> Iterator[PackFault]:
    file = pack.path / COMMON
    if not file.is_file():
        return
    try:
        data, lines = read_with_lines(file)
    except Unreadable as error:
        yield error.fault
        return
    known = ("fields", "papers", "everywhere")
    if not isinstance(data, dict) or set(data) - set(known):
        where = tuple(key for key in data if key not in known)[:1] if isinstance(data, dict) else ()
        yield lines.fault(
            where,
            "This file holds 'fields', 'papers' and 'everywhere', nothing else.",
            "Remove what is neither.",
        )
        return
    yield from _items(data.get("fields"), "fields", Field, lines)
    yield from _items(data.get("papers"), "papers", Paper, lines)
    keys = _keys(data.get("fields"))
    everywhere = data.get("everywhere")
    for i, key in enumerate(everywhere if isinstance(everywhere, list) else ()):
        if key not in keys:
            yield lines.fault(
                ("everywhere", i), f"There is no common {key!r}.", "Name the key of a field above."
            )
    if everywhere is not None and not isinstance(everywhere, list):
        yield lines.fault(("everywhere",), "'everywhere' is no list.", "Write [name, phone].")


def _keys(items: Any) -> list[object]:
    items = items if isinstance(items, list) else []
    return [item.get("key") for item in items if isinstance(item, dict)]


def _items(items: Any, name: str, model: type[Field] | type[Paper], lines: Lines) -> Iterator[PackFault]:
    if items is not None and not isinstance(items, list):
        yield lines.fault((name,), f"{name!r} is no list.", "Begin each item with '- '.")
        return
    seen: set[str] = set()
    for i, item in enumerate(items or ()):
        try:
            read = model.model_validate(item)
        except ValidationError as error:
            yield from faults_of(error, lines, model, (name, i))
            continue
        key = read.key if isinstance(read, Field) else read.kind
        if key in seen:
            yield lines.fault((name, i), f"{key!r} stands here twice.", "Remove or rename one of them.")
        seen.add(key)


def _check_calendars(pack: PackFolder) -> Iterator[PackFault]:
    if not (pack.path / CALENDAR).is_file():
        yield PackFault(
            str(pack.path / CALENDAR), 1, "The pack has no calendar.", "Add one; docs/packs.md shows how."
        )
    seen: dict[str, Path] = {}
    for file in sorted(file for file in pack.path.glob("calendar*.yaml") if _CALENDARS.fullmatch(file.name)):
        yield from _check_calendar(file, seen)


def _check_calendar(file: Path, seen: dict[str, Path] | None = None) -> Iterator[PackFault]:
    try:
        data, lines = read_with_lines(file)
        calendar = CalendarFile.model_validate(data)
    except Unreadable as error:
        yield error.fault
    except ValidationError as error:
        yield from faults_of(error, lines, CalendarFile)
    else:
        yield from (lines.fault(*found) for found in calendar_disagreements(calendar))
        other = (seen or {}).get(calendar.version)
        if other is not None:
            fault = f"{other.name} has the version {calendar.version!r} too."
            yield lines.fault(("version",), fault, "Give each calendar a version of its own.")
        if seen is not None:
            seen[calendar.version] = file
