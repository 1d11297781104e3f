"""The limits are used fully: who must wait never holds up another, and long queues begin first."""

from domain.directory import AgencyId
from domain.notices import Priority
from tests.sender.office import Post

GROUPS, CARDS, CITIZENS = 12, 40, 240
RATE = 8.0  # slow enough that this machine's own time hardly counts
OVERALL = 30.0  # messages a second
# A group takes 20 a minute, and of these one a second after a burst of three.
SHORTEST_FOR_A_GROUP = 60.0 + (CARDS - 20 - 3)
SHORTEST = max((GROUPS * CARDS + CITIZENS) / OVERALL, SHORTEST_FOR_A_GROUP)


async def test_a_burst_of_cards_and_news_uses_nine_tenths_of_what_the_limits_allow(
    post: Post,
) -> None:
    post.clock.set_rate(RATE)
    groups = [post.group(AgencyId(f"a{n}")) for n in range(GROUPS)]
    people = [await post.citizen(f"Warga {n}") for n in range(CITIZENS)]
    await post.closes()
    for card in range(CARDS):
        for reader, _ in groups:
            await post.tell(reader, f"Kartu {card}", priority=Priority.NEWS)
    for reader, _, _ in people:
        await post.tell(reader, "Kabar")
    began = post.clock.now()
    post.opens()
    await post.all_sent(timeout=60)
    took = (post.clock.now() - began).total_seconds()
    journal = post.telegram.journal
    assert all(call.accepted for call in journal.of("sendMessage"))  # never told to wait
    assert len(journal.of("sendMessage")) == GROUPS * CARDS + CITIZENS
    assert SHORTEST / took >= 0.9
    people_done = max(post.messages(chat)[0].date for _, chat, _ in people)
    assert (people_done - began.timestamp()) < took / 2  # nobody waited for the groups' minutes
