"""After "yes, it is done": how content are they? Stars, then reasons and words, as they like."""

from domain import rating, rating_card
from domain.complaint import Complaint
from domain.contents import Contents
from domain.lifecycle import Decision
from domain.notices import Notice, View
from domain.people import Actor, Role
from domain.rating import stars_meant
from domain.refusal import Refusal
from handlers.context import Context
from storage.writer import Write

STARS, WORDS = "rate", "rate-words"  # awaited: a number that may come; words that were asked for


def invites(decision: Decision, context: Context) -> Write:
    """They confirm, and will be asked: a number that they type next is the answer to it."""
    tag = str(decision.complaint.version)
    return context.work.awaiting(STARS, number=decision.complaint.number, tag=tag)


async def ask(
    args: tuple[str, ...], complaint: Complaint, citizen: Actor, context: Context
) -> None:
    """How content are they? In the message they come from, or anew below the complaint's page."""
    rating.check_rating(complaint, by=citizen, now=context.now, terms=context.terms)
    tag = args[1] if len(args) > 1 else context.work.key
    view = rating_card.question(complaint, tag)
    awaits = context.work.awaiting(STARS, number=complaint.number, tag=tag)
    await context.work.keep(notices=(_shown(view, complaint, tag, context),), writes=(awaits,))


async def give(args: tuple[str, ...], complaint: Complaint, context: Context) -> None:
    """So many stars."""
    _, stars, tag = args
    await _rate(complaint, int(stars), tag, context)


async def choose(
    args: tuple[str, ...], complaint: Complaint, citizen: Actor, context: Context
) -> None:
    """A reason more, or one less."""
    _, reason, tag = args
    decision = rating.toggle(
        complaint,
        reason,
        by=citizen,
        now=context.now,
        terms=context.terms,
        directory=context.directory,
    )
    await _keep(decision, tag, context)


async def ask_words(
    args: tuple[str, ...], complaint: Complaint, citizen: Actor, context: Context
) -> None:
    """They want to say more than buttons can."""
    rating.check_rating(complaint, by=citizen, now=context.now, terms=context.terms)
    rating.given_to(complaint)
    tag = args[1]
    view = rating_card.in_own_words(complaint, tag)
    awaits = context.work.awaiting(WORDS, number=complaint.number, tag=tag)
    await context.work.keep(notices=(_shown(view, complaint, tag, context),), writes=(awaits,))


async def finish(args: tuple[str, ...], complaint: Complaint, context: Context) -> None:
    """That is all; or they would rather say nothing."""
    tag = args[1]
    view = rating_card.thanks(complaint, context.terms, tag)
    await context.work.keep(
        notices=(_shown(view, complaint, tag, context),), writes=_settled(complaint, context)
    )


def is_meant(complaint: Complaint, contents: Contents, context: Context) -> bool:
    """Whether what they write about their complaint is a rating of it."""
    if not rating.may_rate(complaint, context.now, context.terms):
        return False
    is_asked = awaits(WORDS, context) == complaint.number
    return is_asked or stars_meant(contents.words) is not None


def awaits(what: str, context: Context) -> str:
    """The number of the complaint whose rating we await; empty: of none."""
    asked = context.conversation
    return asked.facts["number"] if asked.awaiting == what else ""


async def said(complaint: Complaint, contents: Contents, context: Context) -> None:
    """Words that we asked for, or a number typed instead of pressed."""
    tag = _tag(complaint, context)
    stars = stars_meant(contents.words)
    if stars is not None and awaits(WORDS, context) != complaint.number:
        await _rate(complaint, stars, tag, context)
        return
    if contents.attachments or not contents.words:
        raise Refusal("refusal-rating-words")
    decision = rating.explain(
        complaint, contents.words, by=_citizen(context), now=context.now, terms=context.terms
    )
    view = rating_card.thanks(decision.complaint, context.terms, tag)
    shown = _shown(view, complaint, tag, context)
    await context.work.keep(decision, notices=(shown,), writes=_settled(complaint, context))


async def _rate(complaint: Complaint, stars: int, tag: str, context: Context) -> None:
    decision = rating.rate(
        complaint,
        stars,
        by=_citizen(context),
        now=context.now,
        terms=context.terms,
        directory=context.directory,
    )
    await _keep(decision, tag, context)


async def _keep(decision: Decision, tag: str, context: Context) -> None:
    """Keep it, and offer the reasons that go with it."""
    complaint = decision.complaint
    view = rating_card.reasons(complaint, rating.given_to(complaint), context.directory, tag)
    await context.work.keep(
        decision,
        notices=(_shown(view, complaint, tag, context),),
        writes=_settled(complaint, context),
    )


def _tag(complaint: Complaint, context: Context) -> str:
    """The message in which we asked; a new one, if we did not."""
    is_asked = complaint.number in (awaits(STARS, context), awaits(WORDS, context))
    return context.conversation.facts["tag"] if is_asked else context.work.key


def _settled(complaint: Complaint, context: Context) -> tuple[Write, ...]:
    """What we awaited of its rating, if we did, we await no more."""
    is_asked = complaint.number in (awaits(STARS, context), awaits(WORDS, context))
    return (context.work.nothing_awaited(),) if is_asked else ()


def _shown(view: View, complaint: Complaint, tag: str, context: Context) -> Notice:
    slot = rating_card.slot_of(complaint.number, tag)
    return context.work.say(*view.says, buttons=view.buttons, slot=slot, about=complaint.number)


def _citizen(context: Context) -> Actor:
    return Actor(role=Role.CITIZEN, person=context.person.id)
