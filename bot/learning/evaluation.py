"""How good suggestions are, measured on examples that come after those that were learnt from."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from bot.learning.model import OTHER, Guess, Model
from bot.learning.training import Example, TooFew, train

SHOWN = 3  # suggestions that a citizen sees at once
SURE = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4)  # thresholds at which coverage is told
STEPS = (500, 750, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 12_000, 20_000, 50_000)
JUDGED = 1000  # examples after each step on which both ways are judged
FEWEST_FOR_CURVE = STEPS[0] + JUDGED // 10  # its first step must be judged on some

Suggest = Callable[[str], Sequence[str]]
"""From a text to labels, the likeliest first."""

Join = Callable[[Model, str], Sequence[str]]
"""From a model and a text to labels, the likeliest first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelRow:
    """How well one label is told."""

    label: str
    examples: int
    precision: float  # of those that were given this label first, so many had it
    recall: float  # of those that have it, so many were given it first
    f1: float
    top3: float  # of those that have it, so many were given it among the first three


@dataclass(frozen=True, slots=True)
class Coverage:
    """What would happen if only sure suggestions were taken."""

    threshold: float
    covered: float  # share of the texts for which the model is so sure
    right: float  # share of these for which it is right


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """A model, judged on texts that it has not seen."""

    trained_on: int
    judged_on: int
    top1: float
    top3: float
    macro_f1: float
    labels: tuple[LabelRow, ...]
    coverage: tuple[Coverage, ...]
    training: float  # seconds
    median: float  # milliseconds of a processor a suggestion
    p95: float  # milliseconds of a processor


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A point of the learning curve: after so many examples, how often the next ones are told."""

    examples: int
    model_top1: float
    model_top3: float
    start_top1: float
    start_top3: float


def split(
    examples: Sequence[Example], at: datetime, *, fewest: int
) -> tuple[list[Example], list[Example]]:
    """What came before and after; labels with fewer than `fewest` examples before become one."""
    before = [example for example in examples if example.at < at]
    counted: dict[str, int] = {}
    for example in before:
        counted[example.label] = counted.get(example.label, 0) + 1

    def folded(example: Example) -> Example:
        enough = counted.get(example.label, 0) >= fewest
        return example if enough else replace(example, label=OTHER)

    after = [folded(example) for example in examples if example.at >= at]
    return [folded(example) for example in before], after


def evaluate(
    before: Sequence[Example], after: Sequence[Example], *, now: datetime
) -> tuple[Model, Report]:
    """Train on the first, judge on the others; raises `TooFew`."""
    started = time.perf_counter()
    model = train(before, now=now)
    training = time.perf_counter() - started
    model.guesses(after[0].text)  # the first one builds an index
    guessed: list[list[Guess]] = []
    took: list[float] = []
    for example in after:
        started = time.thread_time()  # a clock would count other programs, too
        guessed.append(model.guesses(example.text))
        took.append(1000 * (time.thread_time() - started))
    rows = tuple(_rows([example.label for example in after], guessed))
    report = Report(
        trained_on=len(before),
        judged_on=len(after),
        top1=_share(g[0].label == e.label for e, g in zip(after, guessed, strict=True)),
        top3=_share(_among(e.label, g) for e, g in zip(after, guessed, strict=True)),
        macro_f1=float(np.mean([row.f1 for row in rows])),
        labels=rows,
        coverage=tuple(_coverage(after, guessed)),
        training=training,
        median=float(np.percentile(took, 50)),
        p95=float(np.percentile(took, 95)),
    )
    return model, report


def curve(examples: Sequence[Example], start: Suggest, join: Join) -> Iterator[Step]:
    """Go through time: learn from the first n, judge on the next, as the bot would have done.

    `start` is what is suggested without a model, `join` what is suggested with one."""
    ordered = sorted(examples, key=lambda example: example.at)
    for size in STEPS:
        judged = ordered[size : size + JUDGED]
        if len(judged) < JUDGED // 10:
            return
        try:
            model = train(ordered[:size], now=judged[0].at)
        except TooFew:
            continue
        told = [(join(model, e.text), start(e.text), e.label) for e in judged]
        yield Step(
            examples=size,
            model_top1=_share(label in learnt[:1] for learnt, _, label in told),
            model_top3=_share(label in learnt[:SHOWN] for learnt, _, label in told),
            start_top1=_share(label in given[:1] for _, given, label in told),
            start_top3=_share(label in given[:SHOWN] for _, given, label in told),
        )


def _rows(labels: Sequence[str], guessed: Sequence[Sequence[Guess]]) -> Iterator[LabelRow]:
    firsts = [guesses[0].label for guesses in guessed]
    for label in sorted(set(labels)):
        having = [at for at, each in enumerate(labels) if each == label]
        given = firsts.count(label)
        hits = sum(firsts[at] == label for at in having)
        precision, recall = hits / given if given else 0.0, hits / len(having)
        yield LabelRow(
            label=label,
            examples=len(having),
            precision=precision,
            recall=recall,
            f1=2 * precision * recall / (precision + recall) if hits else 0.0,
            top3=_share(_among(label, guessed[at]) for at in having),
        )


def _coverage(after: Sequence[Example], guessed: Sequence[Sequence[Guess]]) -> Iterator[Coverage]:
    for threshold in SURE:
        sure = [
            guesses[0].label == example.label
            for example, guesses in zip(after, guessed, strict=True)
            if guesses[0].share >= threshold
        ]
        yield Coverage(threshold, len(sure) / len(after), _share(sure))


def _among(label: str, guesses: Sequence[Guess]) -> bool:
    return label in [guess.label for guess in guesses[:SHOWN]]


def _share(claims: "Iterator[bool] | Sequence[bool]") -> float:
    given = list(claims)
    return sum(given) / len(given) if given else 0.0
