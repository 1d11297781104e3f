"""`python -m playground`: a town that does not exist, to look around in, or played to its end."""

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from playground.cases import BadFile, read_cases
from playground.day import a_day
from playground.demo import demo
from playground.process import ProcessError
from playground.replay import replay
from playground.town import LANGUAGES
from playground.year.play import a_year

PORT = 8080
LAST_PORT = 65535
OUT = Path("var")  # `make clean` removes it

GOING_ON = """
Everything that the bot keeps is in {folder}: kanal.db, its key kanal.key, its log kanal.log.

To go on with a real bot: ask @BotFather for a token, put it into config.toml (config.example.toml
explains every key), describe your agencies as playground/town/town.toml does, and then
  kanal directory import directory.toml
  kanal check
  kanal run
"""


def main(arguments: list[str] | None = None) -> int:
    """Play what is asked for; 0 if all went as it should, 1 if not, 2 if it cannot be played."""
    asked = _parser().parse_args(arguments)
    try:
        return 0 if _play(asked) else 1
    except (BadFile, OSError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except ProcessError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _play(asked: argparse.Namespace) -> bool:
    cases = read_cases(asked.replay, asked.limit, asked.days) if asked.replay else []
    folder: Path = asked.keep or _new_folder()
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / "kanal.db").exists():
        raise BadFile(f"{folder} holds a town already: name another folder.")
    print("The town is waking up ...", flush=True)
    if cases:
        if asked.days:
            well = asyncio.run(a_year(cases, folder, seed=asked.seed, kills=asked.kills))
        else:
            well = asyncio.run(replay(cases, folder, seed=asked.seed))
        print(f"The data is in {folder}.")
        return well
    if asked.exit:
        well = asyncio.run(a_day(folder, seed=asked.seed))
    else:
        well = asyncio.run(demo(folder, seed=asked.seed, port=asked.port, language=asked.language))
    print(GOING_ON.format(folder=folder))
    return well


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kanal demo",
        description="Open a town that does not exist, with a pretend Telegram, in your browser.",
    )
    parser.add_argument(
        "--port", type=_port, default=PORT, metavar="N",
        help=f"where the page is served (default: {PORT}, or the next one that is free; 0: any)",
    )  # fmt: skip
    parser.add_argument(
        "--language", choices=LANGUAGES, default=LANGUAGES[0], help="what the agencies' groups read"
    )
    parser.add_argument("--exit", action="store_true", help="play a day by itself, and end")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="play complaints from a CSV")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first so many of them")
    parser.add_argument(
        "--days", type=int, metavar="N",
        help="spread them over so many days; desks take as long as they did, and the bot is killed",
    )  # fmt: skip
    parser.add_argument("--kills", type=int, default=20, metavar="N", help="how often (20)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="draw another lot")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the data in this folder")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no number up to {LAST_PORT}")
    return int(text)


def _new_folder() -> Path:
    OUT.mkdir(exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="demo-", dir=OUT))


if __name__ == "__main__":
    sys.exit(main())
