"""Several complaints about one thing become one: merging, and taking it back."""

from collections.abc import Iterable
from dataclasses import replace

from aiogram.types import CallbackQuery

from domain import duplicates, merge_news, merging
from domain.card_buttons import mark_of
from domain.complaint import Complaint, as_number
from domain.contents import Contents
from domain.duplicates import ASKED
from domain.events import AnyEvent, Closed
from domain.facts import CategoryName, Fact, PersonName
from domain.lifecycle import check
from domain.notices import Button, Said
from domain.people import Actor, Role
from domain.refusal import Refusal, required
from handlers.context import Context
from handlers.officer import prompts
from storage import complaints, merged, nearby
from storage.decisions import Unchanged

MERGE = "merge"


async def ask(press: CallbackQuery, complaint: Complaint, officer: Actor, context: Context) -> None:
    """Into which one? Those nearby are offered; of any other the number is told in a reply."""
    check(complaint, Closed, officer)
    question, write = prompts.put(
        "agency-say-same",
        MERGE,
        complaint,
        officer,
        context.work,
        reply_to=press.message.message_id if press.message else None,
        mark=mark_of(complaint),
    )
    offered = [(_into(complaint, other),) for other in await _alike(complaint, officer, context)]
    question = replace(question, buttons=(*offered, *question.buttons))
    dropped = prompts.dropped(context.conversation, context.work)
    await context.work.keep(notices=(*dropped, question), writes=(write,))


async def choose(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, context: Context
) -> None:
    """One of those nearby was pressed."""
    await _merge(complaint, args[1], officer, context)


async def answer(
    contents: Contents, complaint: Complaint, officer: Actor, context: Context
) -> None:
    """They told the number."""
    said = required(contents.words, or_say="refusal-say-number")
    await _merge(complaint, as_number(said) or said, officer, context)


async def undo(complaint: Complaint, officer: Actor, context: Context) -> None:
    """It was not the same after all."""
    decision = merging.unmerge(
        complaint,
        by=officer,
        now=context.now,
        terms=context.terms,
        directory=context.directory,
    )
    await context.work.keep(
        decision,
        notices=await context.work.parted(complaint),
        toast=Said("toast-unmerged", {"number": complaint.number}),
    )


async def _merge(complaint: Complaint, number: str, officer: Actor, context: Context) -> None:
    into = await complaints.find(context.store, number)
    if into is None or not _may_merge_into(into, officer, context):
        raise Refusal("refusal-not-found", number=number)
    decision = merging.merge(
        complaint, into, by=officer, now=context.now, directory=context.directory
    )
    history = await _said_in_all(complaint, context)
    told = merge_news.merged(complaint, into, history, context.work.key, context.work.advice)
    asked = context.conversation
    is_asked = asked.awaiting == MERGE and asked.facts["number"] == complaint.number
    assert officer.person is not None
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "into": into.number,
        "officer": PersonName(officer.person),
    }
    settled = (
        (prompts.settled(asked, context.work, Said("agency-merged", facts)),) if is_asked else ()
    )
    await context.work.keep(
        decision,
        notices=(*settled, *told),
        writes=(Unchanged(into), *((context.work.nothing_awaited(),) if is_asked else ())),
        toast=Said("toast-merged", {"number": complaint.number, "into": into.number}),
    )


async def _said_in_all(complaint: Complaint, context: Context) -> list[AnyEvent]:
    """What happened to it, and before to what was merged into it: the new desk has read none."""
    numbers = (*await merged.joined(context.store, complaint.number), complaint.number)
    return [
        event for number in numbers for event in await complaints.history(context.store, number)
    ]


async def _alike(complaint: Complaint, officer: Actor, context: Context) -> list[Complaint]:
    where = duplicates.around_complaint(complaint, context.directory, context.now)
    if where is None:
        return []
    found = await nearby.find(context.store, where, context.now)
    likely = duplicates.alike(complaint.description, where, found)
    numbers = [each.number for each in likely if each.number != complaint.number]
    others = [await complaints.find(context.store, number) for number in numbers[:LOOKED_AT]]
    return list(_open(filter(None, others), officer, context))[:ASKED]


LOOKED_AT = 10  # of those nearby; some may be with other agencies


def _open(others: Iterable[Complaint], officer: Actor, context: Context) -> Iterable[Complaint]:
    return (
        each for each in others if each.status.is_open and _may_merge_into(each, officer, context)
    )


def _may_merge_into(other: Complaint, officer: Actor, context: Context) -> bool:
    """Officers merge what their agency has; the triage desk sees everything."""
    if officer.role is Role.DESK:
        return True
    return context.group is not None and other.agency in context.group.agencies


def _into(complaint: Complaint, other: Complaint) -> Button:
    args = (complaint.number, mark_of(complaint), other.number)
    facts: dict[str, Fact] = {"number": other.number, "category": CategoryName(other.category)}
    return Button("button-complaint", "into", args, facts)
