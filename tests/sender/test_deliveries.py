"""What follows from a delivery is kept together with it."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain import lifecycle, resolving
from domain.complaint import Complaint
from domain.deadlines import Clock
from domain.people import PersonId
from domain.routing import Choice
from storage import complaints
from storage.decisions import KeepDecision
from tests.domain.samples import BUDI, DIRECTORY, NEW, TERMS
from tests.sender.office import MORNING, Post


async def resolved(post: Post, citizen: PersonId) -> Complaint:
    """The agency says that it is done; the citizen has not heard of it yet."""
    choice = Choice(agency=next(iter(DIRECTORY.agencies)), reason="reason-category")
    new = replace(NEW, citizen=citizen)
    filed = lifecycle.submit(
        new, choice, attachments=(), terms=TERMS, directory=DIRECTORY, now=MORNING
    )
    done = resolving.resolve(
        filed.complaint, "Sudah", by=BUDI, now=MORNING, terms=TERMS, directory=DIRECTORY
    )
    await post.keep(KeepDecision(filed), KeepDecision(done))
    return done.complaint


async def clock(post: Post) -> Clock | None:
    """What is being waited for; None while the citizen's term has not begun."""
    found = await complaints.find(post.store, NEW.number)
    assert found is not None
    return found.deadline.clock if found.deadline else None


async def due(post: Post) -> datetime:
    """When that has waited for long enough."""
    found = await complaints.find(post.store, NEW.number)
    assert found is not None
    assert found.deadline is not None
    return found.deadline.due


async def test_the_term_begins_when_the_question_has_arrived(post: Post) -> None:
    siti, _, user = await post.citizen("Siti")
    complaint = await resolved(post, post.store.seal.person_id(user.id))
    assert complaint.deadline is None
    post.clock.move(timedelta(days=3))
    await post.tell(siti, "Selesai?", about=NEW.number, starts_clock=True)
    await post.until(lambda: clock(post), Clock.CONFIRMATION)
    expected = TERMS.start(Clock.CONFIRMATION, post.clock.now()).due
    assert await due(post) == expected


async def test_for_somebody_who_cannot_read_it_another_term_begins(post: Post) -> None:
    siti, _, user = await post.citizen("Siti")
    await resolved(post, post.store.seal.person_id(user.id))
    post.telegram.block(user)
    await post.tell(siti, "Selesai?", about=NEW.number, starts_clock=True)
    await post.until(lambda: clock(post), Clock.REACH)
