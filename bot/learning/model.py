"""A trained model: arrays of numbers, and how sure it is of each label."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt

from bot.learning.grams import grams

Floats = npt.NDArray[np.float32]

OTHER = "-"  # stands for all labels with too few examples; no category is called so


@dataclass(frozen=True, slots=True)
class Guess:
    """A label, and how sure the model is of it: a share of 1."""

    label: str
    share: float


@dataclass(frozen=True, kw_only=True)
class Model:
    """Weighs the grams of a text for each label.

    It holds numbers and words only; there is nothing in it that could be executed."""

    labels: tuple[str, ...]
    vocabulary: tuple[str, ...]  # the grams it knows, in the order of the rows below
    rarity: Floats  # per gram: how much it tells (its inverse document frequency)
    weights: Floats  # grams x labels
    bias: Floats  # per label
    temperature: float  # by which scores are divided, so that shares are as often right as they say
    trained_at: datetime
    examples: int  # from how many texts it has learnt
    scores: Mapping[str, float] = field(default_factory=dict)  # as measured before it was taken

    def guesses(self, text: str) -> list[Guess]:
        """Every label, the likeliest first. Their shares add up to 1."""
        scores = self.scores_of(text) / self.temperature
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        order = np.argsort(-shares, kind="stable")
        return [Guess(self.labels[at], float(shares[at])) for at in order]

    def scores_of(self, text: str) -> Floats:
        """The score of each label: TF-IDF with dampened counts and unit length, times weights."""
        counts = Counter(row for gram in grams(text) if (row := self._rows.get(gram)) is not None)
        if not counts:
            return self.bias
        rows = np.fromiter(counts, dtype=np.int64, count=len(counts))
        often = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        values = (1 + np.log(often)) * self.rarity[rows]
        values /= np.linalg.norm(values)
        scores: Floats = values @ self.weights[rows] + self.bias
        return scores

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {gram: row for row, gram in enumerate(self.vocabulary)}
