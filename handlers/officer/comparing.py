"""What the photos of a claim have in common with others."""

from collections.abc import Iterable, Iterator, Mapping

from domain import proof
from domain.complaint import Attachment, Complaint
from domain.directory import Directory
from domain.events import AnyEvent
from domain.looks import Look, alike
from domain.people import Role
from domain.proof import Resemblance
from handlers.context import Group
from storage import complaints, looks
from storage.claims import Claim
from storage.looks import RememberProof
from storage.store import Store


def to_compare(claim: Claim, history: Iterable[AnyEvent]) -> list[Attachment]:
    """The pictures that have to be looked at: its own, and all that citizens sent."""
    files = {file.unique_id: file for file in (*claim.attachments, *_citizens(history))}
    return [file for file in files.values() if file.is_picture]


async def compared(
    claim: Claim, complaint: Complaint, store: Store, directory: Directory
) -> Resemblance:
    """What its photos have in common with others that were there when it was claimed.

    Who contests may send the very same photo.
    """
    happened = await complaints.history(store, claim.number)
    history = [event for event in happened if event.at <= claim.made_at]
    known = await looks.known(store, [file.unique_id for file in to_compare(claim, history)])
    unseen = sum(known.get(file.unique_id) is None for file in to_compare(claim, history))
    own = _seen(claim.attachments, known)
    before = _seen(_citizens(history), known)
    numbers = {number for look in own for number in await looks.proved(store, look)}
    others = [await complaints.find(store, number) for number in sorted(numbers)]
    return proof.resembling(
        complaint,
        [other for other in others if other is not None],
        here=frozenset(Group.of(claim.chat_id, directory).agencies),
        citizens=any(alike(one, other) for one in own for other in before),
        unseen=unseen,
    )


def _citizens(history: Iterable[AnyEvent]) -> Iterator[Attachment]:
    """What citizens sent with it, also those who support it."""
    for event in history:
        if event.by.role is Role.CITIZEN:
            yield from event.attachments


def _seen(files: Iterable[Attachment], known: Mapping[str, Look | None]) -> list[Look]:
    """The looks of those files in which there is something to see."""
    return [look for file in files if (look := known.get(file.unique_id))]


def proofs_of(claim: Claim, known: Mapping[str, Look | None]) -> Iterator[RememberProof]:
    """What its photos look like, for whatever is claimed from now on."""
    for look in _seen(claim.attachments, known):
        yield RememberProof(number=claim.number, look=look)
