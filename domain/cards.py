"""The card that stands for a complaint in a group: what it shows."""

from collections.abc import Iterator, Sequence

from domain import card_buttons, rating_card
from domain.complaint import Complaint, Kind, Place, Sharing, Status
from domain.desk import Likely
from domain.directory import AgencyId
from domain.facts import (
    AgencyName,
    AgencyPath,
    AreaName,
    CategoryName,
    Day,
    Detail,
    Due,
    Fact,
    PersonName,
    QuestionAsked,
    SupporterCount,
    Words,
)
from domain.notices import DESK, Media, Notice, Reader, Rows, Said, agency

CARD, EVIDENCE = "card", "evidence"  # purposes of notices
CARD_WORDS = 900  # characters of the description on a card; a card should fit a phone's screen


def slot_of(number: str) -> str:
    """The one message in a chat that is this complaint's card."""
    return f"card:{number}"


def agency_card(complaint: Complaint, key: str, *, more: bool = False) -> Notice:
    """The card in the group of the agency that has it; with `more`, also what is pressed rarely."""
    assert complaint.agency is not None
    buttons = card_buttons.of_agency(complaint, more=more)
    return _card(
        complaint, _lines(complaint), to=agency(complaint.agency), key=key, buttons=buttons
    )


def desk_card(complaint: Complaint, key: str, likely: Sequence[Likely] = ()) -> Notice:
    """The card at the triage desk, with the reason why it is there, or where it went.

    What an agency does with it is seen there: status and clock would soon be wrong on this card.
    """
    if complaint.agency is not None:
        went = Said("desk-card-routed", {"agency": AgencyName(complaint.agency)})
        return _card(complaint, (*_subject(complaint), went), to=DESK, key=key, buttons=())
    lines = _lines(complaint)
    if len(complaint.path) > 1:
        lines = (*lines, Said("desk-card-path", {"path": AgencyPath(complaint.path)}))
    buttons = card_buttons.of_desk(complaint, likely)
    return _card(complaint, lines, to=DESK, key=key, buttons=buttons)


def card(complaint: Complaint, key: str) -> Notice:
    """The card in the group of whoever has it."""
    show = desk_card if complaint.agency is None else agency_card
    return show(complaint, key)


def gone_card(complaint: Complaint, was: AgencyId, key: str) -> Notice:
    """What is left of the card at a desk that no longer has the complaint: where it went."""
    if complaint.agency is None:
        says = Said("agency-card-gone-desk", {"number": complaint.number})
    else:
        where = AgencyName(complaint.agency)
        says = Said("agency-card-gone", {"number": complaint.number, "agency": where})
    return Notice(
        to=agency(was),
        says=(says,),
        key=key,
        slot=slot_of(complaint.number),
        about=complaint.number,
        purpose=CARD,
    )


def evidence(complaint: Complaint, to: Reader, key: str) -> Iterator[Notice]:
    """What goes to a desk once, above the card: a letter too long for it, files, and the place."""
    number = complaint.number
    says: tuple[Said, ...] = (Said("agency-evidence", {"number": number}),)
    if len(complaint.description) > CARD_WORDS:
        whole: dict[str, Fact] = {"number": number, "words": Words(number)}
        yield Notice(
            to=to,
            says=(Said("agency-evidence-words", whole),),
            key=f"{key}.words",
            about=number,
            purpose=EVIDENCE,
        )
    if complaint.files:
        yield Notice(
            to=to,
            says=says,
            key=f"{key}.files",
            media=Media(number, 1),
            about=number,
            purpose=EVIDENCE,
        )
    place = complaint.place
    if place is not None and place.pin is not None:
        if place.words:
            says = (*says, Said("agency-evidence-place", {"place": Detail(number, "place")}))
        yield Notice(
            to=to,
            says=says,
            key=f"{key}.pin",
            pin=place.pin,
            about=number,
            purpose=EVIDENCE,
        )


