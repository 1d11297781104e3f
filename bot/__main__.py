"""`kanal`, the same as `python -m bot`: reads the command line and hands over.

Nothing heavy is imported here, so that `--help` is instant; each command's module is loaded when it
is wanted.
"""

import argparse
import os
import runpy
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

INTERRUPTED = 130
ELSEWHERE = {"demo": "playground", "bench": "playground.bench"}  # they read their own options


def main(given: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    parser = _parser()
    args, others = parser.parse_known_args(_with_points(sys.argv[1:] if given is None else given))
    if args.command in ELSEWHERE:
        return _hand_over(args.command, others)
    if others:
        parser.error(f"unknown: {' '.join(others)}")
    if getattr(args, "action", "") == "import" and not (args.file or args.areas):
        parser.error("directory import: name a file, or --areas")
    try:
        code: int = import_module(args.module).main(args)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _tell(error)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kanal",
        description="Kanal Aduan, a complaint channel on Telegram.",
        allow_abbrev=False,
    )
    _add_config(parser, default=None)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, says: str, module: str = "") -> argparse.ArgumentParser:
        ours = bool(module)
        command = commands.add_parser(
            name, help=says, description=says, add_help=ours, allow_abbrev=False
        )
        command.set_defaults(module=f"bot.cli.{module}")
        if ours:
            _add_config(command)
        return command

    add("run", "run the bot, by polling or by webhook", "run")
    add("demo", "play a day in a small town with a pretend Telegram")
    add("check", "check settings, token, database, key, groups and webhook", "check")
    add("migrate", "bring the tables of the database up to date", "migrate")
    _add_directory(add("directory", "agencies, categories, areas and groups", "directory"))
    _add_learn(add("learn", "learn categories from what people let stand", "learn"))
    _add_route(add("route", "say who would get a complaint, and why", "route"))
    add("bench", "measure the whole path, on SQLite and on PostgreSQL")
    return parser


def _add_config(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """It may stand before the command and after it: people write it where they think of it."""
    says = "the settings (default: config.toml)"
    parser.add_argument("--config", type=Path, metavar="FILE", help=says, default=default)


def _add_directory(directory: argparse.ArgumentParser) -> None:
    actions = directory.add_subparsers(dest="action", required=True, metavar="ACTION")
    says = "take agencies and categories from a TOML file, areas from GeoJSON files"
    takes_in = actions.add_parser("import", help=says, description=says)
    takes_in.add_argument("file", type=Path, nargs="?", help="may be left out with --areas")
    takes_in.add_argument("--areas", type=Path, nargs="+", default=[], metavar="GEOJSON")
    gives_out = actions.add_parser("export", help="write them as TOML")
    gives_out.add_argument("file", type=Path, nargs="?", help="default: to the terminal")
    link = actions.add_parser("link", help="a code that links a Telegram group, once")
    link.add_argument("agency", help='the id of an agency, or "desk" for the triage desk')
    for action in (takes_in, gives_out, link):
        _add_config(action)


def _add_learn(learn: argparse.ArgumentParser) -> None:
    learn.add_argument(
        "--evaluate", type=Path, metavar="FILE", help="measure with a CSV: text, label, created_at"
    )
    learn.add_argument("--split", metavar="DATE", help="train before this day, judge after it")
    learn.add_argument(
        "--fewest", type=int, default=20, metavar="N", help="fold labels with fewer examples"
    )
    learn.add_argument("--curve", action="store_true", help="compare with keywords through time")
    learn.add_argument("--plot", type=Path, metavar="PNG", help="draw that comparison")
    learn.add_argument(
        "--directory", type=Path, metavar="TOML", help="whose keywords to compare with"
    )


def _add_route(route: argparse.ArgumentParser) -> None:
    route.add_argument("--category", required=True, metavar="C", help="its id, or its name")
    route.add_argument("--at", metavar="LAT,LON", help="the place, in degrees")
    route.add_argument("--about", metavar="AGENCY", help="the agency complained of")


def _with_points(given: Sequence[str]) -> list[str]:
    """`--at -7.26,112.78` in one word: by itself, a minus would begin another option."""
    words = list(given)
    for nth in range(len(words) - 2, -1, -1):
        if words[nth] == "--at":
            words[nth : nth + 2] = [f"--at={words[nth + 1]}"]
    return words


def _hand_over(command: str, others: Sequence[str]) -> int:
    sys.argv = [f"kanal {command}", *others]
    try:
        runpy.run_module(ELSEWHERE[command], run_name="__main__", alter_sys=True)
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def _tell(error: Exception) -> int:
    """One sentence, never a traceback; a mistake of the operator is told apart from a fault."""
    from bot.cli import telling

    return telling.mistake(error) if telling.is_mistake(error) else telling.fault(error)


if __name__ == "__main__":
    sys.exit(main())
