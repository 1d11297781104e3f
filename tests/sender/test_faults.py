"""A fifth of all answers is trouble, for two thousand calls."""

import random
from collections import Counter, defaultdict

import pytest

from domain.directory import AgencyId
from domain.notices import Notice
from playground.telegram import faults
from storage import outbox
from tests.sender.office import Post

CALLS = 2000
PEOPLE, GROUPS = 60, 15
SHARE = 0.05  # of each of four kinds of trouble
RATE = 600.0  # a town in a hurry: retries wait for minutes of its time


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_everything_arrives_in_order_and_copies_come_from_lost_answers_only(
    post: Post,
) -> None:
    post.telegram.pace.limits.off()  # only the trouble below, and not what haste makes of it
    post.clock.set_rate(RATE)
    chats = [await post.citizen(f"Warga {n}") for n in range(PEOPLE)]
    places = [(reader, chat) for reader, chat, _ in chats]
    places += [post.group(AgencyId(f"a{n}")) for n in range(GROUPS)]
    luck, told = random.Random(7), defaultdict[int, list[str]](list)
    notices: list[Notice] = []
    for number in range(CALLS):
        reader, chat = luck.choice(places)
        told[chat.id].append(f"Kabar {number}")
        notices.append(post.notice(reader, f"Kabar {number}"))
    post.telegram.faults.mix(
        [
            (faults.flood(1), SHARE),
            (faults.trouble(500), SHARE),
            (faults.LOST_BEFORE, SHARE),
            (faults.LOST_AFTER, SHARE),
        ],
        seed=7,
        methods=frozenset({"sendMessage"}),
    )
    for at in range(0, CALLS, 100):
        await post.send(*notices[at : at + 100])
    await post.all_sent(timeout=90)

    lost = Counter(
        call.params["text"]
        for call in post.telegram.journal.of("sendMessage")
        if call.fault == faults.LOST_AFTER.name
    )
    for _, chat in places:
        read = post.read(chat)
        assert list(dict.fromkeys(read)) == told[chat.id]  # all of it, in order
        copies = Counter(read) - Counter(told[chat.id])
        assert copies == Counter({text: lost[text] for text in told[chat.id]}) & copies
        assert all(lost[text] >= count for text, count in copies.items())
    assert sum(lost.values()) > CALLS * SHARE / 2
    assert await outbox.waiting(post.store) == 0
