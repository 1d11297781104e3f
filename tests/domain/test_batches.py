"""The batch that waits is the next one where the agency is."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from domain import dialogue, news
from domain.batches import batched, held, last_batch, next_batch
from domain.notices import Notice, Said, citizen
from domain.people import PersonId
from domain.support import card
from tests.domain.samples import DIRECTORY, JAKARTA, SITI, TERMS, WATER, accepted

HOURS = (time(16), time(9), time(13))
MIDNIGHT = datetime(2026, 11, 16, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("hour", "last", "following"),
    [
        pytest.param(8, -8, 9, id="before the first of the day"),
        pytest.param(9, 9, 13, id="on the hour that batch has gone"),
        pytest.param(12.5, 9, 13, id="between two"),
        pytest.param(20, 16, 33, id="after the last one tomorrow's is next"),
    ],
)
def test_the_batches_around_an_hour(hour: float, last: int, following: int) -> None:
    now = (MIDNIGHT + timedelta(hours=hour)).astimezone(UTC)
    assert next_batch(now, HOURS, JAKARTA) == MIDNIGHT + timedelta(hours=following)
    assert last_batch(now, HOURS, JAKARTA) == MIDNIGHT + timedelta(hours=last)
    assert next_batch(now, (), JAKARTA) is last_batch(now, (), JAKARTA) is None


def test_desks_wait_for_what_a_citizen_says_and_only_that_citizen_hears_why() -> None:
    terms = replace(TERMS, batches=HOURS)
    now = MIDNIGHT + timedelta(hours=10)
    batch = MIDNIGHT + timedelta(hours=13)
    sensitive = replace(accepted(), about=WATER, supporters=1)
    decision = dialogue.add(sensitive, "Ada kuitansinya", by=SITI, now=now)
    supporter = Notice(to=citizen(PersonId(77)), says=(Said("support-news"),), key="s")
    told = batched(
        decision, [*news.of(decision), supporter], now=now, terms=terms, directory=DIRECTORY
    )
    [relay, own, other] = told
    assert (relay.not_before, own.not_before, other.not_before) == (batch, None, None)
    assert own.says[-1].message == "citizen-batch"
    assert other == supporter
    cards = card(sensitive, "key", lambda complaint: ())
    [shown] = held(sensitive, cards, now=now, terms=terms, directory=DIRECTORY)
    assert shown.not_before == batch
    plain = replace(sensitive, about=None)
    assert held(plain, cards, now=now, terms=terms, directory=DIRECTORY) == [*cards]
