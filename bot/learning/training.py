"""Training a model from what people confirmed. Heavy: run it in a process of its own."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.learning.grams import grams
from bot.learning.model import OTHER, Floats, Model

RAREST = 3  # texts that a gram must stand in: rarer ones are names and slips
MOST_GRAMS = 80_000  # keeps a model of 40 labels under 10 MB
STRICTNESS = 0.3  # of the linear model; measured over 0.1 to 10
FAIRNESS = 0.3  # 0: frequent labels drown rare ones, 1: all weigh the same; measured over both
FEWEST = 5  # examples of a label: with fewer there is nothing to learn
RECENT = 0.1  # the newest share of the examples, held back to tell how sure the model may be
TEMPERATURES = np.geomspace(0.05, 5, 60)


class TooFew(Exception):
    """There is not enough to learn from; the text says what there is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """What somebody wrote, and where people say it belongs."""

    text: str
    label: str
    at: datetime
    weight: float = 1.0  # a decision of the triage desk weighs more than one tap of a citizen


def train(examples: Sequence[Example], *, now: datetime) -> Model:
    """A model of all examples; `TooFew` if there are not two labels with enough of them.

    How sure it may be is found on the newest of them, with a model that has not seen these."""
    ordered = sorted(examples, key=lambda example: example.at)
    known = labels_with_enough(ordered)
    if len(known) < 2:
        raise TooFew(
            f"{len(ordered)} examples; labels with {FEWEST} of them or more: {len(known)}, "
            "and it takes two"
        )
    cut = len(ordered) - max(1, int(len(ordered) * RECENT))
    temperature = _temperature(ordered[:cut], ordered[cut:], known, now)
    return _model(_fitted(ordered, known), temperature, len(ordered), now)


def labels_with_enough(examples: Sequence[Example]) -> frozenset[str]:
    """The labels that can be learnt."""
    counted = Counter(example.label for example in examples)
    return frozenset(label for label, times in counted.items() if times >= FEWEST)


@dataclass(frozen=True, slots=True)
class _Fitted:
    vectoriser: TfidfVectorizer
    classifier: LinearSVC


def _fitted(examples: Sequence[Example], known: frozenset[str]) -> _Fitted:
    vectoriser = TfidfVectorizer(
        analyzer=grams,
        sublinear_tf=True,
        min_df=min(RAREST, max(1, len(examples) // 100)),
        max_features=MOST_GRAMS,
        dtype=np.float32,
    )
    try:
        texts = vectoriser.fit_transform([example.text for example in examples])
    except ValueError:  # of texts that have no gram, or none in common
        raise TooFew(f"{len(examples)} examples, without words that stand in several") from None
    labels = [_folded(example.label, known) for example in examples]
    classifier = LinearSVC(C=STRICTNESS, random_state=0)
    classifier.fit(texts, labels, sample_weight=_weights(examples, labels))
    return _Fitted(vectoriser, classifier)


def _weights(examples: Sequence[Example], labels: Sequence[str]) -> Floats:
    """How much each example weighs, on average as much as people say: more if its label is rare."""
    often = Counter(labels)
    fair = np.array([often[label] ** -FAIRNESS for label in labels], np.float32)
    said = np.array([example.weight for example in examples], np.float32)
    weights: Floats = said * fair / fair.mean()
    return weights


def _folded(label: str, known: frozenset[str]) -> str:
    return label if label in known else OTHER


def _model(fitted: _Fitted, temperature: float, examples: int, now: datetime) -> Model:
    weights: Floats = np.atleast_2d(fitted.classifier.coef_).T.astype(np.float32)
    bias: Floats = np.atleast_1d(fitted.classifier.intercept_).astype(np.float32)
    if weights.shape[1] == 1:  # of two labels, scikit-learn weighs only the second
        weights, bias = np.hstack([-weights, weights]), np.concatenate([-bias, bias])
    return Model(
        labels=tuple(str(label) for label in fitted.classifier.classes_),
        vocabulary=tuple(str(gram) for gram in fitted.vectoriser.get_feature_names_out()),
        rarity=fitted.vectoriser.idf_.astype(np.float32),
        weights=weights,
        bias=bias,
        temperature=temperature,
        trained_at=now,
        examples=examples,
    )


def _temperature(
    earlier: Sequence[Example], recent: Sequence[Example], known: frozenset[str], now: datetime
) -> float:
    """The one under which the shares fit best to what turned out to be right."""
    if len({_folded(example.label, known) for example in earlier}) < 2:
        return 1.0  # a label so new that nobody can say yet
    model = _model(_fitted(earlier, known), 1.0, 0, now)
    places = {label: at for at, label in enumerate(model.labels)}
    judged = [e for e in recent if _folded(e.label, known) in places]
    if not judged:
        return 1.0
    scores = np.stack([model.scores_of(example.text) for example in judged])
    right = np.array([places[_folded(example.label, known)] for example in judged])
    return float(min(TEMPERATURES, key=lambda each: _surprise(scores / each, right)))


def _surprise(scores: Floats, right: np.typing.NDArray[np.int64]) -> float:
    """How badly the shares foretell what was right, on average (log loss)."""
    highest = scores.max(axis=1, keepdims=True)
    total = np.log(np.exp(scores - highest).sum(axis=1)) + highest[:, 0]
    return float(np.mean(total - scores[np.arange(len(right)), right]))
