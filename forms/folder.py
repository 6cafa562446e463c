"""The files of a pack, turned into models; what does not fit is told with file, line and cure."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from forms.divisions import Divisions, Rows, list_in_package, read_list
from forms.errors import BadPack, PackFault
from forms.faults import faults_of
from forms.manifest import CalendarFile, DivisionsRule, Manifest
from forms.procedures import Procedure
from forms.rules import Rules
from forms.sources import Unreadable, read, read_with_lines

MANIFEST, COMMON, CALENDAR, PROCEDURES = "pack.yaml", "common.yaml", "calendar.yaml", "procedures"
_VERSIONED = re.compile(r"(?P<id>[a-z][a-z0-9-]*?)(\.v(?P<version>[0-9]+))?")

Model = TypeVar("Model", bound=BaseModel)


class PackFolder:
    """A pack's folder; everything in it is read when it is asked for, and then kept."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def open(cls, path: Path) -> "PackFolder":
        """The folder, with its settings read; raises BadPack."""
        folder = cls(path)
        _ = folder.manifest
        return folder

    @cached_property
    def manifest(self) -> Manifest:
        """The pack's own settings; raises BadPack."""
        return self._model(self.path / MANIFEST, Manifest)

    @cached_property
    def calendar(self) -> CalendarFile:
        """The pack's calendar; raises BadPack."""
        return self._model(self.path / CALENDAR, CalendarFile)

    @cached_property
    def calendars(self) -> Mapping[str, CalendarFile]:
        """Every version of the calendar by its name, earlier ones (`calendar-<anything>.yaml`) first; raises BadPack."""
        earlier = (self._model(file, CalendarFile) for file in sorted(self.path.glob("calendar-*.yaml")))
        return {file.version: file for file in (*earlier, self.calendar)}

    @cached_property
    def common(self) -> "Common":
        """The questions and papers that procedures share; raises BadPack."""
        file = self.path / COMMON
        return Common.of(self._read(file)) if file.is_file() else Common({}, {})

    @cached_property
    def rules(self) -> Rules:
        """What checks of answers need to know of this pack."""
        said = self.manifest
        return Rules(
            id_number=said.identity.number,
            customer_code=said.customer_code,
            tax_code=said.tax_code,
            phone=said.phone,
            currency=said.currency,
            card=said.identity.card,
            divisions=Divisions(
                read=lambda: self.read_divisions(said.divisions),
                levels=said.divisions.levels,
                order=said.divisions.order,
                between=said.divisions.between,
                province_aliases=said.divisions.province_aliases,
                ward_aliases=said.divisions.ward_aliases,
            ),
        )

    def files_of(self, id: str) -> tuple[Path, ...]:
        """The files of a procedure: `<id>.yaml` for the newest version, `<id>.v<N>.yaml` for older ones."""
        if not re.fullmatch(r"[a-z][a-z0-9-]{1,39}", id):
            return ()
        folder = self.path / PROCEDURES
        newest = folder / f"{id}.yaml"
        return (*sorted(folder.glob(f"{id}.v*.yaml")), *((newest,) if newest.is_file() else ()))

    def procedures(self, id: str) -> tuple[Procedure, ...]:
        """All versions of a procedure, the earliest first; raises BadPack."""
        read = [self.procedure_in(file) for file in self.files_of(id)]
        return tuple(sorted(read, key=lambda procedure: procedure.version))

    def procedure_in(self, file: Path) -> Procedure:
        """The procedure in a file; raises BadPack."""
        return self._model(file, Procedure, self.common)

    def read_divisions(self, rule: DivisionsRule) -> Rows:
        """The official list of addresses that a rule names; raises BadPack."""
        if rule.file is None:
            return ()
        file = Path(rule.package or self.path.name) / rule.file
        try:
            file = list_in_package(rule.package, rule.file) if rule.package else self.path / rule.file
            data = json.loads(file.read_text("utf-8")) if file.suffix == ".json" else self._read(file)
            return read_list(rule.shape, data)
        except ModuleNotFoundError as error:
            why = f"{error} Install it."
        except OSError as error:
            why = f"The list of addresses cannot be read: {error.strerror}."
        except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
            why = f"The list of addresses does not fit its shape: {type(error).__name__} {error}."
        raise BadPack(self.path, (PackFault(str(file), 1, why, "See 'divisions' in pack.yaml."),))

    def _read(self, file: Path) -> Any:
        try:
            return read(file)
        except Unreadable as error:
            raise BadPack(self.path, (error.fault,)) from error

    def _model(self, file: Path, model: type[Model], common: "Common | None" = None) -> Model:
        data = self._read(file)
        try:
            return model.model_validate(common.filled_in(data) if common else data)
        except ValidationError as error:
            _, lines = read_with_lines(file)
            raise BadPack(self.path, faults_of(error, lines, model)) from error


class Common:
    """Questions and papers by key, for `use:`, and the keys of the questions that every procedure takes."""

    def __init__(
        self, fields: Mapping[str, Any], papers: Mapping[str, Any], everywhere: Sequence[str] = ()
    ) -> None:
        self.fields = fields
        self.papers = papers
        self.everywhere = everywhere

    @classmethod
    def of(cls, data: Any) -> "Common":
        """Those of a `common.yaml`; what has no key is left out, and told by `check_pack`."""
        data = data if isinstance(data, Mapping) else {}
        fields, everywhere = _by(data.get("fields"), "key"), data.get("everywhere")
        named = [str(key) for key in everywhere] if isinstance(everywhere, list) else []
        return cls(fields, _by(data.get("papers"), "kind"), [key for key in named if key in fields])

    def filled_in(self, data: Any) -> Any:
        """A procedure's data with each `use:` replaced by what it names and what it changes.

        Questions for everywhere that it does not ask itself come last: no page asks them, but an answer is taken.
        """
        if not isinstance(data, Mapping):
            return data
        filled = dict(data)
        for name, known in (("fields", self.fields), ("papers", self.papers)):
            if isinstance(data.get(name), list):
                filled[name] = [_used(item, known) for item in data[name]]
        if isinstance(filled.get("fields"), list):
            own = {str(item.get("key")) for item in filled["fields"] if isinstance(item, Mapping)}
            filled["fields"] += [_unasked(self.fields[key]) for key in self.everywhere if key not in own]
        return filled


def _by(items: Any, key: str) -> dict[str, Any]:
    items = items if isinstance(items, list) else []
    return {str(item[key]): item for item in items if isinstance(item, Mapping) and key in item}


def _used(item: Any, known: Mapping[str, Any]) -> Any:
    if not isinstance(item, Mapping) or str(item.get("use")) not in known:
        return item
    changes = {key: value for key, value in item.items() if key != "use"}
    return {**known[str(item["use"])], **changes}


def _unasked(field: Mapping[str, Any]) -> dict[str, Any]:
    """A question as a procedure takes it that does not ask it: it may always be answered, and never must."""
    kept = {key: value for key, value in field.items() if key not in ("shown", "skip", "default")}
    return {**kept, "asked": False, "required": False}
