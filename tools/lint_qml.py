"""qmllint over every page, control and QML test, with type information made from the Python view models."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
BIN: Final = Path(sys.executable).parent
QML: Final = ROOT / "resources" / "qml"
VIEW_MODELS: Final = "kiosk.citizen"


def files() -> list[Path]:
    return sorted([*QML.rglob("*.qml"), *(ROOT / "tests" / "qml").rglob("*.qml")])


def main() -> int:
    pages = files()
    if not pages:
        print("There is no QML to look at.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="onedoor-qmltypes-") as types:
        made = subprocess.run(
            [sys.executable, "-m", "tools.qmltypes", "--out", types, VIEW_MODELS], cwd=ROOT, check=False
        )
        if made.returncode:
            return made.returncode
        folders = ["-I", types, "-I", str(QML)]
        command = [str(BIN / "pyside6-qmllint"), "--max-warnings", "0", *folders, *map(str, pages)]
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
    print(f"{len(pages)} QML files looked at")
    return code


if __name__ == "__main__":
    sys.exit(main())
