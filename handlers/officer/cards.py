"""Buttons on a card that need no words: accept, release, and at the triage desk taking one back."""

from domain import holding, lifecycle
from domain.complaint import Complaint
from domain.deadlines import Terms
from domain.directory import Directory
from domain.notices import Said
from domain.people import Actor
from domain.refusal import Refusal
from handlers.context import Work


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


async def recall(
    args: tuple[str, ...], complaint: Complaint, officer: Actor, work: Work, terms: Terms
) -> None:
    """The desk takes it back from the agency that the button names, if that still has it."""
    if complaint.agency != args[0]:
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)
    decision = lifecycle.recall(complaint, by=officer, now=work.now, terms=terms)
    await work.keep(decision, toast=Said("toast-recalled", {"number": complaint.number}))
