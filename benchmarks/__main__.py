"""All measurements one after another, or those that are named; `--write FILE` puts what came of them into the docs."""

import argparse
import importlib
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.measuring import Answer, all_met

QUICK: Final[Mapping[str, Sequence[int]]] = {"month": (20_000, 100_000, 20_000), "importing": (3_000, 15_000)}
"""Sizes of an everyday run; with `--big` those that the measurements name themselves, which take an hour."""
NAMES: Final = ("submission", "receipts", "commands", "first_frame", "month", "search", "importing")


def main() -> int:
    options = argparse.ArgumentParser(prog="make bench", description=__doc__)
    options.add_argument("names", nargs="*", help=f"which of {', '.join(NAMES)}; default all")
    options.add_argument("--big", action="store_true", help="registers of millions of dossiers")
    options.add_argument("--write", type=Path, help="a Markdown file")
    chosen = options.parse_args()
    unknown = set(chosen.names) - set(NAMES)
    if unknown:
        options.error(f"there is no measurement {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    answers: list[Answer] = []
    for name in chosen.names or NAMES:
        for answer in asked(name, big=chosen.big):
            answer.tell()
            sys.stdout.flush()
            answers.append(answer)
    if chosen.write:
        chosen.write.write_text(_page(answers), encoding="utf-8")
    return 0 if all_met(answers) else 1


def asked(name: str, *, big: bool) -> Sequence[Answer]:
    """What one measurement says."""
    if name == "month":
        return _month(big=big)
    if name == "importing":
        from benchmarks import importing

        return importing.answers(*((importing.SMALL, importing.LARGE) if big else QUICK[name]))
    if name == "search":
        from benchmarks import search

        return search.answers(search.SIZES if big else search.SIZES[:1])
    module = importlib.import_module(f"benchmarks.{name}")
    return module.answers() if hasattr(module, "answers") else [module.answer()]


def _month(*, big: bool) -> Sequence[Answer]:
    from benchmarks import month

    sizes = (month.SMALL, month.LARGE, month.BASE) if big else QUICK["month"]
    with tempfile.TemporaryDirectory() as folder:
        return month.answers(Path(folder), *sizes)


def _page(answers: Sequence[Answer]) -> str:
    head = (
        "# What is fast, and beside what\n\n"
        "Made by `make bench`. Everybody is measured in one run and in turns, so that ratios count and not the figures of one "
        "machine; behind each ratio stands what it must reach.\n"
    )
    return "\n".join([head, *(answer.markdown() for answer in answers)])


if __name__ == "__main__":
    sys.exit(main())
