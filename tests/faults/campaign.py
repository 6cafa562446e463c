"""Runs campaigns of hard faults, goes on where it was cut, and says what was tried and found.

    python -m tests.faults.campaign [--short] [--progress FILE] [NAME …]

What was done is kept in a file outside the tree (default: `onedoor/campaign.json` in the user's state folder); a block
that is done is not done again. Ctrl+C at any time; exit 1 where something was found.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any, Final

from tests.faults import damage, fulldisk, killing, powercut, syscalls
from tests.faults.apart import spoken, warm
from tests.faults.blocks import Block, Campaign
from tests.faults.oracle import faults_of, kept_copy
from tests.support.office import SAMPLE

CAMPAIGNS: Final = {
    each.name: each
    for each in (killing.CAMPAIGN, powercut.CAMPAIGN, syscalls.CAMPAIGN, fulldisk.CAMPAIGN, damage.CAMPAIGN)
}
EVERY_S: Final = 20


class Progress:
    """What is done, in a file that is the old one or the new one."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.done: dict[str, dict[str, Any]] = json.loads(file.read_text()) if file.exists() else {}

    def has(self, campaign: str, block: str) -> bool:
        """Whether a block is done, and held: one in which something was found is done again."""
        kept = self.done.get(campaign, {}).get(block)
        return kept is not None and not kept["found"]

    def note(self, campaign: str, name: str, block: Block, seconds: float) -> None:
        kept = {"tried": block.tried, "seen": block.seen, "found": block.found, "seconds": round(seconds, 2)}
        self.done.setdefault(campaign, {})[name] = kept
        self.file.parent.mkdir(parents=True, exist_ok=True)
        part = self.file.with_suffix(".part")
        part.write_text(json.dumps(self.done, ensure_ascii=False, indent=0))
        part.replace(self.file)

    def of(self, campaign: str) -> Block:
        """All blocks of a campaign together."""
        whole = Block()
        for name, kept in self.done.get(campaign, {}).items():
            whole.tried += kept["tried"]
            whole.seen.update(kept["seen"])
            whole.found += [f"{name}: {each}" for each in kept["found"]]
        return whole

    def seconds(self, campaign: str) -> float:
        return sum(kept["seconds"] for kept in self.done.get(campaign, {}).values())


def default_progress() -> Path:
    """Outside the tree, where a user's programs keep their state."""
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "onedoor" / "campaign.json"


def carried_out(campaign: Campaign, progress: Progress, *, is_short: bool) -> None:
    """Does the blocks of a campaign that are not done yet."""
    names, told = campaign.blocks(is_short), time.monotonic()
    for name in names:
        if progress.has(campaign.name, name):
            continue
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix=f"onedoor-{campaign.name}-") as folder:
            block = _done(campaign, name, Path(folder), progress.file.parent / "found")
        progress.note(campaign.name, name, block, time.monotonic() - begun)
        if block.found or time.monotonic() - told > EVERY_S:
            told = time.monotonic()
            tried = progress.of(campaign.name).tried
            _say(f"{campaign.name}: block {name}, {tried} {campaign.unit}, {len(block.found)} found")


def _done(campaign: Campaign, name: str, folder: Path, found: Path) -> Block:
    try:
        block = campaign.run(name, folder)
    except Exception:
        block = Block(found=[traceback.format_exc()])
    if block.found:
        kept_copy(folder, found / f"{campaign.name}-{name.replace('/', '-')}")
    return block


def summary(progress: Progress, chosen: list[Campaign], *, is_short: bool) -> list[str]:
    """What was tried, how often, what was found."""
    lines = []
    for campaign in chosen:
        whole, blocks = progress.of(campaign.name), campaign.blocks(is_short)
        done = sum(progress.has(campaign.name, name) for name in blocks)
        lines.append(
            f"{campaign.title}: {whole.tried} {campaign.unit} in {progress.seconds(campaign.name):.0f} s, "
            f"{done} of {len(blocks)} blocks, {len(whole.found)} found"
        )
        lines += [f"    {times:>8} {what}" for what, times in sorted(whole.seen.items())]
        lines += [f"    FOUND in {each}" for each in whole.found]
    return lines


def main() -> int:
    options = argparse.ArgumentParser(prog="make campaign", description=__doc__)
    options.add_argument("names", nargs="*", metavar="NAME", help=", ".join(CAMPAIGNS))
    options.add_argument("--short", action="store_true", help="the form that the tests run")
    options.add_argument("--progress", type=Path, default=default_progress())
    options.add_argument("--anew", action="store_true", help="forget what was done before")
    given = options.parse_args()
    unknown = [name for name in given.names if name not in CAMPAIGNS]
    if unknown:
        options.error(f"there is no campaign {', '.join(unknown)}; there are {', '.join(CAMPAIGNS)}")
    if given.anew:
        given.progress.unlink(missing_ok=True)
    progress = Progress(given.progress)
    chosen = [CAMPAIGNS[name] for name in given.names or CAMPAIGNS]
    _warm()
    try:
        for campaign in chosen:
            carried_out(campaign, progress, is_short=given.short)
    except KeyboardInterrupt:
        _say("Cut; the same command goes on from here.")
    _say("\n".join(summary(progress, chosen, is_short=given.short)))
    return int(any(progress.of(campaign.name).found for campaign in chosen))


def _warm() -> None:
    folder = Path(tempfile.mkdtemp(prefix="onedoor-warm-"))
    try:
        warm(lambda: _everything(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _everything(folder: Path) -> None:
    """What children do, so that all of it is loaded before they are forked."""
    faults_of(folder / "station")
    spoken(["--data", str(folder / "station"), "--json", "submit", str(SAMPLE)], folder)


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
