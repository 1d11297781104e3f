"""What is said when a complaint is merged into another one: to its desk, and to its reporter."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain import cards
from domain.complaint import Complaint
from domain.desk import Advice
from domain.events import AnyEvent, Submitted
from domain.facts import Fact, Words
from domain.news_facts import OWN_WORDS
from domain.notices import Button, Media, Notice, Said, citizen, desk_of
from domain.people import Role
from domain.support import card


def merged(
    complaint: Complaint, into: Complaint, history: Iterable[AnyEvent], key: str, advice: Advice
) -> Iterator[Notice]:
    """The other one's desk gets all that citizens said of this one; its reporter is told, too."""
    yield from card(replace(into, supporters=into.supporters + 1), f"{key}.into", advice)
    for event in history:
        if event.by.role is Role.CITIZEN and (event.attachments or _words(event)):
            yield Notice(
                to=desk_of(into.agency),
                says=(Said("agency-merged-words", _merged_facts(event, into)),),
                key=f"{key}.{event.key}",
                media=Media(event.number, event.seq) if event.attachments else None,
                about=into.number,
                purpose="relay",
                below=cards.slot_of(into.number),
            )
    if into.citizen is not None and into.citizen != complaint.citizen:
        facts: dict[str, Fact] = {"number": into.number, "own": Words(into.number, 0, OWN_WORDS)}
        yield Notice(
            to=citizen(into.citizen),
            says=(Said("citizen-gained", facts),),
            key=f"{key}.gained",
            buttons=((Button("button-open", "own", (into.number,)),),),
            about=into.number,
            purpose="news",
        )


def _words(event: AnyEvent) -> bool:
    return bool(event.words) or isinstance(event, Submitted)


def _merged_facts(event: AnyEvent, into: Complaint) -> dict[str, Fact]:
    seq = 0 if isinstance(event, Submitted) else event.seq
    return {
        "into": into.number,
        "number": event.number,
        "spoken": "yes" if _words(event) else "no",
        "said": Words(event.number, seq),
    }
