"""Whoever routes, returns and hands on, and however the agencies are arranged: one desk has it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain import lifecycle, news
from domain.areas import Area, AreaCode, Areas, Level
from domain.complaint import Complaint
from domain.directory import (
    Agency,
    AgencyId,
    Category,
    CategoryId,
    Directory,
    RoutingException,
)
from domain.events import AnyEvent, HandedOn, Routed
from domain.lifecycle import MOVES_BEFORE_TRIAGE, Decision
from domain.notices import DESK, Audience, Notice, Reader
from domain.notices import agency as in_group
from domain.refusal import Refusal
from domain.routing import agency_for, barred_by
from tests.domain.samples import BUDI, MONDAY, NEW, RINA, TERMS

TODAY = MONDAY.date()
LEVELS = (Level.REGENCY_CITY, Level.DISTRICT, Level.VILLAGE)
CODES = [AreaCode(code) for code in ("1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1")]
AREAS = Areas(
    Area(
        code=code,
        name=code,
        level=LEVELS[code.count(".")],
        parent=AreaCode(code.rpartition(".")[0]) if "." in code else None,
    )
    for code in CODES
)
CATEGORIES = {
    id_: Category(id=id_, name={}, parent=parent, sensitive=id_ == "bribes")
    for id_, parent in {
        CategoryId("roads"): None,
        CategoryId("lamp"): CategoryId("roads"),
        CategoryId("bribes"): None,
    }.items()
}
IDS = [AgencyId(f"agency-{nth}") for nth in range(7)]
agency_ids = st.sampled_from(IDS)
categories = st.sampled_from(sorted(CATEGORIES))
areas = st.none() | st.sampled_from(CODES)
days = st.none() | st.dates(date(2026, 11, 14), date(2026, 11, 18))

exceptions = st.builds(
    RoutingException,
    from_=agency_ids,
    to=st.none() | agency_ids,
    category=st.none() | categories,
    area=areas,
    since=days,
    until=days,
)


@st.composite
def agencies(draw: st.DrawFn, nth: int) -> Agency:
    """Any agency; its parent comes before it. Some share a group, some have none."""
    return Agency(
        id=IDS[nth],
        name={},
        parent=draw(st.none() | st.sampled_from(IDS[:nth])) if nth else None,
        area=draw(areas),
        handles=tuple(draw(st.sets(categories))),
        group=draw(st.none() | st.integers(-6, -1)),
    )


directories = st.builds(
    Directory,
    agencies=st.tuples(*(agencies(nth) for nth in range(len(IDS)))).map(
        lambda found: {each.id: each for each in found}
    ),
    categories=st.just(CATEGORIES),
    exceptions=st.lists(exceptions, max_size=4).map(tuple),
    oversight=st.none() | agency_ids,
    triage_group=st.just(-100),
)
steps = st.lists(
    st.tuples(st.sampled_from(["route", "return", "hand-on", "recall"]), agency_ids), max_size=9
)


@given(category=st.none() | categories, area=areas, directory=directories)
def test_the_rule_always_finds_one_desk(
    category: CategoryId | None, area: AreaCode | None, directory: Directory
) -> None:
    choice = agency_for(category, area=area, directory=directory, areas=AREAS, today=TODAY)
    assert choice.reason.startswith("reason-")
    if choice.agency is not None:
        assert directory.agencies[choice.agency].group is not None


@given(directory=directories, area=areas, about=st.none() | agency_ids, walk=steps)
def test_a_complaint_is_on_one_desk_and_never_on_one_it_must_not_reach(
    directory: Directory, area: AreaCode | None, about: AgencyId | None, walk: list[tuple[str, str]]
) -> None:
    barred = barred_by(about, directory)
    happened, told = play(directory, area, about, walk)
    for decision in happened:
        assert decision.complaint.agency not in barred
    assert not {in_group(agency) for agency in barred}.intersection(n.to for n in told)
    groups = {directory.agencies[agency].group for agency in barred} - {None}
    reached = {
        directory.agencies[AgencyId(n.to.ref)].group
        for n in told
        if n.to.audience is Audience.AGENCY
    }
    assert not groups & reached, "not even because others sit there too"


@given(directory=directories, walk=steps)
def test_hand_ons_end_at_the_triage_desk(directory: Directory, walk: list[tuple[str, str]]) -> None:
    happened, _ = play(directory, None, None, walk)
    in_a_row: list[AgencyId] = []
    for event in events_of(happened):
        if isinstance(event, HandedOn):
            in_a_row.append(event.to)
            assert len(in_a_row) <= MOVES_BEFORE_TRIAGE
            assert len(set(in_a_row)) == len(in_a_row), "nobody gets it twice"
        else:
            in_a_row = [event.to] if isinstance(event, Routed) else []


def play(
    directory: Directory, area: AreaCode | None, about: AgencyId | None, walk: list[tuple[str, str]]
) -> tuple[list[Decision], list[Notice]]:
    """File it and try everything; after each step one desk has the card with its buttons."""
    category = CategoryId("bribes" if about else "roads")
    complaint = replace(NEW, category=category, area=area, about=about)
    choice = agency_for(
        category, area=area, directory=directory, areas=AREAS, today=TODAY, about=about
    )
    decision = lifecycle.submit(
        complaint, choice, attachments=(), terms=TERMS, directory=directory, now=MONDAY
    )
    happened, told = [decision], list(news.of(decision))
    one_desk_has_it(decision.complaint, told)
    for hour, (verb, to) in enumerate(walk, start=1):
        try:
            decision = step(verb, decision.complaint, AgencyId(to), directory, hour)
        except Refusal:
            continue
        happened.append(decision)
        told.extend(news.of(decision))
        one_desk_has_it(decision.complaint, told)
    return happened, told


def step(
    verb: str, complaint: Complaint, to: AgencyId, directory: Directory, hour: int
) -> Decision:
    now = MONDAY + timedelta(hours=hour)
    match verb:
        case "route":
            return lifecycle.route(
                complaint, to, by=RINA, now=now, terms=TERMS, directory=directory
            )
        case "hand-on":
            return lifecycle.hand_on(
                complaint, to, "Di sana", by=BUDI, now=now, terms=TERMS, directory=directory
            )
        case "recall":
            return lifecycle.recall(complaint, by=RINA, now=now, terms=TERMS)
        case _:
            return lifecycle.give_back(complaint, "Bukan", by=BUDI, now=now, terms=TERMS)


def one_desk_has_it(complaint: Complaint, told: list[Notice]) -> None:
    cards: dict[Reader, Notice] = {n.to: n for n in told if n.purpose == "card"}
    holder = DESK if complaint.agency is None else in_group(complaint.agency)
    assert [to for to, card in cards.items() if card.buttons] == [holder]


def events_of(decisions: list[Decision]) -> list[AnyEvent]:
    return [event for decision in decisions for event in decision.events]
