"""All measurements one after another, or those that are named; `--write FILE` puts what came of them into the docs."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.measuring import Answer, all_met

NAMES: Final = ("submission", "receipts", "commands", "first_frame", "search", "month", "importing")


def main() -> int:
    options = argparse.ArgumentParser(prog="make bench", description=__doc__)
    options.add_argument("names", nargs="*", choices=[*NAMES, []], help="which; default all")
    options.add_argument("--write", type=Path, help="a Markdown file")
    chosen = options.parse_args()
    answers: list[Answer] = []
    for name in chosen.names or NAMES:
        for answer in _asked(name):
            answer.tell()
            sys.stdout.flush()
            answers.append(answer)
    if chosen.write:
        chosen.write.write_text(_page(answers), encoding="utf-8")
    return 0 if all_met(answers) else 1


def _asked(name: str) -> Sequence[Answer]:
    module = importlib.import_module(f"benchmarks.{name}")
    return module.answers() if hasattr(module, "answers") else [module.answer()]


def _page(answers: Sequence[Answer]) -> str:
    head = (
        "# What is fast, and beside what\n\n"
        "Made by `make bench`. Everybody is measured in one run and in turns, so that ratios count and not the figures of one "
        "machine; behind each ratio stands what it must reach.\n"
    )
    return "\n".join([head, *(answer.markdown() for answer in answers)])


if __name__ == "__main__":
    sys.exit(main())
