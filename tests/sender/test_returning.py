"""Who blocks the bot and returns hears what they missed, in order and once."""

from domain.people import PersonId
from playground.telegram import faults
from storage import people
from storage.deliveries import HeldBack, Released
from storage.outbox import Enqueue
from tests.sender.office import Post


async def test_who_blocks_the_bot_gets_one_digest_when_they_return(post: Post) -> None:
    siti, chat, user = await post.citizen("Siti")
    post.telegram.block(user)
    await post.send(
        post.notice(siti, "Diterima", about="KA-1"),
        post.notice(siti, "Diproses", about="KA-1"),
        post.notice(siti, "Diterima juga", about="KA-2"),
    )
    person = post.store.seal.person_id(user.id)
    await post.until(lambda: _is_blocked(post, person), True)
    post.telegram.unblock(user)
    await post.keep(Released(siti))
    await post.all_sent()
    digest, *latest = post.read(chat)
    assert digest == "Selama Anda pergi: 2 laporan, KA-1, KA-2"
    assert latest == ["Diproses", "Diterima juga"]


async def test_a_question_that_starts_a_clock_is_put_even_when_later_news_was_held(
    post: Post,
) -> None:
    siti, chat, user = await post.citizen("Siti")
    post.telegram.block(user)
    await post.send(
        post.notice(siti, "Sudah selesai?", about="KA-1", starts_clock=True),
        post.notice(siti, "Kata petugas", about="KA-1"),
    )
    person = post.store.seal.person_id(user.id)
    await post.until(lambda: _is_blocked(post, person), True)
    post.telegram.unblock(user)
    await post.keep(Released(siti))
    await post.all_sent()
    assert post.read(chat)[1:] == ["Sudah selesai?", "Kata petugas"]
    assert post.read(chat)[0] == "Selama Anda pergi: 1 laporan, KA-1"


async def test_who_returns_to_what_is_about_no_complaint_gets_no_digest(post: Post) -> None:
    siti, chat, _ = await post.citizen("Siti")
    now = post.clock.now()
    waiting = [Enqueue(post.notice(siti, text), now) for text in ("Satu", "Dua")]
    await post.keep(*waiting, HeldBack(siti))
    await post.tell(siti, "Baru")
    await post.telegram.wait_for_message(chat, "Baru")
    await post.keep(Released(siti))
    await post.all_sent()
    assert post.read(chat) == ["Baru", "Satu", "Dua"]


async def test_news_that_is_back_goes_before_what_was_told_to_wait_and_each_goes_once(
    post: Post,
) -> None:
    siti, chat, _ = await post.citizen("Siti")
    old = Enqueue(post.notice(siti, "Lama"), post.clock.now())
    await post.keep(old, HeldBack(siti))
    post.telegram.faults.next(faults.flood(120), chat=chat.id)
    await post.tell(siti, "Baru")
    await post.until(lambda: _has_called(post), True)
    await post.keep(Released(siti))
    await post.all_sent()
    assert post.read(chat) == ["Lama", "Baru"]


async def test_news_for_somebody_blocked_holds_up_nobody(post: Post) -> None:
    siti, _, user = await post.citizen("Siti")
    budi, chat, _ = await post.citizen("Budi")
    post.telegram.block(user)
    await post.tell(siti)
    await post.tell(budi)
    await post.telegram.wait_for_message(chat, "Halo")


async def _is_blocked(post: Post, person: PersonId) -> bool:
    return await people.blocked_since(post.store, person) is not None


async def _has_called(post: Post) -> bool:
    return len(post.telegram.journal) > 0
