"""What people decided is learnt, and the model says how sure it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.learning.evaluation import curve, evaluate, split
from bot.learning.grams import grams
from bot.learning.model import OTHER
from bot.learning.training import TooFew, train
from tests.learning.examples import NOW, invented

YEAR = timedelta(days=365)


def test_words_are_told_apart_however_they_are_spelt() -> None:
    model = train(invented(120), now=NOW)
    for words, label in (
        ("ada lubang di aspal", "jalan"),
        ("sampahhh numpuk, baunya busuk", "sampah"),
        ("lampunya mati, gelap", "lampu-jalan"),
    ):
        first, *others = model.guesses(words)
        assert first.label == label
        assert first.share > 0.5
        assert first.share + sum(other.share for other in others) == pytest.approx(1)


def test_words_that_it_has_never_seen_leave_it_unsure() -> None:
    model = train(invented(120), now=NOW)
    assert model.guesses("xyzzy")[0].share < 0.6
    assert len(model.guesses("")) == 3


def test_labels_with_few_examples_are_one() -> None:
    rare = replace(invented(1)[0], label="langka", text="gajah lepas", at=NOW)
    model = train([*invented(60), rare], now=NOW)
    assert set(model.labels) == {"jalan", "sampah", "lampu-jalan", OTHER}


def test_a_rare_label_is_not_drowned_by_a_frequent_one() -> None:
    bridge = replace(invented(1)[0], text="jembatan rusak")
    roads = [
        replace(bridge, label="jalan", text="jembatan rusak" if nth % 15 == 0 else "jalan rusak")
        for nth in range(300)
    ]
    model = train([*roads, *[replace(bridge, label="jembatan")] * 14], now=NOW)
    assert model.guesses("jembatan rusak")[0].label == "jembatan"
    assert model.guesses("jalan rusak")[0].label == "jalan"


@pytest.mark.parametrize("many", [0, 1, 4])
def test_too_few_examples_are_no_model(many: int) -> None:
    with pytest.raises(TooFew):
        train(invented(many), now=NOW)


def test_a_label_that_has_only_just_appeared_is_learnt() -> None:
    fresh = [replace(each, label="baru") for each in invented(6)]
    model = train(
        [replace(each, label="lama", at=NOW - YEAR) for each in invented(60)] + fresh, now=NOW
    )
    assert set(model.labels) == {"baru", "lama"}


def test_texts_without_words_are_no_model() -> None:
    with pytest.raises(TooFew):
        train([replace(each, text="!!! ??") for each in invented(60)], now=NOW)


def test_what_a_coordinator_decided_weighs_more() -> None:
    doubtful = [replace(e, text="genangan air", label="jalan") for e in invented(8)]
    decided = [replace(e, text="genangan air", label="sampah", weight=4.0) for e in invented(8)]
    model = train([*invented(60), *doubtful, *decided], now=NOW)
    assert model.guesses("genangan air")[0].label == "sampah"


def test_pieces_of_words_are_grams_too() -> None:
    found = grams("Jalan rusaaaak")
    assert {"jalan", "rusak", "jalan rusak", "~<jal", "~sak>"} <= set(found)


def test_a_report_is_made_of_later_examples_only() -> None:
    examples = invented(300)
    cut = NOW - timedelta(hours=60)
    before, after = split(examples, cut, fewest=20)
    assert (len(before), len(after)) == (240, 60)
    model, report = evaluate(before, after, now=cut)
    assert model.examples == report.trained_on == 240
    assert report.top1 > 0.9
    assert report.top3 == 1.0
    assert sum(row.examples for row in report.labels) == report.judged_on == 60
    covered = [each.covered for each in report.coverage]
    assert covered == sorted(covered)


def test_the_curve_goes_through_time() -> None:
    steps = list(
        curve(
            invented(1000),
            start=lambda _: ("jalan",),
            join=lambda model, text: [guess.label for guess in model.guesses(text)],
        )
    )
    assert [step.examples for step in steps] == [500, 750]
    for step in steps:
        assert step.model_top1 > step.start_top1
        assert step.start_top1 == step.start_top3
