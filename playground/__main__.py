"""`python -m playground`: a day in a town that does not exist, or a replay of real complaints."""

import argparse
import asyncio
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from playground.cases import BadFile, read_cases
from playground.demo import demo
from playground.process import ProcessError
from playground.replay import replay
from playground.town.living import LivingTown

OUT = Path("var")  # `make clean` removes it

GOING_ON = """
Everything that the bot keeps is in {folder}: kanal.db, its key kanal.key, its log kanal.log.

To go on with a real bot: ask @BotFather for a token, put it into config.toml (config.example.toml
explains every key), describe your agencies as playground/town/town.toml does, and then
  kanal directory import directory.toml
  kanal check
  kanal run
"""
STAYING = "The town stays up, at {url}. Ctrl-C ends it."


def main(arguments: list[str] | None = None) -> int:
    """Play what is asked for; 0 if all went as it should, 1 if not, 2 if it cannot be played."""
    asked = _parser().parse_args(arguments)
    try:
        cases = read_cases(asked.replay, asked.limit) if asked.replay else []
        folder = asked.keep or _new_folder()
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / "kanal.db").exists():
            raise BadFile(f"{folder} holds a town already: name another folder.")
        print("The town is waking up ...", flush=True)
        if cases:
            well = asyncio.run(replay(cases, folder, seed=asked.seed))
            print(f"The data is in {folder}.")
        else:
            well = asyncio.run(_day(folder, seed=asked.seed, stays=not asked.exit))
    except (BadFile, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except ProcessError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0 if well else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kanal demo",
        description="Play a day in a town that does not exist, with a pretend Telegram.",
    )
    parser.add_argument("--exit", action="store_true", help="end after the day, with its verdict")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="play complaints from a CSV")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first so many of them")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="draw another lot")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the data in this folder")
    return parser


async def _day(folder: Path, *, seed: int, stays: bool) -> bool:
    async def stay(town: LivingTown) -> None:
        print(GOING_ON.format(folder=folder))
        if stays:
            print(STAYING.format(url=town.api.url))
            await _interrupted()

    return await demo(folder, seed=seed, stay=stay)


async def _interrupted() -> None:
    """Wait for a Ctrl-C, or for being asked to stop."""
    asked = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, asked.set)
    with suppress(asyncio.CancelledError):
        await asked.wait()


def _new_folder() -> Path:
    OUT.mkdir(exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="demo-", dir=OUT))


if __name__ == "__main__":
    sys.exit(main())
