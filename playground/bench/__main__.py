"""`python -m playground.bench`: measure, and print what was found as tables."""

import argparse
import asyncio
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bot.config import ConfigError
from playground.bench import areas, burst, duplicates, growth, listed, tallied, updates
from playground.bench.metering import WrongCount
from playground.bench.scale import QUICK, Scale
from playground.bench.table import Table, Tell
from playground.postgres_programs import PostgresError
from playground.process import ProcessError

Measure = Callable[[Scale, Path, Tell], Coroutine[None, None, Table]]

MEASURES: Mapping[str, Measure] = {
    "sqlite": updates.on_sqlite,
    "postgresql": updates.on_postgresql,
    "sender": burst.measure,
    "growth": growth.measure,
    "areas": areas.measure,
    "statistics": tallied.measure,
    "duplicates": duplicates.measure,
    "lists": listed.measure,
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what was asked for."""
    options = _options(arguments)
    scale = QUICK if options.quick else Scale()
    if options.rounds:
        scale = replace(scale, rounds=options.rounds)
    scale = replace(scale, areas=tuple(options.areas or ()))
    print(_conditions(scale))
    try:
        _measure(options.names or MEASURES, scale)
    except (WrongCount, ProcessError, PostgresError, ConfigError) as error:
        sys.exit(f"\n{error}")


def _measure(names: Iterable[str], scale: Scale) -> None:
    with tempfile.TemporaryDirectory(prefix="kanal-bench-") as folder:
        for name in names:
            table = asyncio.run(MEASURES[name](scale, Path(folder) / name, _tell))
            _tell("")
            print(f"\n{table}", flush=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="kanal bench", description="Measure the whole path, next to a bare bot."
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"measure only this: {', '.join(MEASURES)}"
    )
    parser.add_argument(
        "--areas", type=Path, nargs="+", metavar="GEOJSON", help="measure with these"
    )
    parser.add_argument("--rounds", type=int, help="take the medians of so many rounds")
    parser.add_argument("--quick", action="store_true", help="smaller numbers, to try it out")
    options = parser.parse_args(arguments)
    if unknown := sorted(set(options.names) - MEASURES.keys()):
        parser.error(f"unknown: {', '.join(unknown)}")
    return options


def _conditions(scale: Scale) -> str:
    return (
        f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()};"
        f" medians of {scale.rounds} rounds, each of {scale.answers:,} answers or"
        f" {scale.decisions:,} decisions for {scale.people} people"
    )


def _tell(news: str) -> None:
    """Write over the line before on a terminal; elsewhere line after line."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{news}")
    elif news:
        sys.stderr.write(f"  {news}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
