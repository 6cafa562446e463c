"""A real PostgreSQL: Debian's, on a free port, as an unprivileged user, with folders of its own, gone at the end.

initdb refuses root, so under root it runs as the user `postgres`. The server dies with the process that started it.
"""

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psycopg

from sync.hub import migrate

DEBIAN: Final = Path("/usr/lib/postgresql")
ADMIN: Final = "postgres"
OWNER: Final = "onedoor_owner"
SERVING: Final = "onedoor"
SETTINGS: Final = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "shared_buffers": "32MB",
    "log_min_messages": "fatal",
    "autovacuum": "off",
}
"""fsync stays on: a hub refuses a server that does not sync."""


class NoServer(Exception):
    """PostgreSQL is not installed or does not start; its text is the sentence for people."""


def programs() -> Path:
    """Where PostgreSQL's programs lie: the newest of Debian's. Raises NoServer."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda p: int(p.parts[4]))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    if elsewhere is None:
        raise NoServer("PostgreSQL is not installed: apt install postgresql (or run “make test”).")
    return Path(elsewhere).resolve().parent


def unprivileged() -> list[str]:
    """What to put before a program so that it does not run as root and ends with its parent."""
    dying = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid():
        return dying
    user = _user()
    return [*dying, "--reuid", str(user.pw_uid), "--regid", str(user.pw_gid), "--clear-groups"]


def _user() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoServer("There is no user postgres or nobody to run the tests' PostgreSQL as.")


def a_free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass
class Server:
    """One PostgreSQL server; `folder` and everything in it is its own."""

    folder: Path
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None
    template: str | None = None

    @classmethod
    def new(cls, **settings: str) -> "Server":
        """A server with an empty cluster, started."""
        programs()
        server = cls(a_folder(), a_free_port(), settings)
        made = server.run(
            "initdb",
            "-D",
            str(server.data),
            "-U",
            ADMIN,
            "--auth=trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-N",
        )
        if made.returncode:
            raise NoServer(f"initdb did not work: {made.stderr.decode().strip().splitlines()[-1]}")
        server.start()
        for role in (OWNER, SERVING):
            server.ask(f"CREATE ROLE {role} LOGIN")
        return server

    def a_standby(self, name: str, **settings: str) -> "Server":
        """A copy of this server that follows it under a name, started."""
        standby = Server(a_folder(), a_free_port(), settings)
        primary = f"host=127.0.0.1 port={self.port} user={ADMIN} application_name={name}"
        copied = standby.run(
            "pg_basebackup", "-D", str(standby.data), "-d", primary, "-R", "-X", "stream", "-c", "fast"
        )
        if copied.returncode:
            raise NoServer(f"pg_basebackup did not work: {copied.stderr.decode().strip()}")
        standby.start()
        return standby

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """Runs one of PostgreSQL's programs as the server's user."""
        command = [*unprivileged(), str(programs() / program), *arguments]
        return subprocess.run(command, cwd=self.folder, capture_output=True, env=_environment(), check=False)

    def start(self) -> None:
        """Starts it and waits until it answers. Raises NoServer."""
        chosen = {**SETTINGS, **self.settings, "port": str(self.port)}
        chosen["unix_socket_directories"] = str(self.folder)
        options = [f"--{name}={value}" for name, value in chosen.items()]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*unprivileged(), str(programs() / "postgres"), "-D", str(self.data), *options],
                cwd=self.folder,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._await()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Ends it: at once but orderly (SIGINT), or as a power cut does (SIGKILL; its children notice)."""
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.process = None

    def remove(self) -> None:
        """Ends it and takes its folder away."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres", user: str = SERVING, more: str = "") -> str:
        """The address of a database, as OneDoor takes it."""
        return f"postgresql+psycopg://{user}@127.0.0.1:{self.port}/{database}{more}"

    def ask(self, statement: str, database: str = "postgres", user: str = ADMIN) -> list[tuple[object, ...]]:
        """What somebody with a database tool gets."""
        place = f"host=127.0.0.1 port={self.port} user={user} dbname={database}"
        with psycopg.connect(place, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def a_database(self, like: str = "template0", more: str = "") -> str:
        """An empty database of its owner, or a copy of another one; gives its name."""
        name = f"t_{secrets.token_hex(6)}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE {like} OWNER {OWNER} {more}")
        return name

    def a_hub_database(self) -> str:
        """A database as docs/hub.md has it made: the tables are there, and SERVING may serve; gives its name."""
        if self.template is None:
            self.template = self.a_database()
            migrate(self.url(self.template, OWNER), SERVING)
        return self.a_database(self.template)

    def drop(self, database: str) -> None:
        self.ask(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def _await(self) -> None:
        assert self.process is not None
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            try:
                self.ask("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return
        said = (self.folder / "log").read_text(errors="replace").strip().splitlines()[-1:]
        raise NoServer(f"PostgreSQL does not start: {said}")


def a_folder() -> Path:
    """A folder that the server's user may reach: pytest's own are closed to others."""
    made = Path(tempfile.mkdtemp(prefix="onedoor-pg-"))
    if not os.geteuid():
        user = _user()
        os.chown(made, user.pw_uid, user.pw_gid)
    return made


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {
        "LC_ALL": "C.UTF-8"
    }
