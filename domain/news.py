"""Who hears of what: the notices that follow from a decision."""

from domain import citizen_news, desk_news, stories
from domain.desk import Advice, no_advice
from domain.lifecycle import Decision
from domain.notices import Notice


def of(decision: Decision, advice: Advice = no_advice) -> tuple[Notice, ...]:
    """All that has to be said about a decision: to the desks, the citizen, and the channel."""
    heard = (*desk_news.of(decision, advice), *citizen_news.of(decision))
    return (*heard, *stories.withdrawals(decision))
