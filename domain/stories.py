"""Before and after in the public channel: what its reporter is asked, and what becomes of a yes.

A story is two photos of one complaint, the reporter's and the proof of what was done, with what
anybody may know of it: its category, area and agency. Its reporter is asked once they have said
that it is done; they may take it back at any time, and then it disappears from the channel as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from domain.batches import is_sensitive
from domain.complaint import Complaint, Outcome, Story
from domain.directory import Directory
from domain.events import Agreed, AnyEvent, Closed, Reopened, Resolved, Submitted, Unpublished
from domain.lifecycle import Decision, check, happens
from domain.notices import CHANNEL, Notice, Priority, Said
from domain.people import Actor
from domain.pictures import StoryGone
from domain.publishing import entry_shown, photos_of
from domain.refusal import Refusal

SHOWN = 3  # stories a week; more would bury the numbers


def slot_of(number: str, proof: int) -> str:
    """The post in the channel; after another proof it would be another story."""
    return f"story:{number}:{proof}"


def may_be_shown(complaint: Complaint, directory: Directory) -> bool:
    """Whether there is a channel, and nothing of it is kept from those who read there."""
    is_kept = complaint.confidential or is_sensitive(complaint, directory)
    return (
        directory.channel is not None
        and complaint.outcome is Outcome.CONFIRMED
        and complaint.citizen is not None  # nobody could take it back any more
        and not complaint.words_withheld
        and not is_kept
    )


def proof_in(history: Iterable[AnyEvent]) -> int | None:
    """The entry with the photo of what was done at last; None: it, or the reporter's, is missing."""
    told = [event for event in history if isinstance(event, Submitted | Resolved)]
    is_told = bool(told) and all(photos_of(event.attachments) for event in (told[0], told[-1]))
    return told[-1].seq if is_told and isinstance(told[-1], Resolved) else None


def is_asked(decision: Decision, directory: Directory) -> bool:
    """Whether its reporter has just said that it is done, and could be asked for its photos."""
    closes = any(isinstance(event, Closed) for event in decision.events)
    return closes and may_be_shown(decision.complaint, directory)


def answer(
    complaint: Complaint,
    history: Sequence[AnyEvent],
    *,
    yes: bool,
    was_posted: bool,
    by: Actor,
    now: datetime,
    directory: Directory,
) -> Decision:
    """Its reporter lets us show it, or does not, or no longer. What was posted and taken down stays
    so for good: `was_posted` says whether this story ever stood in the channel."""
    check(complaint, Agreed, by)
    is_said = yes == (complaint.story is not None)
    if is_said and (yes or _last_said(history) is False):
        return Decision(complaint=complaint, events=())
    proof = proof_in(history)
    if yes and (proof is None or not may_be_shown(complaint, directory)):
        raise Refusal("refusal-story", number=complaint.number)
    if yes and was_posted:
        raise Refusal("refusal-story-gone", number=complaint.number)
    agreed = Story(at=now, proof=proof, words=entry_shown(complaint)) if yes and proof else None
    former = complaint.story and complaint.story.proof
    changed = replace(complaint, story=agreed)
    return happens(changed, Agreed, by=by, now=now, yes=yes, story=None if yes else former)


def unanswered(history: Sequence[AnyEvent]) -> int | None:
    """The entry that closed it, if its reporter has not said since whether we may show it."""
    for event in reversed(history):
        if isinstance(event, Agreed):
            return None
        if isinstance(event, Closed):
            return event.seq
    return None


def shown_now(complaint: Complaint, proof: int) -> bool:
    """Whether its reporter still lets us show it, as far as the complaint says."""
    story, is_known = complaint.story, complaint.citizen is not None
    return is_known and story is not None and story.proof == proof


def chosen(agreed: Iterable[Complaint], directory: Directory) -> tuple[Complaint, ...]:
    """Which of them are shown: those of different agencies first, else those confirmed last."""
    latest = sorted(
        (each for each in agreed if each.closed_at and may_be_shown(each, directory)),
        key=lambda each: (each.closed_at, each.number),
        reverse=True,
    )
    firsts = {each.agency: each for each in reversed(latest)}  # of each agency the latest
    return tuple(sorted(latest, key=lambda each: each is not firsts[each.agency])[:SHOWN])


def withdrawals(decision: Decision) -> Iterator[Notice]:
    """What was posted of it is taken down, if it was."""
    for event in decision.events:
        if isinstance(event, Agreed | Unpublished | Reopened) and event.story is not None:
            yield taken_down(event.number, event.story, event.key)


def taken_down(number: str, proof: int, key: str) -> Notice:
    """In place of the pictures and words of a post stands that they are gone."""
    return Notice(
        to=CHANNEL,
        says=(Said("channel-story-gone"),),
        key=f"{key}.story-gone",
        picture=StoryGone(),
        slot=slot_of(number, proof),
        only_edits=True,
        priority=Priority.NEWS,
    )


def _last_said(history: Sequence[AnyEvent]) -> bool | None:
    """What its reporter answered since it was closed at last; None: nothing yet."""
    for event in reversed(history):
        if isinstance(event, Closed):
            return None
        if isinstance(event, Agreed):
            return event.yes
    return None
