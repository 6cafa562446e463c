"""Provinces and wards of a pack: found by official name, with or without accents, or an older name."""

import importlib.util
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from forms.texts import Text

if TYPE_CHECKING:
    from forms.manifest import ListShape


KIND_FIRST = "{kind} {name}"
Part = Literal["street", "ward", "province"]


@dataclass(frozen=True, slots=True)
class Province:
    """A division of the first level."""

    code: str
    name: str
    kind: str
    written: str = KIND_FIRST

    @property
    def full_name(self) -> str:
        """Kind and name, as written in a postal address."""
        return self.written.format(kind=self.kind, name=self.name).strip()


@dataclass(frozen=True, slots=True)
class Ward:
    """A division of the second level."""

    code: str
    name: str
    kind: str
    province: str
    written: str = KIND_FIRST
    also: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        """Kind and name, as written in a postal address."""
        return self.written.format(kind=self.kind, name=self.name).strip()

    @property
    def running_name(self) -> str:
        """Kind and name within a line, the kind in small letters."""
        return self.written.format(kind=self.kind.lower(), name=self.name).strip()


Rows = tuple[tuple[Province, tuple[Ward, ...]], ...]


@dataclass(frozen=True, eq=False)
class Divisions:
    """The official list of a pack; empty where a pack has none, and then any name is taken.

    `levels` are the names of its two levels (none where the pack names none). `read` gives the rows when they are first asked for. Aliases lead from an older name to a code.
    """

    read: Callable[[], Rows] = tuple
    levels: tuple[Text, ...] = ()
    order: tuple[Part, ...] = ("street", "ward", "province")
    between: str = ", "
    province_aliases: Mapping[str, str] = field(default_factory=dict)
    ward_aliases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def rows(self) -> Rows:
        """Provinces with their wards, in the order of the list."""
        return self.read()

    def provinces(self) -> tuple[Province, ...]:
        """All of the first level, in the order of the alphabet without accents."""
        return tuple(sorted((province for province, _ in self.rows), key=lambda each: plain(each.name)))

    def wards(self, province_code: str) -> tuple[Ward, ...]:
        """All of the second level of a province, in the order of the alphabet without accents."""
        wards = next((wards for province, wards in self.rows if province.code == province_code), ())
        return tuple(sorted(wards, key=lambda each: (plain(each.name), each.kind)))

    def find_province(self, text: object) -> Province | None:
        """The province of this name (accents, case and prefix do not matter), or of an older name."""
        if not isinstance(text, str):
            return None
        return self._provinces.get(_key(text)) or self._provinces.get(plain(text))

    def find_ward(self, province: Province, text: object) -> Ward | None:
        """The ward of this name in a province; None where there is none, or several of that name."""
        if not isinstance(text, str):
            return None
        wards = self._wards_of(province)
        return wards.get(_key(text)) or wards.get(plain(text))

    def ward_of(self, address: object) -> Ward | None:
        """The ward of an address, if address and ward are known."""
        if not isinstance(address, Mapping):
            return None
        province = self.find_province(address.get("province"))
        return self.find_ward(province, address.get("ward")) if province else None

    def kind_of(self, address: object) -> str | None:
        """The kind of the ward of an address, if address and ward are known."""
        ward = self.ward_of(address)
        return ward.kind if ward else None

    def line(self, address: Mapping[str, Any], *, without: Part | None = None) -> str:
        """An address on one line, in the order of the country; parts that are not known are left out."""
        said = (address.get(part) for part in self.order if part != without)
        return self.between.join(str(part).strip() for part in said if part)

    @cached_property
    def _provinces(self) -> dict[str, Province | None]:
        index: dict[str, Province | None] = {}
        by_code = {province.code: province for province, _ in self.rows}
        for province in by_code.values():
            short = "".join(word[0] for word in province.kind.split()) + ". " + province.name
            for name in (province.code, province.name, province.full_name, short):
                _enter(index, name, province)
        for alias, code in self.province_aliases.items():
            if code in by_code:
                index.setdefault(_key(alias), by_code[code])
        return index

    @cached_property
    def _wards(self) -> dict[str, dict[str, Ward | None]]:
        return {}

    def _wards_of(self, province: Province) -> dict[str, Ward | None]:
        if province.code not in self._wards:
            wards = next((wards for each, wards in self.rows if each.code == province.code), ())
            self._wards[province.code] = self._index(province, wards)
        return self._wards[province.code]

    def _index(self, province: Province, wards: tuple[Ward, ...]) -> dict[str, Ward | None]:
        index: dict[str, Ward | None] = {}
        for spelling in (_key, plain):
            for name_of in _WARD_NAMES:
                level: dict[str, Ward | None] = {}
                for ward in wards:
                    key = spelling(name_of(ward))
                    level[key] = ward if level.get(key, ward) == ward else None
                for key, ward_or_none in level.items():
                    index.setdefault(key, ward_or_none)
        for ward in wards:
            for name in ward.also:
                index.setdefault(_key(name), ward)
        by_code = {ward.code: ward for ward in wards}
        for alias, code in self.ward_aliases.get(province.code, {}).items():
            if code in by_code:
                index.setdefault(_key(alias), by_code[code])
                index.setdefault(plain(alias), by_code[code])
        return index


def plain(text: str) -> str:
    """Lower case without accents (đ too), one space between words: for comparing, never for showing."""
    decomposed = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d").lower())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(re.sub(r"[^\w]+", " ", bare).split())


def read_list(rule: "ListShape", data: Any) -> Rows:
    """The rows of a list of two levels, whose keys the shape names; raises KeyError or TypeError for another one."""
    return tuple((province := _province(rule, row), _wards(rule, row, province)) for row in data)


def list_in_package(package: str, file: str) -> Path:
    """The file of an installed package, found without its import; ModuleNotFoundError if the package is absent."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"The package {package} with the list of addresses is not installed.")
    return Path(spec.origin).parent / file


def _province(rule: "ListShape", row: Mapping[str, Any]) -> Province:
    return Province(*_named(rule, row, 0), rule.written)


def _wards(rule: "ListShape", row: Mapping[str, Any], province: Province) -> tuple[Ward, ...]:
    return tuple(
        Ward(*_named(rule, ward, 1), province.code, rule.written, tuple(map(str, ward.get("also", ()))))
        for ward in row.get(rule.below, ())
    )


def _named(rule: "ListShape", row: Mapping[str, Any], level: int) -> tuple[str, str, str]:
    code, kind = str(row[rule.code]), str(row[rule.kind])
    kind = rule.kinds.get(kind, kind[:1].upper() + kind[1:])
    return code.zfill(rule.digits[level]) if rule.digits else code, _without(kind, str(row[rule.name])), kind


def _without(kind: str, name: str) -> str:
    return name[len(kind) :].strip() if name.lower().startswith(kind.lower() + " ") else name


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def _enter(index: dict[str, Any], name: str, value: object) -> None:
    """A name that two have finds neither."""
    for key in {_key(name), plain(name)}:
        index[key] = value if index.get(key, value) == value else None


_WARD_NAMES: tuple[Callable[[Ward], str], ...] = (
    lambda ward: ward.full_name,
    lambda ward: ward.name,
    lambda ward: ward.code,
    lambda ward: f"{ward.kind[:1]}. {ward.name}",
)
