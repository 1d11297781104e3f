"""The bot as a process of its own, whose clock and bell follow the playground's.

Started as `python -m playground.child CLOCK_URL`, it imports the bot once. Every line on its input
names a settings file; the process then copies itself, and the copy runs the bot with it. Starting
the bot again therefore takes a fork, not the seconds of an import. On its output it tells the number
of the copy, and later how that one ended.
"""

import asyncio
import gc
import os
import signal
import sys
import traceback
from pathlib import Path

from bot import config_file, logs
from bot.app import App
from bot.calendar import terms_of
from bot.opening import locales_in
from playground.bell import TownBell
from playground.clock import FollowedClock


def main(clock_url: str) -> None:
    """Run one bot after the other until our input ends."""
    print("ready", flush=True)  # this is how we speak with the playground
    while config := sys.stdin.readline().strip():
        _prepare(Path(config))
        pid = os.fork()
        if not pid:
            _become_the_bot(Path(config), clock_url)
        print(pid, flush=True)  # as above
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # as above


def _prepare(config: Path) -> None:
    """Have ready, for every copy, what takes long and stays in memory."""
    settings = config_file.load(config)
    locales_in(settings.service.languages)
    terms_of(settings)
    gc.freeze()  # a copy that looks through our memory would have to copy it, too


def _become_the_bot(config: Path, clock_url: str) -> None:
    """Never returns: the copy must not go on with what the original was doing."""
    code = 1
    try:
        asyncio.run(_run(config, clock_url))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


async def _run(config: Path, clock_url: str) -> None:
    settings = config_file.load(config)
    logs.configure(level=settings.logs.level, as_json=True, secrets=settings.secrets())
    # Our input ends when the playground is gone, however it went; nothing else arrives meanwhile.
    asyncio.get_running_loop().add_reader(sys.stdin, _stop_too)
    clock = FollowedClock(clock_url)
    await clock.start()
    app = App(settings, clock=clock, bell=TownBell(clock))
    await app.run()
    await clock.close()


def _stop_too() -> None:
    asyncio.get_running_loop().remove_reader(sys.stdin)  # else we would be told on and on
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1])
