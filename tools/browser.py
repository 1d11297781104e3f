"""A browser for the tests and the pictures: one that is installed, else one that can be fetched.

Playwright's own download is not needed: its driver works with any Chromium."""

import asyncio
import fcntl
import os
import platform
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, async_playwright

INSTALLED = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
DEBIAN_PACKAGES = ("chromium", "fonts-noto-color-emoji")
NPM_PACKAGE = "@sparticuz/chromium@153.0.0"
# The package brings the libraries of a system without any, if it takes us for its usual host.
NPM_HOST = {"AWS_LAMBDA_JS_RUNTIME": "nodejs22.x"}
NPM_UNPACK = """import("@sparticuz/chromium").then(async ({ default: chromium }) =>
    console.log([await chromium.executablePath(), process.env.LD_LIBRARY_PATH].join("\\n")))"""
KEPT = Path("var/browser")  # where npm's goes; `make clean` removes it

# No sandbox, because root has none; nothing that would call home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowser(Exception):
    """None is installed, and none could be fetched; the text says what was tried."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Program:
    """A browser's executable, and what its environment must have."""

    path: Path
    environment: Mapping[str, str] = field(default_factory=dict)


def program() -> Program:
    """The browser that is installed, else Debian's when we are root, else the one npm carries.

    Raises `NoBrowser`."""
    with _one_at_a_time():
        return _installed() or _from_debian() or _from_npm()


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """A browser without a window, for as long as the block lasts."""
    found = await asyncio.to_thread(program)
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=found.path, args=FLAGS, env={**os.environ, **found.environment}
        )
        try:
            yield launched
        finally:
            await launched.close()


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Tests run side by side, and only one of them should install."""
    with (Path(tempfile.gettempdir()) / "kanal-browser.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _installed() -> Program | None:
    found = next(filter(None, map(shutil.which, INSTALLED)), None)
    return Program(path=Path(found)) if found else None


def _from_debian() -> Program | None:
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ("apt-get", "install", "--yes", "--no-install-recommends", *DEBIAN_PACKAGES)
    for command in (("apt-get", "update"), install):
        if subprocess.run(command, env=quiet, capture_output=True, check=False).returncode:
            return None
    return _installed()


def _from_npm() -> Program:
    if not shutil.which("npm") or platform.system() != "Linux":
        raise NoBrowser("Install Chromium or Chrome: no browser was found, and none to fetch.")
    KEPT.mkdir(parents=True, exist_ok=True)
    quietly = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund")
    _do("npm", "install", "--prefix", str(KEPT), *quietly, NPM_PACKAGE)
    path, _, libraries = _do("node", "--eval", NPM_UNPACK, cwd=KEPT).partition("\n")
    return Program(path=Path(path), environment={"LD_LIBRARY_PATH": libraries})


def _do(*command: str, cwd: Path | None = None) -> str:
    env = {**os.environ, **NPM_HOST}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoBrowser(f"{' '.join(command[:2])} failed: {done.stderr.strip()[-500:]}")
    return done.stdout.strip()
