"""Buttons on a card that need no words: accept, release, and at the triage desk taking one back."""

from domain import card_buttons, cards, holding, lifecycle
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.directory import Directory
from domain.notices import Said
from domain.people import Actor
from domain.refusal import Refusal
from handlers.context import Work
from handlers.officer import authority
from storage.decisions import Unchanged


async def accept(
    complaint: Complaint, officer: Actor, work: Work, terms: Terms, directory: Directory
) -> None:
    """An officer takes it on."""
    decision = lifecycle.accept(
        complaint, by=officer, now=work.now, terms=terms, directory=directory
    )
    await work.keep(decision, toast=Said("toast-accepted", {"number": complaint.number}))


async def release(complaint: Complaint, officer: Actor, work: Work) -> None:
    """Whoever holds it lets go of it."""
    decision = holding.release(complaint, by=officer, now=work.now)
    await work.keep(decision, toast=Said("toast-released", {"number": complaint.number}))


async def more(complaint: Complaint, work: Work) -> None:
    """Show what is pressed rarely, too; any news folds the card again."""
    card = authority.card_now(complaint, work)
    if complaint.agency is not None and card_buttons.has_more(complaint):
        card = cards.agency_card(complaint, card.key, more=True)
    await work.keep(notices=(card,), writes=(Unchanged(complaint),))


async def recall(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, work: Work, terms: Terms
) -> None:
    """The desk takes it back from the agency that the button names, if that still has it."""
    if complaint.agency != args[0]:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    decision = lifecycle.recall(complaint, by=officer, now=work.now, terms=terms)
    await work.keep(decision, toast=Said("toast-recalled", {"number": complaint.number}))
