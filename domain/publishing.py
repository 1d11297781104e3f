"""Which words and photos of a complaint others may read.

A desk decides, once it has looked at what would be shown; the reporter has the last word.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.batches import is_sensitive
from domain.complaint import Attachment, Complaint, MediaKind
from domain.directory import Directory
from domain.duplicates import is_public
from domain.events import Published, Unpublished
from domain.lifecycle import Decision, check, happens
from domain.masking import masked
from domain.people import Actor, Role
from domain.refusal import Refusal

LIMIT = 1000  # characters that others may read of a complaint; all of them were looked at
LOOKED_AT = LIMIT + 200  # so that nothing is cut before it could be recognised


def proposed(complaint: Complaint) -> str:
    """What a desk is shown before it decides: the reporter's words, masked, and no more of them
    than may be published."""
    words = masked(complaint.description[:LOOKED_AT])
    if len(words) <= LIMIT and len(complaint.description) <= LOOKED_AT:
        return words
    return f"{words[: LIMIT - 1].rpartition(' ')[0] or words[: LIMIT - 1]}…"


def photos_of(attachments: Iterable[Attachment]) -> tuple[Attachment, ...]:
    """Those that may be shown to others: of photos, Telegram leaves nothing but the picture."""
    return tuple(each for each in attachments if each.kind is MediaKind.PHOTO)


def entry_shown(complaint: Complaint) -> int | None:
    """The entry of its history whose words and photos others may see now; None: they may not."""
    may_be_known = is_public(complaint) and complaint.citizen is not None
    return complaint.published if may_be_known else None


def check_publishable(complaint: Complaint, directory: Directory, by: Actor) -> None:
    """Refuse what is kept from the public, and what nobody could object to any more."""
    check(complaint, Published, by)
    if complaint.confidential or is_sensitive(complaint, directory):
        raise Refusal("refusal-publish-confidential", number=complaint.number)
    if complaint.words_withheld:
        raise Refusal("refusal-publish-withheld", number=complaint.number)
    if complaint.citizen is None or not complaint.description:
        raise Refusal("refusal-publish-erased", number=complaint.number)
    if complaint.published is not None:
        raise Refusal("refusal-published", number=complaint.number)
    if not is_public(complaint):
        raise Refusal("refusal-status", number=complaint.number, status=complaint.status)


def publish(
    complaint: Complaint,
    words: str,
    photos: tuple[Attachment, ...],
    *,
    by: Actor,
    now: datetime,
    directory: Directory,
) -> Decision:
    """Others may read these words (not the citizen's own, but what was made of them)."""
    check_publishable(complaint, directory, by)
    changed = replace(complaint, published=complaint.version + 1)
    return happens(changed, Published, by=by, now=now, words=words, attachments=photos)


def take_back(complaint: Complaint, *, by: Actor, now: datetime) -> Decision:
    """Others may read it no longer, nor see it in the channel. What the reporter takes back stays so
    for good."""
    check(complaint, Unpublished, by)
    for_good = by.role is Role.CITIZEN
    if complaint.words_withheld if for_good else complaint.published is None:
        raise Refusal("refusal-unpublished", number=complaint.number)
    changed = replace(
        complaint,
        published=None,
        words_withheld=complaint.words_withheld or for_good,
        story=None,
    )
    story = complaint.story and complaint.story.proof
    return happens(changed, Unpublished, by=by, now=now, story=story)
