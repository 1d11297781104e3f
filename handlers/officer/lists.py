"""Lists in a group: what is open, late, held or found; each row opens its complaint's card anew."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from domain import cards, pages
from domain.areas import AreaCode, Level, Locator
from domain.card_buttons import recall_button
from domain.cards import slot_of
from domain.complaint import Complaint, typed_number
from domain.facts import AgencyName, CategoryName, Due, Fact, PersonName, Words
from domain.lists import Listing, Sight, Which, searched, sight_of
from domain.moves import WITH_AGENCY
from domain.notices import Button, Notice, Said
from domain.people import Person
from domain.refusal import Refusal, required
from domain.topics import Topic
from handlers.context import Context, Group, Work
from handlers.officer.authority import card_now
from storage import complaints, lists, messages, topics
from storage.decisions import Unchanged

LISTED = 6  # complaints on a page
GLIMPSE = 60  # characters of the citizen's words
FILTERS = (Which.OPEN, Which.NEW, Which.WORKING, Which.WAITING, Which.LATE, Which.HELD)


async def triage(group: Group, context: Context) -> None:
    """`/triase`: what waits at the triage desk."""
    if not group.is_desk:
        raise Refusal("refusal-desk-only")
    await _show(Listing(which=Which.DESK), context)


async def queue(context: Context) -> None:
    """`/antrean`: all that is open here."""
    await _show(Listing(which=Which.OPEN), context)


async def overdue(context: Context) -> None:
    """`/terlambat`: what is late; at the triage desk, with any agency."""
    await _show(Listing(which=Which.LATE), context)


async def held(person: Person, context: Context) -> None:
    """`/milik`: what whoever asks holds."""
    await _show(Listing(which=Which.HELD, holder=person.id), context)


async def find(args: str, context: Context) -> None:
    """`/cari`: by words, by the name of a place, or the one with this number."""
    text = required(args, or_say="refusal-say-what-to-find")
    number = typed_number(text)
    complaint = await complaints.find(context.store, number) if number else None
    if complaint is not None and _sight(context).holds(complaint):
        await (open_anew if _is_ours(complaint, context) else oversee)(complaint, context)
        return
    words = searched(text)
    if number or not words:
        raise Refusal("refusal-not-found-here", words=text[:GLIMPSE])
    await _show(Listing(which=Which.FOUND, words=words), context)


async def turn(args: tuple[str, ...], context: Context) -> None:
    """Another page or another list, in the same message."""
    token, page, tag = args
    await _page(_Shown(Listing.parse(token), int(page), tag), context)


async def filters(args: tuple[str, ...], context: Context) -> None:
    """The lists that there are, below the one that is shown."""
    token, tag = args
    await _page(_Shown(Listing.parse(token), 0, tag, filters=True), context)


async def open_anew(complaint: Complaint, context: Context) -> None:
    """The card of a complaint that this group has."""
    await _open(complaint, card_now(complaint, context.work), context)


async def oversee(complaint: Complaint, context: Context) -> None:
    """At the triage desk: where a complaint is that an agency has."""
    await _open(complaint, _overseen(complaint, context.work), context)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What one message shows of a list."""

    listing: Listing
    page: int
    tag: str  # the message: all its pages are edits of it
    filters: bool = False  # whether it offers the other lists


async def _show(listing: Listing, context: Context) -> None:
    """The first page, in a message of its own."""
    await _page(_Shown(listing, 0, context.work.key), context)


