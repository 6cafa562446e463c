"""The whole way of a dossier through the real program: what the demo leaves is what a visitor would see."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from kiosk.demo.scenes import STEPS, list_of
from tests.support.program import PROGRAM

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 600


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that one demo left."""
    out = tmp_path_factory.mktemp("demo") / "out"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ONEDOOR_LANG": "en"}
    done = subprocess.run(
        [*PROGRAM, "--json", "demo", "--out", str(out)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert [line.split()[0] for line in done.stderr.splitlines()] == [
        f"{at}/{STEPS}" for at in range(1, STEPS + 1)
    ]
    told = json.loads(done.stdout)
    assert told["out"] == str(out)
    assert sorted(told["files"]) == sorted(str(f.relative_to(out)) for f in out.rglob("*") if f.is_file())
    return out


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize(
    ("lang", "title"), [("vi", "GIẤY TIẾP NHẬN"), ("en", "GIẤY TIẾP NHẬN"), ("zh", "GIẤY TIẾP NHẬN")]
)
def test_the_receipt_names_the_applicant_and_its_qr_can_be_read(played: Path, lang: str, title: str) -> None:
    said = text_of(played / f"receipt-{lang}.pdf")

    assert title in said
    assert "Nguyễn Thị Minh Hạnh" in said
    found = zxingcpp.read_barcodes(Image.open(played / f"receipt-{lang}.png"))
    assert [code.text.split("/")[1] for code in found] == ["T"]


def test_the_kiosk_printed_what_the_journal_issued(played: Path) -> None:
    printed = next((played / "paper").glob("*.pdf"))

    assert printed.name.endswith("-receipt-1.pdf")
    assert text_of(printed) == text_of(played / "receipt-vi.pdf")


def test_every_screen_was_passed(played: Path) -> None:
    passed = {file.stem.split("-", 1)[1] for file in (played / "screens").iterdir()}

    assert passed >= {
        "kiosk-home-vi",
        "kiosk-home-en",
        "kiosk-home-zh",
        "kiosk-service-info",
        "kiosk-question-name",
        "kiosk-question-phone",
        "kiosk-check-answers",
        "kiosk-done",
        "counter-accepted",
        "counter-transferred",
        "team-list",
        "team-completed",
        "tracking",
        "counter-back-at-center",
        "manager-this-month",
        "manager-last-month",
    }
    for file in (played / "screens").glob("*.png"):
        colours = Image.open(file).convert("RGB").getcolors(1_000_000)
        assert colours is None or len(colours) > 20, f"{file.name} shows nothing"


def test_the_month_counts_the_dossier_and_every_format_says_the_same(played: Path) -> None:
    table: dict[str, Any] = json.loads(next(played.glob("report-*.json")).read_bytes())
    row = next(
        row for row in table["rows"] if (row["unit"], row["procedure"]) == ("ha-long", "lv-household-new")
    )

    assert row["settled"]["total"] >= 1
    assert row["rating"]["count"] >= 1
    total = table["total"]
    assert total["received"]["total"] == total["settled"]["total"] + total["pending"]["total"]
    last = next(played.glob("report-*.csv")).read_text(encoding="utf-8").splitlines()[-1].split(",")
    assert last[2] == str(total["received"]["total"])
    assert str(total["received"]["total"]) in text_of(next(played.glob("report-*.pdf")))


def test_the_list_at_the_end_names_every_file_in_the_language_of_the_reader() -> None:
    assert (
        list_of(["a.pdf", "screens/01.png"], "out", "vi") == "Có 2 tệp trong out:\n  a.pdf\n  screens/01.png"
    )