def _card(
    complaint: Complaint, lines: tuple[Said, ...], *, to: Reader, key: str, buttons: Rows
) -> Notice:
    return Notice(
        to=to,
        says=lines,
        key=key,
        buttons=buttons,
        slot=slot_of(complaint.number),
        about=complaint.number,
        purpose=CARD,
    )


def _lines(complaint: Complaint) -> tuple[Said, ...]:
    """The card, line by line; lines with nothing to say are left out."""
    head, description = _subject(complaint)
    lines = [head]
    if complaint.kind is not Kind.GRIEVANCE:
        lines.append(Said("agency-card-kind", {"kind": complaint.kind}))
    if complaint.deadline is not None:
        # Each morning the days left are said anew; those that it is late would be for ever.
        is_late, day = complaint.is_overdue, (complaint.deadline.due, complaint.agency)
        due: Fact = Day(*day) if is_late else Due(*day)
        message = "agency-card-overdue" if is_late else "agency-card-due"
        lines.append(Said(message, {"clock": complaint.deadline.clock, "due": due}))
    if complaint.place is not None:
        lines.append(_where(complaint, complaint.place))
    lines.append(description)
    if complaint.happened_on < complaint.submitted_at.date():
        lines.append(Said("agency-card-happened", {"day": complaint.happened_on}))
    lines.extend(_answers(complaint))
    lines.extend(_readers(complaint))
    if complaint.sharing is Sharing.SHARED and complaint.contact:
        contact = {"contact": Detail(complaint.number, "contact")}
        lines.append(Said("agency-card-contact", contact))
    if complaint.reason is not None:
        lines.append(Said(complaint.reason.message, complaint.reason.facts))
    lines.append(_status_line(complaint))
    lines.extend(rating_card.lines(complaint, "agency-card-rating"))
    lines.extend(_supporters(complaint))
    return tuple(lines)


def _subject(complaint: Complaint) -> tuple[Said, Said]:
    """What it is about: the first line, and the citizen's words."""
    head: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
        "sent": Day(complaint.submitted_at),
    }
    description = Words(complaint.number, 0, CARD_WORDS)
    return Said("agency-card-head", head), Said("agency-card-words", {"words": description})


def _where(complaint: Complaint, place: Place) -> Said:
    facts: dict[str, Fact] = {"has": "words" if place.words else "pin"}
    if place.words:
        facts["place"] = Detail(complaint.number, "place")
    if complaint.area is None:
        return Said("agency-card-place", facts)
    return Said("agency-card-area", {**facts, "area": AreaName(complaint.area)})


def _answers(complaint: Complaint) -> Iterator[Said]:
    if complaint.category is None:
        return
    for question in complaint.answers:
        asked = QuestionAsked(complaint.category, question)
        answer = Detail(complaint.number, f"answer.{question}")
        yield Said("agency-card-answer", {"question": asked, "answer": answer})


def _readers(complaint: Complaint) -> Iterator[Said]:
    """Who else may read it, where that is not as usual."""
    if complaint.confidential:
        yield Said("agency-card-confidential")
    elif complaint.published is not None:
        yield Said("agency-card-published")


def _supporters(complaint: Complaint) -> Iterator[Said]:
    """How many support it, and whether they find it solved."""
    if complaint.supporters == 0:
        return
    number = complaint.number
    yield Said("agency-card-supporters", {"count": SupporterCount(number)})
    if complaint.status is Status.RESOLVED:
        facts: dict[str, Fact] = {
            "solved": SupporterCount(number, solved=True),
            "unsolved": SupporterCount(number, solved=False),
        }
        yield Said("agency-card-supporters-say", facts)


def _status_line(complaint: Complaint) -> Said:
    status: dict[str, Fact] = {"status": complaint.status, "outcome": complaint.outcome or "none"}
    if complaint.holder is not None:
        return Said("agency-card-status-held", {**status, "holder": PersonName(complaint.holder)})
    if complaint.status in (Status.ROUTED, Status.IN_PROGRESS):
        return Said("agency-card-status-unheld", status)
    return Said("agency-card-status", status)
