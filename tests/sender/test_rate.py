"""The limits are used fully: who must wait never holds up another, and long queues begin first."""

import heapq

import pytest

from bot.sending.chains import Chains
from bot.sending.pace import OVERALL, PER_GROUP, Pace
from bot.sending.turns import Turns
from domain.directory import AgencyId
from domain.notices import Notice, Reader
from storage.outbox import Row
from tests.sender.office import Post, said

TO_ANSWER = 0.05  # seconds from a call to its answer, as Telegram takes


def shortest(groups: int, cards: int, citizens: int) -> float:
    """Seconds that the limits ask for, by all chats together or by one group."""
    minutes, rest = divmod(cards - 1, PER_GROUP[0])
    return max((groups * cards + citizens) / OVERALL[0], minutes * PER_GROUP[1] + rest - 2)


def simulated(groups: int, cards: int, citizens: int) -> tuple[float, float]:
    """When everything is sent, and when the last citizen has read; without any network."""
    chains, pace = Chains(), Pace()
    turns = Turns(chains, pace)
    chats = [f"-{group}" for group in range(groups)] * cards
    chats += [f"p{person}" for person in range(citizens)]
    for number, chat in enumerate(chats):
        notice = Notice(to=Reader.parse("desk"), says=said("Kabar"), key=str(number))
        chains.add(chat, Row(id=number, version=1, notice=notice, attempts=0, not_before=None))
    now = last_citizen = 0.0
    answers: list[tuple[float, int, str]] = []
    under_way = {}
    while len(chains):
        while chain := turns.next(now):
            under_way[chain.chat] = chain
            heapq.heappush(answers, (now + TO_ANSWER, chain.first.id, chain.chat))
        moments = [at for at in (turns.look_again_at, answers and answers[0][0]) if at]
        now = min(moments)
        while answers and answers[0][0] <= now:
            _, _, chat = heapq.heappop(answers)
            pace.answered(chat, 1, now)
            chains.finished(under_way[chat])
            last_citizen = now if chat.startswith("p") else last_citizen
    return now, last_citizen


def test_a_burst_of_cards_and_news_uses_nine_tenths_of_what_the_limits_allow() -> None:
    burst = (50, 40, 1000)
    took, _ = simulated(*burst)
    assert shortest(*burst) / took >= 0.9


def test_a_group_with_many_cards_uses_every_minute() -> None:
    burst = (3, 100, 20)
    took, last_citizen = simulated(*burst)
    assert shortest(*burst) / took >= 0.9
    assert last_citizen < 5  # and nobody waits for it


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_burst_is_sent_as_fast_and_never_refused(post: Post) -> None:
    groups, cards, citizens = 8, 22, 120
    post.clock.set_rate(8.0)
    desks = [post.group(AgencyId(f"a{n}"))[0] for n in range(groups)]
    people = [(await post.citizen(f"Warga {n}"))[0] for n in range(citizens)]
    await post.closes()
    for card in range(cards):
        await post.send(*(post.notice(desk, f"Kartu {card}") for desk in desks))
    await post.send(*(post.notice(person, "Kabar") for person in people))
    began = post.clock.now()
    post.opens()
    await post.all_sent(timeout=60)
    took = (post.clock.now() - began).total_seconds()
    calls = post.telegram.journal.of("sendMessage")
    assert len(calls) == groups * cards + citizens
    assert all(call.accepted for call in calls)  # never told to wait
    assert shortest(groups, cards, citizens) / took >= 0.6  # this machine may be busy
