"""What is said of a story: the question to its reporter, what they hear then, and the post itself."""

from collections.abc import Iterator

from domain.complaint import Complaint, Story
from domain.directory import Directory
from domain.facts import AgencyName, AreaName, CategoryName, Fact, Words, WordsPublished
from domain.notices import CHANNEL, Button, Notice, Priority, Reader, Said, View, citizen
from domain.pictures import StoryShown
from domain.publishing import entry_shown
from domain.stories import SHOWN, slot_of
from domain.workdays import Calendar

OWN_WORDS = 40  # of the complaint, so that they know which it is
WORDS = 300  # characters of what others may read: below a picture stands no long text


def asked_in(number: str, tag: str) -> str:
    """The message with the question; `tag` tells it from others about the same complaint."""
    return f"story-asked:{number}:{tag}"


def question(complaint: Complaint, directory: Directory, key: str) -> Notice:
    """May we show it? A message of its own; what it says will be seen is all that is shown."""
    assert complaint.citizen is not None
    number, tag = complaint.number, str(complaint.version)
    return Notice(
        to=citizen(complaint.citizen),
        says=tuple(_question(complaint, directory)),
        key=f"{key}.story",
        buttons=((_says("yes", number, tag), _says("no", number, tag)),),
        slot=asked_in(number, tag),
        about=number,
        purpose="news",
    )


def answered(complaint: Complaint, directory: Directory, tag: str, *, was_posted: bool) -> View:
    """What they have said, what follows, and the button for another mind."""
    number = complaint.number
    facts = {**_which(complaint), **_channel(directory)}
    if complaint.story is not None:
        agreed = Said("story-agreed", {**facts, "most": SHOWN})
        return View(says=(agreed,), buttons=((take_back(number, tag),),))
    declined = Said("story-declined", {**facts, "posted": "yes" if was_posted else "no"})
    return View(says=(declined,), buttons=() if was_posted else ((_says("yes", number, tag),),))


def take_back(number: str, *tag: str) -> Button:
    """Show it no longer; without a tag, of the message it is in, the answer stands below."""
    return Button("button-story-back", "agree", (number, "no", *tag))


def post(complaint: Complaint, story: Story, calendar: Calendar, key: str, to: Reader) -> Notice:
    """The pictures, what it is about and where, who did it, and in how many days."""
    return Notice(
        to=to,
        says=tuple(_post(complaint, story, calendar)),
        key=f"{key}.story.{complaint.number}",
        picture=StoryShown(complaint.number, story.proof),
        slot=slot_of(complaint.number, story.proof) if to == CHANNEL else "",
        priority=Priority.ANNOUNCEMENT,
    )


def _question(complaint: Complaint, directory: Directory) -> Iterator[Said]:
    yield Said("story-ask", {**_which(complaint), **_channel(directory)})
    facts = _about(complaint)
    seq = entry_shown(complaint)
    if seq is None:
        yield Said("story-ask-seen", facts)
    else:
        yield Said("story-ask-seen-words", {**facts, "words": Words(complaint.number, seq, WORDS)})


def _post(complaint: Complaint, story: Story, calendar: Calendar) -> Iterator[Said]:
    yield Said("channel-story", _about(complaint))
    assert complaint.closed_at is not None
    took = calendar.day_of(complaint.closed_at) - calendar.day_of(complaint.submitted_at)
    who: dict[str, Fact] = {"where": "desk"}
    if complaint.agency is not None:
        who = {"where": "agency", "agency": AgencyName(complaint.agency)}
    yield Said("channel-story-done", {**who, "days": took.days})
    if story.words is not None and story.words == entry_shown(complaint):
        yield Said("channel-story-words", {"words": WordsPublished(complaint.number, WORDS)})


def _about(complaint: Complaint) -> dict[str, Fact]:
    """What it is about and, as far as that is known, in which area: no finer than its name."""
    facts: dict[str, Fact] = {"category": CategoryName(complaint.category), "placed": "no"}
    if complaint.area is not None:
        facts |= {"placed": "yes", "area": AreaName(complaint.area)}
    return facts


def _which(complaint: Complaint) -> dict[str, Fact]:
    return {"number": complaint.number, "own": Words(complaint.number, 0, OWN_WORDS)}


def _channel(directory: Directory) -> dict[str, Fact]:
    """Its name, where the settings give it by name."""
    channel = directory.channel
    return {"channel": channel if isinstance(channel, str) else "none"}


def _says(answer: str, number: str, tag: str) -> Button:
    return Button(f"button-story-{answer}", "agree", (number, answer, tag))
