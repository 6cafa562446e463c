"""Languages and dates of the screens."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk import i18n
from kiosk.i18n import Screens


@pytest.mark.parametrize(
    ("lang", "said"),
    [("vi", "Thứ Hai, 23/11/2026"), ("en", "Mon 23/11/2026"), ("zh", "2026年11月23日 星期一")],
)
def test_each_language_writes_a_day_its_own_way(lang: str, said: str) -> None:
    assert i18n.full_date(date(2026, 11, 23), lang) == said


def test_a_minute_is_rounded_down() -> None:
    assert i18n.hour(datetime(2026, 11, 23, 16, 29, 59)) == "16:29"  # noqa: DTZ001


@pytest.mark.parametrize(
    ("share", "said"), [(0.992, "99,20%"), (1.0, "100,00%"), (0.99999, "99,99%"), (0.0, "0,00%"), (None, "–")]
)
def test_a_share_is_never_rounded_up_to_a_hundred(share: float | None, said: str) -> None:
    assert i18n.percent(share, "vi") == said


def test_the_language_is_switched_live_and_back(qapp: QCoreApplication, tmp_path: Path) -> None:
    screens = Screens(tmp_path)
    said = []
    for lang in ("vi", "zh", "en", "vi"):
        screens.switch(lang)
        said.append(QCoreApplication.translate("Citizen", "Continue"))
    assert said == ["Tiếp tục", "继续", "Continue", "Tiếp tục"]


def test_english_knows_one_and_many(qapp: QCoreApplication, tmp_path: Path) -> None:
    screens = Screens(tmp_path)
    screens.switch("en")
    assert [QCoreApplication.translate("Citizen", "%n day(s)", None, n) for n in (1, 3)] == [
        "1 day",
        "3 days",
    ]


def test_a_compiled_catalogue_needs_no_source_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = tmp_path / "onedoor_vi.qm"
    ready.write_bytes(b"compiled")
    monkeypatch.setattr(i18n, "CATALOGUES", tmp_path)
    assert i18n.compiled("vi", tmp_path / "cache") == ready
