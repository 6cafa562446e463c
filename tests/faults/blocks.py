"""How campaigns are cut: blocks that can be done in any order and at any time, each the same whenever it is done."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Block:
    """What came of one block: how often something was tried, what happened how often, what was found broken."""

    tried: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    found: list[str] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        """The block as JSON bears it."""
        return {"tried": self.tried, "seen": dict(self.seen), "found": self.found}

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> "Block":
        """The block that `told` gave."""
        return cls(told["tried"], Counter(told["seen"]), list(told["found"]))


@dataclass(frozen=True)
class Campaign:
    """One kind of fault. `blocks` names them, the long form or the short one; `run` does one in an empty folder."""

    name: str
    title: str
    unit: str
    """What is counted as one try."""
    blocks: Callable[[bool], Sequence[str]]
    run: Callable[[str, Path], Block]


def numbered(short: int, long: int) -> Callable[[bool], Sequence[str]]:
    """Blocks that have only numbers."""
    return lambda is_short: [f"{number:04d}" for number in range(1, (short if is_short else long) + 1)]
