"""What all measurements share: taking turns with the peers, and the table that tells what came of it."""

import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROUNDS: Final = 5


@dataclass(frozen=True, slots=True)
class Target:
    """A ratio of two measured figures, and what it must reach."""

    what: str
    ratio: float
    least: float | None = None
    most: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether it was reached."""
        return (self.least is None or self.ratio >= self.least) and (
            self.most is None or self.ratio <= self.most
        )

    def __str__(self) -> str:
        wanted = f"at least {self.least:g}" if self.least is not None else f"at most {self.most:g}"
        return f"{self.what}: {self.ratio:.2f} ({wanted}) {'met' if self.is_met else 'MISSED'}"


@dataclass(slots=True)
class Answer:
    """What one question measured: a figure for everybody who was asked, in one unit, and the targets."""

    question: str
    unit: str
    figures: dict[str, float]
    targets: list[Target] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def tell(self) -> None:
        """Prints the table."""
        width = max(len(name) for name in self.figures)
        print(f"\n{self.question}")
        for name, figure in self.figures.items():
            print(f"  {name:<{width}}  {_figure(figure):>12} {self.unit}")
        for line in (*map(str, self.targets), *self.notes):
            print(f"  {line}")

    def markdown(self) -> str:
        """The same for the docs."""
        rows = [f"| {name} | {_figure(figure)} {self.unit} |" for name, figure in self.figures.items()]
        lines = [f"- {line}" for line in (*map(str, self.targets), *self.notes)]
        return "\n".join(
            [f"## {self.question}", "", "| who | measured |", "|---|---:|", *rows, "", *lines, ""]
        )


def rates(turns: Mapping[str, Callable[[], int]], rounds: int = ROUNDS) -> dict[str, float]:
    """How much everybody does in a second: the median of some rounds in which they take turns.

    A turn does some work and gives how much that was.
    """
    found: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(rounds):
        for name, turn in turns.items():
            started = time.perf_counter()
            done = turn()
            found[name].append(done / (time.perf_counter() - started))
    return {name: statistics.median(rates) for name, rates in found.items()}


def milliseconds(turns: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """How long one turn takes everybody: the median of some rounds in which they take turns."""
    found: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(rounds):
        for name, turn in turns.items():
            started = time.perf_counter()
            turn()
            found[name].append((time.perf_counter() - started) * 1000)
    return {name: statistics.median(times) for name, times in found.items()}


def peak_mb() -> float:
    """The most memory that this process had so far; what `getrusage` tells would be its parent's if that had more."""
    told = next(
        line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")
    )
    return int(told.split()[1]) / 1024


def report(*answers: Answer) -> None:
    """Prints what was measured; ends the program with 1 if a target was missed."""
    for answer in answers:
        answer.tell()
    sys.exit(0 if all_met(answers) else 1)


def all_met(answers: Sequence[Answer]) -> bool:
    """Whether every target was reached."""
    return all(target.is_met for answer in answers for target in answer.targets)


def _figure(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:,.2f}"
