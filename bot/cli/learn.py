"""`kanal learn`: learn categories from what people let stand, or measure how well that works."""

import argparse
import asyncio
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot import directory_file
from bot.cli import settings
from bot.cli.telling import say
from bot.clock import SystemClock
from bot.config import ConfigError, Settings
from bot.learning import examples_file, model_file, telling
from bot.learning.evaluation import FEWEST_FOR_CURVE, Step, curve, evaluate, split
from bot.learning.lessons import learn, told
from bot.learning.model import OTHER, Model
from bot.learning.moments import moment
from bot.learning.training import Example, TooFew
from bot.opening import opened
from domain.directory import Category, CategoryId, Directory
from domain.suggestions import Guess, by_keywords, suggest


def main(args: argparse.Namespace) -> int:
    """Learn, or measure with the examples of a file."""
    if args.evaluate:
        _measure(args)
    elif args.split or args.plot or args.curve or args.directory:
        raise ConfigError("--split, --curve, --plot and --directory go with --evaluate FILE.csv.")
    else:
        asyncio.run(_learn(settings.load(args)))
    return 0


async def _learn(given: Settings) -> None:
    store = await opened(given)
    try:
        learnt = await learn(store, given.learning.file, SystemClock().now())
    finally:
        await store.close()
    for line in told(learnt):
        say(line)


def _measure(args: argparse.Namespace) -> None:
    if args.plot and not (args.plot.suffix == ".png" and args.plot.parent.is_dir()):
        raise ConfigError(f"--plot {args.plot}: is not a PNG file in a folder that is there.")
    examples, left_out = examples_file.read(args.evaluate)
    if left_out:
        say(f"Left out: {left_out} rows without a text, a label or a date.")
    if args.split:
        _report(examples, args)
    if args.curve or args.plot or not args.split:
        _curve(examples, args)


def _report(examples: Sequence[Example], args: argparse.Namespace) -> None:
    at = _moment(args.split)
    before, after = split(examples, at, fewest=args.fewest)
    if not before or not after:
        first, last = examples[0].at, examples[-1].at
        raise ConfigError(
            f"--split {args.split}: there must be examples before and after; "
            f"they are from {first:%Y-%m-%d} to {last:%Y-%m-%d}."
        )
    say(f"Training on what came before {args.split} ...")
    try:
        model, report = evaluate(before, after, now=at)
    except TooFew as problem:
        raise ConfigError(f"{args.evaluate}: too little to learn from ({problem}).") from None
    for line in telling.report_lines(report, _size_of(model)):
        say(line)


def _curve(examples: Sequence[Example], args: argparse.Namespace) -> None:
    if len(examples) < FEWEST_FOR_CURVE:
        raise ConfigError(
            f"{args.evaluate}: holds {len(examples)} examples; "
            f"the curve begins with {FEWEST_FOR_CURVE}."
        )
    start = _start(examples, args)

    def join(model: Model, text: str) -> Sequence[str]:
        def learnt(words: str) -> list[Guess]:
            found = model.guesses(words)
            return [Guess(CategoryId(g.label), g.share) for g in found if g.label != OTHER]

        return suggest(text, start, learnt).likely

    say("Going through time: learning from the first examples, judging on the next ...")
    steps = []
    for step in curve(examples, lambda text: by_keywords(text, start).likely, join):
        steps.append(step)
        say(f"  {step.examples} examples")
    if not steps:
        raise ConfigError(f"{args.evaluate}: too little to learn from; it takes two labels.")
    for line in telling.curve_lines(steps):
        say(line)
    if args.plot:
        _plot(steps, args.plot)


def _plot(steps: Sequence[Step], file: Path) -> None:
    try:
        telling.draw(steps, file)
    except OSError as error:
        raise ConfigError(f"--plot {file}: cannot be written ({error.strerror}).") from None
    say(f"The picture is in {file}.")


def _start(examples: Sequence[Example], args: argparse.Namespace) -> Directory:
    """What there is without learning: the directory's keywords, else the words of the labels that
    stand in no other label."""
    labels = {example.label: example.label.lower().split() for example in examples}
    if args.directory:
        known = directory_file.read(args.directory, ())
        if not known.categories.keys() & labels:
            raise ConfigError(f"{args.directory}: no category's id is a label of {args.evaluate}.")
        return known
    often = Counter(word for words in labels.values() for word in set(words))
    categories = {
        CategoryId(label): Category(
            id=CategoryId(label),
            name={"": label},
            keywords={"": tuple(each for each in words if len(each) > 3 and often[each] == 1)},
        )
        for label, words in labels.items()
    }
    return Directory(agencies={}, categories=categories)


def _size_of(model: Model) -> int:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model"
        model_file.save(model, file)
        return file.stat().st_size


def _moment(words: str) -> datetime:
    try:
        return moment(words)
    except ValueError:
        raise ConfigError(f"--split {words}: is not a date such as 2022-12-01.") from None
