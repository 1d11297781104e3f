"""What became of every complaint: what people saw is held against what the bot has written down.

Both sides are looked at by themselves: the chats of the pretend Telegram, and the history in the
database. Nothing here asks the bot how it makes its messages.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.complaint import Complaint, Status
from domain.directory import AgencyId, Directory
from domain.events import (
    AnyEvent,
    LongOverdue,
    Overdue,
    ProofDoubted,
    QuestionDelivered,
    QuestionHeld,
    Reminded,
)
from playground.citizen import Citizen
from playground.telegram import Chat
from playground.town.living import LivingTown
from playground.untold import flat, name_of, untold
from storage import complaints, inbox, outbox

UNASKED = (
    QuestionDelivered,
    QuestionHeld,
    ProofDoubted,
    Reminded,
    Overdue,
    LongOverdue,
)  # nobody did these

TRIAGE = "triage desk"
LOUD = ("error", "critical", "exception")


@dataclass(frozen=True, kw_only=True, slots=True)
class Filed:
    """A complaint that somebody filed: what they wrote and the number they were given."""

    citizen: Citizen
    text: str
    number: str | None  # None: they never got one
    steps: tuple[type[AnyEvent], ...]  # what everybody did with it, as history should have it
    stuck: str = ""  # what somebody waited for in vain


@dataclass(kw_only=True, slots=True)
class Findings:
    """What was counted, and what is wrong."""

    filed: int = 0
    numbers: int = 0
    desks: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    faults: list[str] = field(default_factory=list)


async def audit(town: LivingTown, filed: Sequence[Filed], log: Path) -> Findings:
    """Look at everything, and list what is not as it should be."""
    findings = Findings(filed=len(filed), messages=_messages(town))
    for one in filed:
        await _look_at(town, one, findings)
    findings.faults += [f"number {twice} was given twice" for twice in _twice(filed)]
    findings.faults += await _left_over(town)
    findings.faults += [f"log: {line}" for line in errors_in(log)]
    findings.faults += [
        f"malformed call of {call.method}: {call.description or call.findings}"
        for call in town.telegram.journal.malformed()
    ]
    return findings


def errors_in(log: Path) -> list[str]:
    """The errors in the bot's log, and whatever in it is not a line of ours."""
    return [line for line in log.read_text().splitlines() if _is_loud(line)]


async def _look_at(town: LivingTown, filed: Filed, findings: Findings) -> None:
    if filed.stuck:
        findings.faults.append(filed.stuck)
    number = filed.number
    complaint = await complaints.find(town.store, number) if number else None
    if number is None or complaint is None:
        findings.faults.append(f"a complaint of {filed.citizen.name} is lost ({number})")
        return
    findings.numbers += 1
    findings.statuses[_status(complaint)] += 1
    desks = desks_of(town, number)
    findings.desks.update(_named(desk, town.directory) for desk in desks)
    history = await complaints.history(town.store, number)
    wrong = [
        *_steps(filed, history),
        *_content(town, filed, complaint),
        *_place(complaint, desks),
        *untold(filed.citizen.sees(), history, number, town.directory),
        *([] if await complaints.verify(town.store, number) else ["its history was changed"]),
    ]
    findings.faults += [f"{number}: {fault}" for fault in wrong]


def desks_of(town: LivingTown, number: str) -> list[str]:
    """Where a card of the complaint can be worked with: at agencies, or at the triage desk."""
    groups: dict[str, Chat] = {TRIAGE: town.desk}
    groups.update(town.groups)
    return [name for name, group in groups.items() if _has_card(town, group, number)]


def _steps(filed: Filed, history: Iterable[AnyEvent]) -> Iterator[str]:
    """What was done has happened, in that order and once."""
    happened = [type(event) for event in history if not isinstance(event, UNASKED)]
    if happened != list(filed.steps):
        was, should_be = (", ".join(kind.__name__ for kind in k) for k in (happened, filed.steps))
        yield f"its history is {was}; it should be {should_be}"


def _content(town: LivingTown, filed: Filed, complaint: Complaint) -> Iterator[str]:
    if complaint.citizen != town.store.seal.person_id(filed.citizen.user.id):
        yield "it belongs to somebody else"
    if flat(complaint.description) != flat(filed.text):
        yield "its words are not what was written"


def _place(complaint: Complaint, desks: Sequence[str]) -> Iterator[str]:
    belongs = TRIAGE if complaint.agency is None else complaint.agency
    if complaint.status is not Status.ARCHIVED and list(desks) != [belongs]:
        yield f"it belongs to {belongs}, but can be worked with at {list(desks) or 'no desk'}"


def _has_card(town: LivingTown, group: Chat, number: str) -> bool:
    """Whether anything can be done with it here; the triage desk can take back what is late."""
    return any(
        number in (words := button.get("callback_data", "").split(":")) and words[0] != "recall"
        for message in town.telegram.history(group)
        for button in message.buttons
    )


async def _left_over(town: LivingTown) -> list[str]:
    waiting = {
        "updates": await inbox.waiting(town.store),
        "notices": await outbox.waiting(town.store),
    }
    aside = await inbox.quarantined(town.store)
    return [
        *(f"{count} {what} still wait" for what, count in waiting.items() if count),
        *(f"update {update} was put aside: {why}" for update, why in aside),
    ]


def _messages(town: LivingTown) -> int:
    journal = town.telegram.journal
    return sum(call.accepted and call.method.startswith(("send", "edit")) for call in journal)


def _status(complaint: Complaint) -> str:
    return f"{complaint.status} ({complaint.outcome})" if complaint.outcome else complaint.status


def _named(desk: str, directory: Directory) -> str:
    return desk if desk == TRIAGE else name_of(AgencyId(desk), directory)


def _twice(filed: Sequence[Filed]) -> list[str]:
    given = Counter(one.number for one in filed if one.number)
    return [number for number, times in given.items() if times > 1]


def _is_loud(line: str) -> bool:
    try:
        return json.loads(line).get("level") in LOUD
    except (ValueError, AttributeError):
        return bool(line.strip())
