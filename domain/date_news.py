"""What the news of a desk's date mention: which date it is, who is told, and what comes next."""

from domain.complaint import Complaint
from domain.events import Extended, LongOverdue, Nudged, Overdue, Reminded
from domain.facts import AgencyName, Day, Elsewhere, Fact
from domain.overdue import NUDGED_EVERY

DateEvent = Overdue | LongOverdue | Reminded | Nudged | Extended


def facts_of(event: DateEvent, complaint: Complaint) -> dict[str, Fact]:
    """What only these events have to tell, to whoever reads it."""
    match event:
        case Overdue():
            return _facts_of_overdue(event, complaint)
        case LongOverdue():
            due = Day(event.due, event.agency)
            return {"clock": event.clock, "due": due, "elsewhere": Elsewhere()}
        case Reminded():
            return {"alarm": event.alarm, "clock": event.clock}
        case Nudged():
            return {"again": event.at + NUDGED_EVERY}
        case Extended():
            return {"former": Day(event.former, event.agency)}


def _facts_of_overdue(event: Overdue, complaint: Complaint) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"clock": event.clock, "due": Day(event.due, event.agency)}
    facts["told"] = "desk" if event.above is None else "above"
    if event.above is not None:
        facts["above"] = AgencyName(event.above)
    if complaint.deadline is not None and complaint.deadline.rings_at is not None:
        facts["next"] = Day(complaint.deadline.rings_at, event.agency)
    return facts
