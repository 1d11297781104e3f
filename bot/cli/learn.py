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
from bot.learning.evaluation import curve, evaluate, split
from bot.learning.lessons import learn, told
from bot.learning.model import OTHER, Model
from bot.learning.training import Example, TooFew
from bot.opening import opened
from domain.directory import Category, CategoryId, Directory
from domain.suggestions import Guess, by_keywords, suggest


def main(args: argparse.Namespace) -> int:
    """Learn, or measure with the examples of a file."""
    if args.evaluate:
        _measure(args)
    elif args.split or args.plot or args.curve:
        raise ConfigError("--split, --curve and --plot go with --evaluate FILE.csv.")
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
    examples = examples_file.read(args.evaluate)
    if args.split:
        _report(examples, args)
    if args.curve or args.plot or not args.split:
        _curve(examples, args)


def _report(examples: Sequence[Example], args: argparse.Namespace) -> None:
    at = _moment(args.split)
    before, after = split(examples, at, fewest=args.fewest)
    if not before or not after:
        raise ConfigError(f"--split {args.split}: there must be examples before and after.")
    say(f"Training on what came before {args.split} ...")
    try:
        model, report = evaluate(before, after, now=at)
    except TooFew as problem:
        raise ConfigError(f"{args.evaluate}: too little to learn from ({problem}).") from None
    for line in telling.report_lines(report, _size_of(model)):
        say(line)


def _curve(examples: Sequence[Example], args: argparse.Namespace) -> None:
    start = _start(examples, args.directory)

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
        raise ConfigError(f"{args.evaluate}: too few examples for a curve.")
    for line in telling.curve_lines(steps):
        say(line)
    if args.plot:
        telling.draw(steps, args.plot)
        say(f"The picture is in {args.plot}.")


def _start(examples: Sequence[Example], file: Path | None) -> Directory:
    """What there is without learning: the directory's keywords, else the words of the labels that
    stand in no other label."""
    if file:
        return directory_file.read(file, ())
    labels = {example.label: example.label.lower().split() for example in examples}
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
        return examples_file.moment(words)
    except ValueError:
        raise ConfigError(f"--split {words}: is not a date such as 2022-12-01.") from None
