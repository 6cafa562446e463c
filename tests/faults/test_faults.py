"""The short form of all campaigns: what a station acknowledged is there once, whatever befell it; and the judge sees."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.faults import campaign, powercut
from tests.faults.blocks import Block, Campaign, numbered
from tests.faults.recording import read, record

ROOT = Path(__file__).resolve().parents[2]
LEAST = {"power": 5000, "kill": 500, "calls": 30, "full": 30, "damage": 30}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """All campaigns, in a program of their own that has never opened a database."""
    file = tmp_path_factory.mktemp("campaign") / "progress.json"
    command = [sys.executable, "-m", "tests.faults.campaign", "--short", "--progress", str(file)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert file.exists(), ran.stderr
    kept: dict[str, dict[str, Any]] = json.loads(file.read_text())
    return kept


@pytest.mark.parametrize("name", campaign.CAMPAIGNS)
def test_nothing_is_lost_halved_or_doubled_by(done: dict[str, dict[str, Any]], name: str) -> None:
    blocks = done[name]
    assert not [f"{block}: {each}" for block, kept in blocks.items() for each in kept["found"]]
    assert sum(kept["tried"] for kept in blocks.values()) >= LEAST[name]


def test_a_database_that_does_not_sync_every_commit_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, steps = Random(1), tmp_path / "steps"
    record(tmp_path / "station", steps, chance)
    monkeypatch.setattr(powercut, "IMAGES", 100)
    assert powercut.cut_often(tmp_path, read(steps), chance).found == []
    weaker = tuple(each.replace("= FULL", "= NORMAL") for each in powercut.PRAGMAS)
    monkeypatch.setattr(powercut, "PRAGMAS", weaker)
    (tmp_path / "played.db").unlink()
    assert powercut.cut_often(tmp_path, read(steps), chance).found


def test_a_campaign_goes_on_where_it_was_cut_and_does_again_what_did_not_hold(tmp_path: Path) -> None:
    ran: list[str] = []

    def run(name: str, _: Path) -> Block:
        if len(ran) == 2:
            raise KeyboardInterrupt
        ran.append(name)
        return Block(10, found=["broken"] if ran == ["0001"] else [])

    made = Campaign("made", "made-up", "tries", numbered(1, 4), run)
    file = tmp_path / "state" / "progress.json"
    with pytest.raises(KeyboardInterrupt):
        campaign.carried_out(made, campaign.Progress(file), is_short=False)
    ran.append("cut")
    campaign.carried_out(made, campaign.Progress(file), is_short=False)

    assert ran == ["0001", "0002", "cut", "0001", "0003", "0004"]
    assert campaign.Progress(file).of("made").tried == 40
    assert campaign.Progress(file).of("made").found == []
