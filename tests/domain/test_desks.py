"""Whoever routes, returns and hands on, and however the agencies are arranged: one desk has it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain import closing, desk, lifecycle, merge_news, merging, news
from domain.areas import Area, AreaCode, Areas, Level
from domain.complaint import Complaint
from domain.directory import Agency, AgencyId, Category, CategoryId, Directory, RoutingException
from domain.events import AnyEvent, HandedOn, Recalled, Returned, Routed, ToTriage
from domain.lifecycle import MOVES_BEFORE_TRIAGE, Decision
from domain.lists import sight_of
from domain.notices import DESK, Audience, Notice
from domain.notices import agency as in_group
from domain.refusal import Refusal
from domain.routing import agency_for, barred_by, choose
from domain.suggestions import nothing_learnt
from tests.domain.samples import BUDI, MONDAY, NEW, RINA, SITI, TERMS

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
        group=draw(st.sampled_from((-1, -2, -3, -4, -5, -6, None))),
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
VERBS = ("route", "return", "hand-on", "recall", "accept", "merge", "unmerge", "reopen")
SEARCHES = ("search", "tree", "suggestion")  # ways to find an agency, which then gets it
FIRST, SECOND = NEW.number, "KA-9AB2C-4"
steps = st.lists(
    st.tuples(st.sampled_from((*VERBS, *SEARCHES)), st.sampled_from((FIRST, SECOND)), agency_ids),
    min_size=4,
    max_size=14,
)
Step = tuple[str, str, AgencyId]


@given(category=st.none() | categories, area=areas, directory=directories)
def test_the_rule_always_finds_one_desk(
    category: CategoryId | None, area: AreaCode | None, directory: Directory
) -> None:
    choice = agency_for(category, area=area, directory=directory, areas=AREAS, today=TODAY)
    assert choice.reason.startswith("reason-")
    if choice.agency is not None:
        assert directory.agencies[choice.agency].group is not None


@given(
    directory=directories,
    area=areas,
    about=st.none() | agency_ids,
    is_of_both=st.booleans(),
    walk=steps,
)
def test_a_complaint_is_on_one_desk_and_never_on_one_it_must_not_reach(
    directory: Directory,
    area: AreaCode | None,
    about: AgencyId | None,
    *,
    is_of_both: bool,  # complained of in both
    walk: list[Step],
) -> None:
    town, other = Desks(directory), about if is_of_both else None
    town.files(FIRST, area, about)
    town.files(SECOND, area, other)
    for step in walk:
        town.tries(*step)
    for number, kept_from in ((FIRST, about), (SECOND, other)):
        barred = barred_by(kept_from, directory)
        reached = {n.to for n in town.told[number] if n.to.audience is Audience.AGENCY}
        assert not {in_group(agency) for agency in barred} & reached
        groups = {directory.agencies[agency].group for agency in barred} - {None}
        others = {directory.agencies[AgencyId(reader.ref)].group for reader in reached}
        assert not groups & others, "not even because others sit there too"
        town.finds_nowhere(number, barred)


@given(directory=directories, walk=steps)
def test_hand_ons_end_at_the_triage_desk(directory: Directory, walk: list[Step]) -> None:
    town = Desks(directory)
    for number in (FIRST, SECOND):
        town.files(number, None, None)
    for step in walk:
        town.tries(*step)
    for number in (FIRST, SECOND):
        in_a_row: list[AgencyId] = []
        for event in town.happened[number]:
            match event:
                case HandedOn():
                    in_a_row.append(event.to)
                    assert len(in_a_row) <= MOVES_BEFORE_TRIAGE
                    assert len(set(in_a_row)) == len(in_a_row), "nobody gets it twice"
                case Routed():
                    in_a_row = [event.to]
                case ToTriage() | Returned() | Recalled():
                    in_a_row = []


@given(directory=directories, area=areas, about=agency_ids, is_its_desk=st.booleans(), walk=steps)
def test_what_is_said_of_an_agency_joins_nothing_that_may_come_to_it(
    directory: Directory,
    area: AreaCode | None,
    about: AgencyId,
    *,
    is_its_desk: bool,  # the other one is at the agency complained of, if any has it
    walk: list[Step],
) -> None:
    town = Desks(directory)
    town.files(SECOND, area, None)
    for verb, _, agency in walk:
        if verb not in ("merge", "unmerge", "reopen"):
            town.tries(verb, SECOND, agency)
    its_desk = town.complaints[SECOND].agency
    town.files(FIRST, area, its_desk if is_its_desk and its_desk else about)
    words = len(town.told[FIRST])
    town.tries("merge", FIRST, about)
    assert town.complaints[FIRST].merged_into is None
    assert len(town.told[FIRST]) == words, "nobody else reads it"


class Desks:
    """Two complaints on their way from desk to desk, and all that anybody is told of them."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        self.now = MONDAY
        self.complaints: dict[str, Complaint] = {}
        self.happened: dict[str, list[AnyEvent]] = {FIRST: [], SECOND: []}
        self.told: dict[str, list[Notice]] = {FIRST: [], SECOND: []}  # by whose words are in it

    def files(self, number: str, area: AreaCode | None, about: AgencyId | None) -> None:
        """It is sent, and the rule finds its desk."""
        category = CategoryId("bribes" if about else "roads")
        new = replace(NEW, number=number, category=category, area=area, about=about)
        choice = choose(
            replace(new, place=None), directory=self.directory, areas=AREAS, today=TODAY
        )
        self._keeps(
            lifecycle.submit(
                new, choice, attachments=(), terms=TERMS, directory=self.directory, now=MONDAY
            )
        )

    def tries(self, verb: str, number: str, to: AgencyId) -> None:
        """Somebody does this, if they may."""
        self.now += timedelta(hours=1)
        complaint = self.complaints[number]
        try:
            decision = self._merged(complaint) if verb == "merge" else self._done(verb, number, to)
        except Refusal:
            return
        if decision is not None:
            self._keeps(decision)

    def finds_nowhere(self, number: str, barred: frozenset[AgencyId]) -> None:
        """No list, no search and no digest tells who sits in their groups of it."""
        for agency in barred & self.directory.agencies.keys():
            group = self.directory.agencies[agency].group
            here = [agency] if group is None else [e.id for e in self.directory.agencies_in(group)]
            sight = sight_of(
                frozenset(here), self.directory, is_desk=False, now=self.now, terms=TERMS
            )
            assert not sight.holds(self.complaints[number])
            assert self.complaints[number].agency not in here, "whose digest would count it"

    def _keeps(self, decision: Decision) -> None:
        complaint = decision.complaint
        number = complaint.number
        self.complaints[number] = complaint
        for each in self.complaints.values():
            if number in (each.number, each.merged_into):  # it has the words of what joined it
                assert complaint.agency not in barred_by(each.about, self.directory)
        self.happened[number].extend(decision.events)
        self.told[number].extend(news.of(decision))
        cards = {n.to: n for n in self.told[number] if n.purpose == "card" and n.about == number}
        holder = DESK if complaint.agency is None else in_group(complaint.agency)
        assert [to for to, card in cards.items() if card.buttons] == [holder], "one desk has it"

    def _done(self, verb: str, number: str, to: AgencyId) -> Decision | None:
        complaint, known, now = self.complaints[number], self.directory, self.now
        by = RINA if complaint.agency is None else BUDI
        match verb:
            case "route":
                return lifecycle.route(complaint, to, by=by, now=now, terms=TERMS, directory=known)
            case "return":
                return lifecycle.give_back(complaint, "Bukan", by=by, now=now, terms=TERMS)
            case "recall":
                return lifecycle.recall(complaint, by=RINA, now=now, terms=TERMS)
            case "accept":
                return lifecycle.accept(complaint, by=by, now=now, terms=TERMS, directory=known)
            case "unmerge":
                return merging.unmerge(complaint, by=by, now=now, terms=TERMS, directory=known)
            case "reopen":
                return closing.reopen(
                    complaint, "Lain", by=SITI, now=now, terms=TERMS, directory=known
                )
            case "hand-on":
                return lifecycle.hand_on(
                    complaint, to, "Sana", by=by, now=now, terms=TERMS, directory=known
                )
            case _:
                return self._given(self._found(verb, complaint, to), complaint)

    def _given(self, to: AgencyId | None, complaint: Complaint) -> Decision | None:
        """The agency that was found gets it, from whoever has it."""
        if to is None:
            return None
        return self._done("route" if complaint.agency is None else "hand-on", complaint.number, to)

    def _found(self, way: str, complaint: Complaint, wanted: AgencyId) -> AgencyId | None:
        """What somebody finds who looks for this agency; nothing of it may be out of bounds."""
        match way:
            case "search":
                offered = desk.named(wanted, complaint, self.directory)
            case "tree":
                opened = desk.branches(wanted, complaint, self.directory)
                offered = [each.agency for each in opened if not each.leads_on]
            case _:
                adviser = desk.Adviser(
                    directory=self.directory, areas=AREAS, learnt=nothing_learnt, today=TODAY
                )
                offered = [each.agency for each in adviser(complaint)]
        assert not barred_by(complaint.about, self.directory).intersection(offered)
        return next(iter(offered), None)

    def _merged(self, complaint: Complaint) -> Decision:
        """It joins the other one, whose desk gets its words."""
        number = complaint.number
        into = self.complaints[SECOND if number == FIRST else FIRST]
        by = RINA if complaint.agency is None else BUDI
        decision = merging.merge(complaint, into, by=by, now=self.now, directory=self.directory)
        key = f"{number}.{complaint.version}"
        passed_on = merge_news.merged(complaint, into, self.happened[number], key, lambda _: ())
        self.told[number].extend(n for n in passed_on if n.purpose == "relay")
        return decision
