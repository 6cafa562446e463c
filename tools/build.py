"""`make build`: the program without Python, measured, examined and tried before anybody gets it.

It fails where the program is larger than it may be, carries a part of Qt that nothing uses, lacks a library that the
machine is not told to bring, or does not pass the tests that use it as people do.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools import parts
from tools.licences import FOLDER as LICENCES
from tools.translations import compile_changed

ROOT: Final = Path(__file__).resolve().parent.parent
DIST: Final = ROOT / "dist"
MADE: Final = DIST / "onedoor"
PROGRAM: Final = MADE / ("onedoor.exe" if sys.platform == "win32" else "onedoor")
INSIDE: Final = MADE / "_internal"
MB: Final = 10**6

_OF_EVERY_LINUX: Final = re.compile(
    r"(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv|crypt|stdc\+\+|gcc_s|z|expat|xcb))\.so\b.*"
)


def build() -> bool:
    """Has PyInstaller make the folder; whether it did."""
    pyinstaller = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    folders = ["--distpath", str(DIST), "--workpath", str(ROOT / "build")]
    return subprocess.call([*pyinstaller, *folders, str(ROOT / "build.spec")], cwd=ROOT) == 0


def strip(made: Path) -> None:
    """Takes out what only a debugger reads: a sixth of the program (Linux)."""
    for path in files(made):
        if not path.is_symlink() and _is_elf(path) and ".debug_info" in _readelf("--section-headers", path):
            subprocess.run(["strip", "--strip-debug", str(path)], check=True)


def files(folder: Path) -> list[Path]:
    """Every file below a folder; a link counts as itself."""
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def size_mb(folder: Path) -> float:
    """What a folder holds, in millions of bytes."""
    return sum(path.lstat().st_size for path in files(folder)) / MB


def faults(made: Path) -> Iterator[str]:
    """What is wrong with the folder, each as a sentence."""
    inside = made / "_internal"
    size = size_mb(made)
    if size > parts.LIMIT_MB:
        yield f"{made} has {size:.0f} MB, more than {parts.LIMIT_MB}: look which part of it is new."
    for path in files(inside):
        if not parts.keeps(str(path.relative_to(inside))):
            yield f"{path.relative_to(made)} is not used by OneDoor, or is missing in tools/parts.py."
    if sys.platform == "linux":
        for name, user in sorted(missing(inside).items()):
            yield f"{name}, which {user} needs, is neither carried nor named in tools/parts.py."
    if not any((inside / LICENCES).glob("*/*")):
        yield "The licences of the libraries are not in it."


def missing(folder: Path) -> dict[str, str]:
    """Libraries that no file of the folder is and no machine is told to bring, each with a file that needs it."""
    carried = {path.name for path in files(folder)}
    brought = {*parts.MACHINE, *parts.MACHINE_WINDOW}
    return {
        name: user
        for user, name in needed_libraries(folder)
        if name not in carried | brought and not _OF_EVERY_LINUX.fullmatch(name)
    }


def needed_libraries(folder: Path) -> Iterator[tuple[str, str]]:
    """What the binaries of a folder are linked to: name of the file, name of the library (Linux)."""
    for path in files(folder):
        if not path.is_symlink() and _is_elf(path):
            linked = re.findall(r"\(NEEDED\).*\[(.+)\]", _readelf("--dynamic", path))
            yield from ((path.name, name) for name in linked)


def _readelf(what: str, path: Path) -> str:
    command = ["readelf", what, "--wide", str(path)]
    environment = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def _is_elf(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def try_it() -> bool:
    """The tests that use OneDoor as people do, on the built program; whether they passed.

    The one that kills processes forks the source, so it says nothing of the program.
    """
    environment = {**os.environ, "ONEDOOR_PROGRAM": str(PROGRAM), "QT_QPA_PLATFORM": "offscreen"}
    tests = [sys.executable, "-m", "pytest", "tests/end2end", "-k", "not kill"]
    return subprocess.call(tests, cwd=ROOT, env=environment) == 0


def main() -> int:
    print("Building the program (some minutes) …", flush=True)
    compile_changed(Path(sys.executable).parent / "pyside6-lrelease")
    if not build():
        return 1
    if sys.platform == "linux":
        strip(MADE)
    print(f"{MADE.relative_to(ROOT)}: {size_mb(MADE):.0f} MB in {len(files(MADE))} files")
    found = list(faults(MADE))
    if found:
        print("\n".join(found), file=sys.stderr)
        return 1
    print("It needs of a machine:", " ".join(sorted(parts.MACHINE.values())))
    print("and to open a window:", " ".join(sorted(parts.MACHINE_WINDOW.values())))
    print("Trying it: the demo and the commands …", flush=True)
    return int(not try_it())


if __name__ == "__main__":
    sys.exit(main())
