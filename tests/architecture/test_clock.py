"""Nobody asks the machine what time it is but its clock's own module: instants are handed in."""

from pathlib import Path

import pytest

from tests.architecture.source import calls, files, imports, module_name

MAY_ASK = {"kiosk.clock"}
ASKING = (
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc",
    "QDateTime.currentMSecsSinceEpoch",
    "QDate.currentDate",
    "QTime.currentTime",
)


@pytest.mark.parametrize("path", files(), ids=module_name)
def test_the_time_of_day_is_handed_in(path: Path) -> None:
    if module_name(path) in MAY_ASK:
        return
    asked = [f"{name} in line {line}" for name, line in calls(path) if _asks(name)]
    assert not asked
    assert "time.time" not in set(imports(path))


def _asks(name: str) -> bool:
    return any(name == asking or name.endswith(f".{asking}") for asking in ASKING)
