"""A PostgreSQL of our own for tests, benchmarks and trials: made, used and gone again.

It listens on a socket in its own private folder and nowhere else, so it needs no password, no free
port and no set-up by hand. A small shell, the guard, makes and starts it, and stops it and removes
the folder as soon as we ask or are gone, however we went. As root, the server runs as `nobody`,
since PostgreSQL refuses to be root.
"""

import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from playground.postgres_programs import (
    PostgresError,
    environment,
    find_binaries,
    private_folder,
    unprivileged,
    within_reach,
)

OWNER = "postgres"  # the database's superuser; no account of this machine

# $1 programs, $2 folder, $3 settings, $4 owner. Says "ready" on stdout, or the reason on stderr;
# then waits for a line, or for the end of our pipe, which comes even when we are killed.
GUARD = """
finish() {
    "$1/pg_ctl" -D "$2/data" -m immediate -w stop >>"$2/log" 2>&1
    rm -rf "$2"
}
trap 'finish "$@"' EXIT
trap 'exit 1' HUP INT TERM
{
    "$1/initdb" -D "$2/data" -U "$4" --auth=trust --encoding=UTF8 --locale=C --no-sync &&
    printf '%s\\n' "$3" >>"$2/data/postgresql.conf" &&
    "$1/pg_ctl" -D "$2/data" -l "$2/log" -w start
} >>"$2/log" 2>&1 || { tail -n 3 "$2/log" >&2; exit 1; }
echo ready
read -r _
exit 0
"""


class PostgresServer:
    """One private server: `with PostgresServer() as server: url = server.create_database("a")`."""

    def __init__(self, *, durable: bool = False, binaries: Path | None = None) -> None:
        """Prepare a server; `durable` keeps fsync on, as a benchmark must, and is slower."""
        self._durable = durable
        self._binaries = binaries
        self._guard: subprocess.Popen[str] | None = None  # None while it does not run
        self._programs = Path()
        self.folder = Path()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> str:
        """Make and start the server; returns the URL of its first database."""
        account = unprivileged()
        programs = (self._binaries or find_binaries()).resolve()
        self.folder = private_folder(account)
        try:
            self._programs = within_reach(programs, account, self.folder)
            script = ("/bin/sh", "-c", GUARD, "guard")
            self._guard = account.starts(
                *script, self._programs, self.folder, self._settings(), OWNER
            )
        except BaseException:  # from here on, the guard removes the folder
            shutil.rmtree(self.folder)
            raise
        self._await_ready(self._guard)
        return self.url()

    def stop(self) -> None:
        """Stop the server and remove its folder; stopping twice does no harm."""
        if self._guard is None:
            return
        guard, self._guard = self._guard, None
        guard.communicate("stop\n")

    def url(self, database: str = OWNER) -> str:
        """The SQLAlchemy address of one of its databases."""
        return f"postgresql+asyncpg://{OWNER}@/{database}?host={self.folder}"

    def create_database(self, name: str, *, template: str = "template1") -> str:
        """Make an empty database, or a copy of `template`, and return its URL."""
        made = subprocess.run(
            [self._programs / "createdb", "-h", self.folder, "-U", OWNER, "-T", template, name],
            capture_output=True,
            text=True,
            env=environment(),
        )
        if made.returncode:
            raise PostgresError(f"Database {name} could not be made: {_one_line(made.stderr)}")
        return self.url(name)

    def _settings(self) -> str:
        wanted = {"listen_addresses": "", "unix_socket_directories": f'"{self.folder}"'}
        if not self._durable:
            wanted |= {"fsync": "off", "full_page_writes": "off"}
        return "\n".join(f"{key} = '{value}'" for key, value in wanted.items())

    def _await_ready(self, guard: subprocess.Popen[str]) -> None:
        assert guard.stdout is not None
        if guard.stdout.readline() == "ready\n":
            return
        _, reason = guard.communicate()
        self._guard = None
        raise PostgresError(f"PostgreSQL in {self._programs} did not start: {_one_line(reason)}")


def _one_line(text: str) -> str:
    return " ".join(text.split()) or "it gave no reason."