async def _page(shown: _Shown, context: Context) -> None:
    listing = shown.listing
    areas = _areas_named(listing.words, context.atlas)
    found = await lists.page(
        context.store, listing, _sight(context), areas, page=shown.page, size=LISTED
    )
    now = replace(shown, page=found.nth)
    last = max(1, -(-found.total // LISTED)) - 1
    opens = [_opens(complaint, context) for complaint in found.complaints]
    below = _filters(now, context) if shown.filters else _turns(now, last)
    facts = {"count": found.total, "page": found.nth + 1, "pages": last + 1}
    head = Said(
        "agency-list" if found.are_all else "agency-list-many", {**_named(listing), **facts}
    )
    list_ = context.work.say(
        head,
        *(_line(complaint, context) for complaint in found.complaints),
        slot=f"list:{shown.tag}",
        buttons=(*pages.rows(opens), *pages.rows(below)),
    )
    await context.work.keep(notices=(list_,))


def _named(listing: Listing) -> dict[str, Fact]:
    """What the list is called by."""
    holder: Fact = "" if listing.holder is None else PersonName(listing.holder)
    return {"which": listing.which, "holder": holder, "words": " ".join(listing.words)}


def _line(complaint: Complaint, context: Context) -> Said:
    facts: dict[str, Fact] = {
        "number": complaint.number,
        "category": CategoryName(complaint.category),
        "words": Words(complaint.number, 0, GLIMPSE),
        "status": complaint.status,
        "outcome": complaint.outcome or "none",
        "clock": "none",
        "held": "no",
        "elsewhere": "no" if _is_ours(complaint, context) else "yes",
    }
    if complaint.deadline is not None:
        facts["clock"] = "late" if complaint.is_overdue else "runs"
        facts["due"] = Due(complaint.deadline.due, complaint.agency)
    if complaint.holder is not None:
        facts |= {"held": "yes", "holder": PersonName(complaint.holder)}
    if complaint.agency is not None:
        facts["agency"] = AgencyName(complaint.agency)
    return Said("agency-list-line", facts)


def _opens(complaint: Complaint, context: Context) -> Button:
    verb = "show" if _is_ours(complaint, context) else "oversee"
    return Button("button-number", verb, (complaint.number,), {"number": complaint.number})


def _turns(shown: _Shown, last: int) -> Iterator[Button]:
    token, tag = shown.listing.token, shown.tag
    if shown.page > 0:
        yield Button("button-previous", "list", (token, str(shown.page - 1), tag))
    if shown.page < last:
        yield Button("button-next", "list", (token, str(shown.page + 1), tag))
    if shown.listing.which in FILTERS:
        yield Button("button-filters", "filters", (token, tag))


def _filters(shown: _Shown, context: Context) -> Iterator[Button]:
    for which in FILTERS:
        holder = context.person.id if which is Which.HELD else None
        token = Listing(which=which, holder=holder).token
        yield Button("button-list", "list", (token, "0", shown.tag), {"which": which})


async def _open(complaint: Complaint, card: Notice, context: Context) -> None:
    """A new card at the end of the chat, or, from elsewhere in a forum, the way to its topic."""
    topic = await topics.find(context.store, int(context.work.chat.ref), complaint.number)
    if topic is not None and topic.thread != context.work.topic:
        await _point_to(topic, complaint, card, context)
    else:
        await _move_down(complaint, card, context)


async def _point_to(topic: Topic, complaint: Complaint, card: Notice, context: Context) -> None:
    said = Said("agency-in-topic", {"number": complaint.number})
    button = Button("button-open-topic", url=topic.address)
    there = context.work.say(said, buttons=((button,),))
    await context.work.keep(notices=(card, there), writes=(Unchanged(complaint),))


async def _move_down(complaint: Complaint, card: Notice, context: Context) -> None:
    slot = slot_of(complaint.number)
    old = await messages.slot_message(context.store, str(context.work.chat.ref), slot)
    moved = context.work.say(
        Said("agency-card-below", {"number": complaint.number}),
        to=card.to,
        retires=slot,
        about=complaint.number,
        purpose="relay",
    )
    notices = (card,) if old is None else (moved, card)
    await context.work.keep(notices=notices, writes=(Unchanged(complaint),))


def _overseen(complaint: Complaint, work: Work) -> Notice:
    card = cards.desk_card(complaint, f"{work.key}.card")
    if complaint.agency is None or complaint.status not in WITH_AGENCY:
        return card
    return replace(card, buttons=((recall_button(complaint.number, complaint.agency),),))


def _sight(context: Context) -> Sight:
    group = context.group
    if group is None or not group.is_linked:
        raise Refusal("refusal-not-linked")
    return sight_of(
        frozenset(group.agencies),
        context.directory,
        is_desk=group.is_desk,
        now=context.now,
        terms=context.terms,
    )


def _is_ours(complaint: Complaint, context: Context) -> bool:
    """Whether this group works on it; else the triage desk only looks on."""
    assert context.group is not None
    if complaint.agency is None:
        return context.group.is_desk
    return complaint.agency in context.group.agencies


def _areas_named(words: tuple[str, ...], atlas: Locator) -> Collection[AreaCode]:
    """The villages and districts that the words name, if they name nothing else, and all in them."""
    named = atlas.named(" ".join(words)) if words else None
    if named is None or not named.is_sure:
        return ()
    areas = atlas.areas
    small = {code for code in named.areas if areas[code].level.rank >= Level.DISTRICT.rank}
    return [code for code in areas if not small.isdisjoint(areas.lineage(code))] if small else ()
