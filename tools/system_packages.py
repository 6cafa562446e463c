"""The packages of Debian that a wheel cannot bring, and how to tell whether one is there.

Libraries are tried by loading them, programs by looking for them, so that a machine where they came by
another way (another distribution, a build of one's own) is not asked to install anything.
"""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

# What Qt needs even without a screen: package -> a library of it
OFFSCREEN: Final[Mapping[str, str]] = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libx11-6": "libX11.so.6",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libbrotli1": "libbrotlidec.so.1",
    "libpulse0": "libpulse.so.0",
    "libcups2": "libcups.so.2",
}

# What it needs to open a window. Qt's own message blames libxcb-cursor0 whatever of these is missing.
DISPLAY: Final[Mapping[str, str]] = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-render0": "libxcb-render.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-shm0": "libxcb-shm.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-util1": "libxcb-util.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libx11-xcb1": "libX11-xcb.so.1",
    "libwayland-client0": "libwayland-client.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
    "libwayland-egl1": "libwayland-egl.so.1",
}

# What the tests talk to: package -> a program of it (or a pattern under /)
TESTS: Final[Mapping[str, str]] = {
    "xvfb": "Xvfb",
    "chromium": "chromium",
    "postgresql": "usr/lib/postgresql/*/bin/initdb",
    "cups-ipp-utils": "ippeveprinter",
    "avahi-daemon": "avahi-daemon",
    "dbus": "dbus-daemon",
    "iproute2": "ip",
    "poppler-utils": "pdftotext",
    "strace": "strace",
    "binutils": "readelf",
}

# What brings a browser to the tests: Playwright's driver is a node that asks for it
DRIVER: Final[Mapping[str, str]] = {"libatomic1": "libatomic.so.1"}

# What building the program takes
BUILD: Final[Mapping[str, str]] = {"binutils": "readelf"}
PYTHON: Final[Mapping[str, str]] = {"libpython3.11": "libpython3.11.so.1.0"}

VENV: Final = "python3-venv"


class NotInstalled(Exception):
    """A package is missing and may not be installed from here; its text is the sentence for people."""


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    if "/" in name:
        return any(Path("/").glob(name))
    folders = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
    return shutil.which(name, path=folders) is not None


def missing_libraries(*groups: Mapping[str, str]) -> list[str]:
    return [package for group in groups for package, library in group.items() if not has_library(library)]


def missing_programs(group: Mapping[str, str]) -> list[str]:
    return [package for package, program in group.items() if not has_program(program)]


def may_install() -> bool:
    return _prefix() is not None


def install(packages: Iterable[str]) -> None:
    """Install by apt where that may be done, else raise NotInstalled with what a person should do."""
    wanted = sorted(packages)
    todo = f"apt install {' '.join(wanted)}"
    prefix = _prefix()
    if prefix is None:
        raise NotInstalled(f"Packages are missing on this machine; ask an administrator to run: {todo}")
    print(f"Installing by apt: {' '.join(wanted)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *wanted]):
        done = subprocess.run([*apt, *command], capture_output=True, text=True, check=False)
        if done.returncode and command[0] == "install":
            said = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:] or ["no reason given"]
            raise NotInstalled(f"apt did not install what OneDoor needs ({said[0]}); try by hand: {todo}")


@cache
def _prefix() -> list[str] | None:
    """What to put before apt-get, or None where it may not be used."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None
