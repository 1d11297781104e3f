"""What became of every complaint: what people saw is held against what the bot has written down.

Both sides are looked at by themselves: the chats of the pretend Telegram, and the history in the
database. Nothing here asks the bot how it makes its messages.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.complaint import Complaint, Outcome, Status
from domain.directory import AgencyId, Directory
from domain.events import (
    Accepted,
    Added,
    Agreed,
    Answered,
    AnyEvent,
    Archived,
    Asked,
    Closed,
    Contested,
    Extended,
    HandedOn,
    HoldExpired,
    LongOverdue,
    Noted,
    Nudged,
    Objected,
    Overdue,
    ProofDoubted,
    Published,
    QuestionDelivered,
    QuestionHeld,
    Rated,
    Recalled,
    Recategorised,
    Released,
    Reminded,
    Reopened,
    Resolved,
    Returned,
    Reworded,
    Routed,
    Submitted,
    TakenOver,
    Told,
    ToTriage,
    Unmerged,
    Unpublished,
)
from playground.citizen import Citizen
from playground.telegram import Chat, Message
from playground.town.living import LivingTown
from storage import complaints, inbox, outbox

UNTOLD = (
    Submitted,
    Noted,
    ProofDoubted,
    QuestionDelivered,
    QuestionHeld,
    Rated,
    Agreed,
    Recategorised,
    Released,
    Reminded,
    TakenOver,
)  # for other eyes, or told together with the next
UNASKED = (
    QuestionDelivered,
    QuestionHeld,
    ProofDoubted,
    Reminded,
    Overdue,
    LongOverdue,
)  # nobody did these

# By which words a citizen who reads Indonesian knows what has happened.
SIGNS: Mapping[type[AnyEvent], str] = {
    Routed: "kini di",
    ToTriage: "admin koordinator",
    Accepted: "mulai ditangani",
    Asked: "bertanya",
    Answered: "jawaban anda",
    HoldExpired: "belum ada jawaban",
    Told: "tentang",
    Reworded: "ubah",
    Added: "tambahan anda",
    Resolved: "menyatakan",
    Contested: "ditangani lagi",
    Returned: "bukan wewenang",
    HandedOn: "kini di",
    Recalled: "kami tarik",
    Overdue: "seharusnya",
    LongOverdue: "masih belum",
    Nudged: "sudah kami ingatkan",
    Extended: "waktu tambahan",
    Archived: "tidak bisa ditangani",
    Objected: "keberatan",
    Reopened: "dibuka kembali",
    Unmerged: "tersendiri lagi",
    Published: "bisa dibaca warga lain",
    Unpublished: "tidak lagi tampil",
}
ENDS: Mapping[Outcome, str] = {
    Outcome.CONFIRMED: "selesai, menurut anda juga",
    Outcome.UNCONFIRMED: "tutup tanpa konfirmasi",
    Outcome.UNASKED: "tidak bisa menanyai anda",
    Outcome.WITHDRAWN: "dicabut",
    Outcome.MERGED: "digabung",
}
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


def untold(
    seen: Sequence[Message], history: Iterable[AnyEvent], number: str, directory: Directory
) -> Iterator[str]:
    """The steps that the citizen has no message about, in the order in which things happened."""
    about = iter([_flat(message.text) for message in seen if number in message.text])
    events = list(history)
    for event, following in zip(events, [*events[1:], None], strict=True):
        if isinstance(event, UNTOLD) or _is_told_with(event, following):
            continue
        holds = [_flat(words) for words in _told_words(event, directory)]
        if not any(_has_all(message, holds) for message in about):  # goes on after the last one
            yield f"no news of entry {event.seq}, {type(event).__name__}"
            return


def _has_all(message: str, words: Iterable[str]) -> bool:
    return all(word.lower() in message.lower() for word in words)


def _is_told_with(event: AnyEvent, following: AnyEvent | None) -> bool:
    """An officer who asks or resolves at once has accepted on the way."""
    return isinstance(event, Accepted) and following is not None and following.at == event.at


def _told_words(event: AnyEvent, directory: Directory) -> tuple[str, ...]:
    """What the news of this must hold beside the number."""
    match event:
        case Routed():
            return SIGNS[Routed], _name(event.to, directory)
        case Returned():
            return SIGNS[Returned], _name(event.agency, directory), event.words
        case Closed():
            return (ENDS[event.outcome],)
        case Asked() | Told() | Resolved() | Archived():
            return SIGNS[type(event)], event.words
        case _:
            return (SIGNS[type(event)],)


def _steps(filed: Filed, history: Iterable[AnyEvent]) -> Iterator[str]:
    """What was done has happened, in that order and once."""
    happened = [type(event) for event in history if not isinstance(event, UNASKED)]
    if happened != list(filed.steps):
        was, should_be = (", ".join(kind.__name__ for kind in k) for k in (happened, filed.steps))
        yield f"its history is {was}; it should be {should_be}"


def _content(town: LivingTown, filed: Filed, complaint: Complaint) -> Iterator[str]:
    if complaint.citizen != town.store.seal.person_id(filed.citizen.user.id):
        yield "it belongs to somebody else"
    if _flat(complaint.description) != _flat(filed.text):
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
    return desk if desk == TRIAGE else _name(AgencyId(desk), directory)


def _name(agency: AgencyId, directory: Directory) -> str:
    return directory.agencies[agency].name["id"]


def _twice(filed: Sequence[Filed]) -> list[str]:
    given = Counter(one.number for one in filed if one.number)
    return [number for number, times in given.items() if times > 1]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_loud(line: str) -> bool:
    try:
        return json.loads(line).get("level") in LOUD
    except (ValueError, AttributeError):
        return bool(line.strip())
