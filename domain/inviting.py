"""Links by which neighbours find a public complaint and support it.

The number in a link grants nothing: whoever follows it sees what anybody may see, and of what is
not public they hear the same as of a number that never existed.
"""

import re

from domain.complaint import Complaint, as_number
from domain.duplicates import is_public
from domain.facts import AreaName, CategoryName, Fact
from domain.notices import Button, Said, View
from domain.refusal import Refusal

JOIN = "join_"  # Telegram hands on what follows `?start=`: up to 64 letters, digits, _ and -


def link_to(complaint: Complaint, username: str) -> str:
    """The address that opens the chat with the bot, at this complaint."""
    return f"https://t.me/{username}?start={JOIN}{complaint.number}"


def number_meant(payload: str) -> str | None:
    """The number that came with `/start`; empty if the link is no longer whole, None if there was
    none, or it was for something else."""
    if not payload.startswith(JOIN):
        return None
    return as_number(payload.removeprefix(JOIN)) or ""


def number_in_link(words: str, username: str) -> str | None:
    """The same of a message that is nothing but such a link: people paste what they were sent."""
    link = rf"(?:https?://)?(?:t|telegram)\.me/{re.escape(username)}\?start=([\w-]+)"
    found = re.fullmatch(link, words.strip(), re.IGNORECASE)
    return number_meant(found[1]) if found else None


def may_invite(complaint: Complaint) -> bool:
    """Whether there is something for others to see and support."""
    return is_public(complaint) and complaint.status.is_open


def check_may_invite(complaint: Complaint) -> None:
    """Refuse when it is none of others' business, or over."""
    if not complaint.status.is_open:
        raise Refusal("refusal-invite-closed", number=complaint.number)
    if not is_public(complaint):
        raise Refusal("refusal-invite-confidential", number=complaint.number)


def invitation(complaint: Complaint, username: str) -> View:
    """What is said below the code, and the ways to pass the link on."""
    link = link_to(complaint, username)
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
        "placed": "no" if complaint.area is None else "yes",
        "link": link,
    }
    if complaint.area is not None:
        facts["area"] = AreaName(complaint.area)
    share = Button("button-pass-on", url=link, share=Said("support-invite-words", facts))
    copy = Button("button-copy-link", copy=link)
    return View(says=(Said("support-invite", facts),), buttons=((share, copy),))
