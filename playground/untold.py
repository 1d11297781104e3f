"""Of which steps a citizen was never told: a history is held against the messages they see."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from domain.complaint import Outcome
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
    SupporterAdded,
    TakenOver,
    Told,
    ToTriage,
    Unmerged,
    Unpublished,
)
from playground.telegram import Message

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
    SupporterAdded,
    TakenOver,
)  # for other eyes, or told together with the next

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


def untold(
    seen: Sequence[Message], history: Iterable[AnyEvent], number: str, directory: Directory
) -> Iterator[str]:
    """The steps that the citizen has no message about, in the order in which things happened."""
    about = iter([flat(message.text) for message in seen if number in message.text])
    events = list(history)
    for event, following in zip(events, [*events[1:], None], strict=True):
        if isinstance(event, UNTOLD) or _is_told_with(event, following):
            continue
        holds = [flat(words) for words in _told_words(event, directory)]
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
            return SIGNS[Routed], name_of(event.to, directory)
        case Returned():
            return SIGNS[Returned], name_of(event.agency, directory), event.words
        case Closed():
            return (ENDS[event.outcome],)
        case Asked() | Told() | Resolved() | Archived():
            return SIGNS[type(event)], event.words
        case _:
            return (SIGNS[type(event)],)


def name_of(agency: AgencyId, directory: Directory) -> str:
    """An agency's name in Indonesian, as the people of the town read it."""
    return directory.agencies[agency].name["id"]


def flat(text: str) -> str:
    """The words on one line, with single spaces."""
    return " ".join(text.split())
