"""A complaint as a row of its table, and back."""

from typing import Any

from domain.areas import AreaCode
from domain.complaint import Complaint, Kind, Outcome, Pin, Place, Sharing, Status, Story
from domain.deadlines import Alarm, Clock, Deadline
from domain.directory import AgencyId, CategoryId
from domain.duplicates import place_in_grid
from domain.people import PersonId
from storage import shapes
from storage.engine import AnyRow
from storage.seal import Seal


def filed(complaint: Complaint, seal: Seal) -> dict[str, Any]:
    """What the citizen said when filing it; decisions never change this, only erasing does."""
    place, contact = complaint.place, complaint.contact
    pin = place.pin if place else None
    return {
        "number": complaint.number,
        "citizen": complaint.citizen,
        "description": complaint.description,
        "place": place.words if place else None,
        "latitude": pin.latitude if pin else None,
        "longitude": pin.longitude if pin else None,
        "area": complaint.area,
        "happened_on": complaint.happened_on,
        "answers": shapes.dumps(complaint.answers),
        "about": complaint.about,
        "files": complaint.files,
        "contact": seal.seal(contact.encode()) if contact else None,
        "submitted_at": complaint.submitted_at,
        "shown_on": complaint.submitted_at.date(),  # a card that is new shows the days left then
    }


def decided(complaint: Complaint) -> dict[str, Any]:
    """What a decision may have changed."""
    deadline, set_aside, story = complaint.deadline, complaint.set_aside, complaint.story
    return {
        "version": complaint.version,
        "kind": complaint.kind.value,
        "category": complaint.category,
        "sharing": complaint.sharing.value,
        "confidential": complaint.confidential,
        "status": complaint.status.value,
        "agency": complaint.agency,
        "reason": complaint.reason and shapes.dumps(complaint.reason),
        "holder": complaint.holder,
        "outcome": complaint.outcome and complaint.outcome.value,
        "clock": deadline and deadline.clock.value,
        "clock_since": deadline and deadline.since,
        "due": deadline and deadline.due,
        "overdue_at": deadline and deadline.overdue_at,
        "rung": deadline and deadline.rung and deadline.rung.value,
        "rings_at": deadline and deadline.rings_at,
        "set_aside": set_aside and shapes.dumps(set_aside),
        "closed_at": complaint.closed_at,
        "moves": complaint.moves,
        "path": shapes.dumps(complaint.path),
        "extended": complaint.extended,
        "nudged_at": complaint.nudged_at,
        "contests": complaint.contests,
        "objected": complaint.objected,
        "merged_into": complaint.merged_into,
        "published": complaint.published,
        "rating": complaint.rating and shapes.dumps(complaint.rating),
        "words_withheld": complaint.words_withheld,
        "story_at": story and story.at,
        "story_proof": story and story.proof,
        "story_words": story and story.words,
        "cell": place_in_grid(complaint),
    }


def complaint_of(row: AnyRow, seal: Seal) -> Complaint:
    """Read a whole row."""
    return Complaint(
        number=row.number,
        version=row.version,
        citizen=None if row.citizen is None else PersonId(row.citizen),
        kind=Kind(row.kind),
        category=None if row.category is None else CategoryId(row.category),
        description=row.description,
        place=_place(row),
        area=None if row.area is None else AreaCode(row.area),
        happened_on=row.happened_on,
        answers=shapes.loads(row.answers),
        files=row.files,
        sharing=Sharing(row.sharing),
        contact=seal.open(row.contact).decode() if row.contact else "",
        confidential=row.confidential,
        status=Status(row.status),
        about=None if row.about is None else AgencyId(row.about),
        reason=None if row.reason is None else shapes.loads(row.reason),
        agency=None if row.agency is None else AgencyId(row.agency),
        holder=None if row.holder is None else PersonId(row.holder),
        outcome=None if row.outcome is None else Outcome(row.outcome),
        deadline=_deadline(row),
        set_aside=None if row.set_aside is None else shapes.loads(row.set_aside),
        submitted_at=row.submitted_at,
        closed_at=row.closed_at,
        path=shapes.loads(row.path),
        extended=row.extended,
        nudged_at=row.nudged_at,
        contests=row.contests,
        objected=row.objected,
        merged_into=row.merged_into,
        published=row.published,
        rating=None if row.rating is None else shapes.loads(row.rating),
        words_withheld=row.words_withheld,
        story=_story(row),
        supporters=row.supporters,
    )


def _place(row: AnyRow) -> Place | None:
    if row.place is None:
        return None
    pin = None if row.latitude is None else Pin(latitude=row.latitude, longitude=row.longitude)
    return Place(pin=pin, words=row.place)


def _story(row: AnyRow) -> Story | None:
    if row.story_at is None:
        return None
    return Story(at=row.story_at, proof=row.story_proof, words=row.story_words)


def _deadline(row: AnyRow) -> Deadline | None:
    if row.clock is None:
        return None
    return Deadline(
        clock=Clock(row.clock),
        since=row.clock_since,
        due=row.due,
        overdue_at=row.overdue_at,
        rung=None if row.rung is None else Alarm(row.rung),
        rings_at=row.rings_at,
    )
