"""Who may act on which complaint in a group, and what happens when it has changed."""

from domain import cards
from domain.card_buttons import mark_of
from domain.complaint import Complaint, Status
from domain.facts import PersonName
from domain.notices import Notice, Said
from domain.people import Actor, Person, Role
from domain.refusal import Refusal
from handlers.context import Group, Work
from storage import complaints
from storage.decisions import Unchanged
from storage.store import Store


async def overseen_complaint(
    store: Store, number: str, person: Person, group: Group
) -> tuple[Complaint, Actor]:
    """A complaint that an agency has, for a coordinator at the triage desk."""
    if not group.is_desk:
        raise Refusal("refusal-desk-only")
    complaint = await complaints.find(store, number)
    if complaint is None:
        raise Refusal("refusal-not-found", number=number)
    return complaint, Actor(role=Role.DESK, person=person.id)


async def desk_complaint(
    store: Store, number: str, person: Person, group: Group
) -> tuple[Complaint, Actor]:
    """The complaint, and the role in which a member of this group may act on it.

    The group that an update comes from is all the authority it needs: only members write there.
    """
    if not group.is_linked:
        raise Refusal("refusal-not-linked")
    complaint = await complaints.find(store, number)
    if complaint is None:
        raise Refusal("refusal-not-found", number=number)
    if complaint.agency is not None and complaint.agency in group.agencies:
        return complaint, Actor(role=Role.OFFICER, person=person.id)
    if group.is_desk and complaint.agency is None:
        return complaint, Actor(role=Role.DESK, person=person.id)
    raise Refusal("refusal-elsewhere", number=number)


def check_fresh(complaint: Complaint, mark: str, person: Person) -> None:
    """Refuse when status or holder are others than when this mark was made.

    Whoever holds it by now goes on: that they accepted it meanwhile takes nobody by surprise.
    """
    if mark == mark_of(complaint):
        return
    if complaint.status is not Status.IN_PROGRESS or complaint.holder is None:
        raise Refusal("refusal-stale", number=complaint.number, status=complaint.status)
    if complaint.holder != person.id:
        raise Refusal("refusal-already-held", holder=PersonName(complaint.holder))


async def refresh(complaint: Complaint, why: Refusal, work: Work) -> None:
    """The card that was pressed shows an older state: show the present one and say what it is."""
    card = card_now(complaint, work)
    await work.keep(
        notices=(card,), writes=(Unchanged(complaint),), toast=Said(why.message, why.facts)
    )


async def show_card(complaint: Complaint, work: Work) -> None:
    """Show the card as it is now, with its own buttons."""
    await work.keep(notices=(card_now(complaint, work),), writes=(Unchanged(complaint),))


def card_now(complaint: Complaint, work: Work) -> Notice:
    """The card of a complaint in the group that has it, as it is now."""
    key = f"{work.key}.card"
    if complaint.agency is not None:
        return cards.agency_card(complaint, key)
    return cards.desk_card(complaint, key, work.advice(complaint))
