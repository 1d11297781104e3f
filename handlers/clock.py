"""When a clock has run out: of citizens who did not answer, and of desks that did not act."""

from collections.abc import Collection, Mapping

from domain import clocks, closing, dialogue, overdue
from domain.complaint import Complaint, Outcome
from domain.deadlines import DESK_CLOCKS, Clock
from domain.notices import DESK
from domain.people import CLOCK
from handlers.chores import A_FEW, Moment, each
from storage import complaints
from storage.alarms import PutOff

SILENCES: Mapping[Clock, Outcome] = {
    Clock.CONFIRMATION: Outcome.UNCONFIRMED,
    Clock.REACH: Outcome.UNASKED,
}


async def expire_holds(moment: Moment) -> None:
    """Work goes on without the answers that did not come in time."""

    async def expire(complaint: Complaint) -> None:
        decision = dialogue.expire_hold(
            complaint, now=moment.now, terms=moment.terms, directory=moment.directory
        )
        await moment.work(f"{complaint.number}.expired", DESK).keep(decision)

    await each(await _due(moment, {Clock.ANSWER}), expire)


async def close_silently(moment: Moment) -> None:
    """Who said nothing to "it is done", or could not be asked, has the complaint closed so."""

    async def close(complaint: Complaint) -> None:
        assert complaint.deadline is not None
        outcome = SILENCES[complaint.deadline.clock]
        decision = closing.close(complaint, outcome, by=CLOCK, now=moment.now)
        await moment.work(f"{complaint.number}.silence", DESK).keep(decision)

    await each(await _due(moment, SILENCES.keys()), close)


async def note_overdue(moment: Moment) -> None:
    """Who let a date pass is told, and so are the citizen and the triage desk; once for each."""

    async def note(complaint: Complaint) -> None:
        decision = overdue.note_overdue(
            complaint, now=moment.now, terms=moment.terms, directory=moment.directory
        )
        await moment.work(f"{complaint.number}.overdue", DESK).keep(decision)

    await each(await _due(moment, DESK_CLOCKS), note)


async def ring_alarms(moment: Moment) -> None:
    """Desks are reminded of dates that come; citizens of late ones learn where else to turn."""

    async def ring(complaint: Complaint) -> None:
        deadline = complaint.deadline
        if deadline is None or (deadline.overdue_at is None and deadline.has_passed(moment.now)):
            return  # `note_overdue` goes first
        calendar = clocks.calendar_of(complaint.agency, moment.terms, moment.directory)
        work = moment.work(f"{complaint.number}.alarm", DESK)
        if deadline.rings_at and (later := deadline.put_off(calendar)):
            await work.keep(writes=(PutOff(complaint.number, deadline.rings_at, later),))
            return
        say = overdue.remind if deadline.overdue_at is None else overdue.note_long_overdue
        decision = say(complaint, now=moment.now, terms=moment.terms, directory=moment.directory)
        await work.keep(decision)

    await each(await complaints.ringing(moment.store, moment.now, A_FEW), ring)


async def _due(moment: Moment, which: Collection[Clock]) -> list[Complaint]:
    return await complaints.due(moment.store, moment.now, which, A_FEW)
