"""Learning from the bot's own complaints: train, compare with the model in use, keep the better."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from bot.learning import model_file
from bot.learning.model import Model
from bot.learning.model_file import BadModel
from bot.learning.training import RECENT, Example, TooFew, train
from domain.directory import Directory
from domain.suggestions import by_keywords
from storage import directory, lessons
from storage.store import Store

MOST = 100_000  # complaints that are learnt from, the newest
BY_DESK = 2.0  # weight of what a coordinator has looked at, against a citizen's tap
FEWEST_JUDGED = 20  # with fewer recent examples, which model is better is a matter of luck


class Verdict(StrEnum):
    """What came of it."""

    TAKEN = "taken"
    NO_BETTER = "no better"  # than the model in use, or than keywords
    TOO_FEW = "too few"


@dataclass(frozen=True, kw_only=True, slots=True)
class Learnt:
    """What came of learning, and how the ways compare on the newest examples (top 1)."""

    verdict: Verdict
    examples: int
    judged: int = 0
    fresh: float = 0.0
    in_use: float = 0.0  # 0 when there is no model yet
    keywords: float = 0.0


async def learn(store: Store, file: Path, now: datetime) -> Learnt:
    """Learn from what people let stand; what is worse than what is in use is not kept."""
    examples = await examples_in(store)
    catalogue = await directory.load(store)
    cut = len(examples) - max(FEWEST_JUDGED, int(len(examples) * RECENT))
    if cut <= 0:
        return Learnt(verdict=Verdict.TOO_FEW, examples=len(examples))
    recent = examples[cut:]
    try:
        fresh = _judged(train(examples[:cut], now=now), recent)
    except TooFew:
        return Learnt(verdict=Verdict.TOO_FEW, examples=len(examples))
    in_use = _judged(_in_use(file), recent)
    keywords = _by_keywords(catalogue, recent)
    better = fresh > in_use and fresh >= keywords
    if better:
        scores = {"recent_top1": fresh, "keywords_top1": keywords}
        whole = train(examples, now=now)
        model_file.save(replace(whole, scores=scores), file)
    return Learnt(
        verdict=Verdict.TAKEN if better else Verdict.NO_BETTER,
        examples=len(examples),
        judged=len(recent),
        fresh=fresh,
        in_use=in_use,
        keywords=keywords,
    )


async def examples_in(store: Store) -> list[Example]:
    """What can be learnt from, oldest first."""
    return [
        Example(
            text=lesson.words,
            label=lesson.category,
            at=lesson.at,
            weight=BY_DESK if lesson.by_desk else 1.0,
        )
        for lesson in await lessons.newest(store, MOST)
    ]


def told(learnt: Learnt) -> Iterator[str]:
    """What came of it, in sentences."""
    match learnt.verdict:
        case Verdict.TOO_FEW:
            yield f"Only {learnt.examples} complaints to learn from yet: nothing has changed."
            return
        case Verdict.TAKEN:
            yield f"Learnt from {learnt.examples} complaints; the new model is in use."
        case Verdict.NO_BETTER:
            yield f"Learnt from {learnt.examples} complaints; no better, so nothing has changed."
    yield (
        f"First suggestion right on the newest {learnt.judged}: new model {learnt.fresh:.1%}, "
        f"model in use {learnt.in_use:.1%}, keywords {learnt.keywords:.1%}."
    )


def _in_use(file: Path) -> Model | None:
    try:
        return model_file.load(file) if file.exists() else None
    except BadModel:
        return None  # it is told by whoever uses it; here it is simply replaced


def _judged(model: Model | None, recent: Sequence[Example]) -> float:
    """How often the first guess is right."""
    if model is None:
        return 0.0
    return sum(model.guesses(each.text)[0].label == each.label for each in recent) / len(recent)


def _by_keywords(catalogue: Directory, recent: Sequence[Example]) -> float:
    right = sum(each.label in by_keywords(each.text, catalogue).likely[:1] for each in recent)
    return right / len(recent)
