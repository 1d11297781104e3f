"""The demo as somebody starts it: a process that prints an address."""

import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
WITHIN = 180.0  # seconds; a newcomer is promised sixty, on a machine that does nothing else


@contextmanager
def running_demo(folder: Path, *, language: str = "id") -> Iterator[str]:
    """`kanal demo` at any free port, as long as the block lasts; gives its address."""
    command = [sys.executable, "-m", "bot", "demo", "--port", "0", "--language", language]
    command += ["--keep", str(folder / "town")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        watchdog = threading.Timer(WITHIN, process.kill)
        watchdog.start()
        told: list[str] = []
        try:
            for line in process.stdout:
                told.append(line)
                if found := ADDRESS.search(line):
                    break
            else:
                raise AssertionError(f"no address within {WITHIN} s: {''.join(told)}")
            watchdog.cancel()
            reader = threading.Thread(target=process.stdout.read, daemon=True)
            reader.start()  # nobody reads the transcript, and the pipe must not fill
            yield found.group()
        finally:
            watchdog.cancel()
            process.send_signal(signal.SIGINT)
            process.wait()
