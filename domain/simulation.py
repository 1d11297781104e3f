"""What an admin who tries the routing has told, what can be pressed, and what comes out."""

from dataclasses import dataclass

from domain.areas import Areas, Found
from domain.choices import UNKNOWN
from domain.directory import About, AgencyId, CategoryId, Directory
from domain.facts import AgencyName, AreaName, CategoryName, Fact
from domain.notices import Button, Said, View
from domain.pages import page_of
from domain.routing import Choice

TOP = OTHER = "-"  # on a button: above all categories; none of them


@dataclass(frozen=True, kw_only=True, slots=True)
class Simulation:
    """What was told so far; nothing of it is filed."""

    slot: str  # of the message that asks
    category: str = OTHER
    office: str = UNKNOWN  # the agency complained of

    @property
    def subject(self) -> CategoryName:
        """What it is about."""
        return CategoryName(None if self.category == OTHER else CategoryId(self.category))


def asks_office(so_far: Simulation, directory: Directory) -> bool:
    """Whether its category asks which agency it is about."""
    known = directory.categories.get(CategoryId(so_far.category))
    return known is not None and any(each.about is About.AGENCY for each in known.questions)


def category_view(directory: Directory, above: str, page: int) -> View:
    """What is it about? The categories below one, or (`TOP`) those of the first level."""
    parent = None if above == TOP else CategoryId(above)
    rows = page_of(
        directory.children(parent),
        page,
        shown=lambda category: _category(category.id, directory),
        turn=lambda label, to: Button(label, "sim-browse", (above, str(to))),
    )
    if parent is None:
        rows = (*rows, (Button("button-category-other", "sim-category", (OTHER,)),))
    else:
        name = {"category": CategoryName(parent)}
        general = Button("button-category-general", "sim-category", (parent,), name)
        rows = (*rows, (general,), (Button("button-back", "sim-browse", (TOP, "0")),))
    return View(says=(Said("admin-simulate-category"),), buttons=rows)


def office_view(so_far: Simulation, directory: Directory, page: int) -> View:
    """Of which agency would one complain?"""
    found = page_of(
        list(directory.agencies),
        page,
        shown=_office,
        turn=lambda label, to: Button(label, "sim-offices", (str(to),)),
    )
    unknown = Button("button-office-unknown", "sim-office", (UNKNOWN,))
    says = Said("admin-simulate-office", {"category": so_far.subject})
    return View(says=(says,), buttons=(*found, (unknown,)))


def place_view(so_far: Simulation) -> View:
    """Where would it be?"""
    says = Said("admin-simulate-place", {"category": so_far.subject})
    return View(says=(says,), buttons=((Button("button-no-place", "sim-nowhere"),),))


def result_view(so_far: Simulation, found: Found | None, areas: Areas, choice: Choice) -> View:
    """Who would get it, and why."""
    where: dict[str, Fact] = {"category": so_far.subject, "where": "none"}
    if found is not None and areas:
        where["where"] = found.how
    if found is not None and found.area is not None:
        where["area"] = AreaName(found.area)
    who: dict[str, Fact] = {"to": "agency" if choice.agency else "desk"}
    if choice.agency is not None:
        who["agency"] = AgencyName(choice.agency)
    reason = Said(choice.reason, choice.facts)
    return View(
        says=(Said("admin-simulated", where), Said("admin-simulated-to", who), reason),
        buttons=((Button("button-simulate-again", "simulate"),),),
    )


def _category(id_: CategoryId, directory: Directory) -> Button:
    name = {"category": CategoryName(id_)}
    if directory.children(id_):
        return Button("button-category-branch", "sim-browse", (id_, "0"), name)
    return Button("button-category", "sim-category", (id_,), name)


def _office(agency: AgencyId) -> Button:
    return Button("button-agency", "sim-office", (agency,), {"agency": AgencyName(agency)})
