"""What is told because of what became of a notice: its fate, or a copy at the triage desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.sending import metrics
from domain import card_buttons, cards
from domain.directory import AgencyId
from domain.facts import AgencyName
from domain.notices import DESK, Audience, Notice, Priority, Said
from storage.outbox import Enqueue
from storage.writer import Write


def fate(notice: Notice, how: str, now: datetime) -> Iterator[Write]:
    """Tells the desk that had it sent what became of it.

    Without a slot only that it was blocked, and in the same message that it arrived after all.
    `how` is "delivered", "waiting" or "blocked", as in the ids of the messages.
    """
    if notice.fate_to is None or (how == "waiting" and not notice.fate_slot):
        return
    told = Notice(
        to=notice.fate_to,
        says=(Said(f"agency-fate-{how}", {"number": notice.about}),),
        key=f"{notice.key}.{how}",
        slot=fate_slot(notice),
        only_edits=how == "delivered" and not notice.fate_slot,
        reply_to=notice.fate_reply_to,
        about=notice.about,
        purpose="fate",
        priority=Priority.ANSWER,
    )
    yield Enqueue(told, now)


def fate_slot(notice: Notice) -> str:
    """The message in which it is told what became of a notice."""
    return notice.fate_slot or f"fate:{notice.key}"


def instead(notice: Notice, now: datetime) -> Iterator[Write]:
    """What an agency should have read goes to the triage desk."""
    if notice.to.audience is Audience.AGENCY and notice.says:
        metrics.FALLEN_BACK.inc()
        first = Said("desk-instead-of-group", {"agency": AgencyName(AgencyId(notice.to.ref))})
        yield Enqueue(_for_the_desk(notice, first), now)


def _for_the_desk(notice: Notice, first: Said) -> Notice:
    """A copy: its buttons are the agency's officers', but the desk can take it back from them."""
    is_card = notice.purpose == cards.CARD and bool(notice.buttons)
    recall = card_buttons.recall_button(notice.about, AgencyId(notice.to.ref))
    return replace(
        notice,
        to=DESK,
        says=(first, *notice.says),
        key=f"{notice.key}.desk-instead",
        slot=f"instead:{notice.to}:{notice.slot}" if notice.slot else "",
        buttons=((recall,),) if is_card else (),
        keyboard=None,
        reply_to=None,
        below="",
        fate_to=None,
    )
