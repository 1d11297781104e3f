"""The shape of the directory's file, table by table; a mistake in it is told with its place."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from domain.areas import AreaCode
from domain.complaint import Status
from domain.directory import (
    About,
    Agency,
    AgencyId,
    Category,
    CategoryId,
    ComplaintClass,
    Directory,
    Holiday,
    Need,
    Question,
    RatingReason,
    ReadyAnswer,
    RoutingException,
)

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,29}$")]  # fits into a button
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Names = dict[str, Words]
GroupId = Annotated[int, Field(lt=0, strict=True)]  # groups have negative numbers on Telegram
Workdays = Annotated[int, Field(ge=1, le=1_000, strict=True)]
Flag = Annotated[bool, Field(strict=True)]

MOST_REASONS = 6  # to choose from; more would not be read

PLAINLY = {
    "string_pattern_mismatch": "should be up to 30 small letters, digits and dashes",
    "extra_forbidden": "is not a key we know",
    "missing": "is missing",
    "model_type": "should be a table",
    "dict_type": "should be a table",
    "tuple_type": "should be a list",
}


class Table(BaseModel):
    """A table of the file, strict about its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class QuestionTable(Table):
    """One question of a category."""

    id: Id
    ask: Names
    choices: tuple[Names, ...] = ()
    about: About | None = None
    optional: Flag = True


class AnswerTable(Table):
    """One of the answers that officers of a category have ready."""

    title: Names
    says: Names
    status: tuple[Status, ...] = ()

    def as_answer(self) -> ReadyAnswer:
        """The answer that the table means."""
        status = tuple(each.value for each in self.status)
        return ReadyAnswer(title=self.title, says=self.says, status=status)


class ReasonTable(Table):
    """One of the reasons that citizens may choose with their rating."""

    id: Id
    says: Names


class CategoryTable(Table):
    """`[[category]]`."""

    id: Id
    name: Names
    parent: Id | None = None
    keywords: dict[str, tuple[Words, ...]] = {}
    place: Need = Need.OPTIONAL
    class_: Annotated[ComplaintClass, Field(alias="class")] = ComplaintClass.ORDINARY
    response: Workdays | None = None
    resolution: Workdays | None = None
    proof: Need = Need.OPTIONAL
    sensitive: Flag = False
    nearby_metres: Annotated[int, Field(ge=0, le=2_000, strict=True)] = 150
    nearby_days: Annotated[int, Field(ge=0, le=3_650, strict=True)] = 90
    emergency: Names = {}
    questions: tuple[QuestionTable, ...] = ()
    answers: tuple[AnswerTable, ...] = ()
    liked: Annotated[tuple[ReasonTable, ...], Field(max_length=MOST_REASONS)] = ()
    disliked: Annotated[tuple[ReasonTable, ...], Field(max_length=MOST_REASONS)] = ()

    def as_category(self) -> Category:
        """The category that the table means."""
        fields = dict(self)
        fields["questions"] = tuple(Question(**dict(question)) for question in self.questions)
        fields["answers"] = tuple(answer.as_answer() for answer in self.answers)
        for key in ("liked", "disliked"):
            fields[key] = tuple(RatingReason(**dict(reason)) for reason in fields[key])
        return Category(**fields)


class AgencyTable(Table):
    """`[[agency]]`."""

    id: Id
    name: Names
    parent: Id | None = None
    area: Words | None = None
    handles: tuple[Id, ...] = ()
    group: GroupId | None = None
    contact: Names = {}
    language: Words | None = None
    timezone: Words | None = None
    holidays: tuple[date, ...] = ()

    def as_agency(self) -> Agency:
        """The agency that the table means."""
        return Agency(
            id=AgencyId(self.id),
            name=self.name,
            parent=AgencyId(self.parent) if self.parent else None,
            area=AreaCode(self.area) if self.area else None,
            handles=tuple(CategoryId(category) for category in self.handles),
            group=self.group,
            contact=self.contact,
            language=self.language,
            timezone=self.timezone,
            holidays=self.holidays,
        )


class ExceptionTable(Table):
    """`[[exception]]`: who gets, for a time, what the rule would give to somebody else."""

    from_: Annotated[Id, Field(alias="from")]
    to: Id | None = None
    category: Id | None = None
    area: Words | None = None
    since: date | None = None
    until: date | None = None

    def as_exception(self) -> RoutingException:
        """The exception that the table means."""
        return RoutingException(
            from_=AgencyId(self.from_),
            to=AgencyId(self.to) if self.to else None,
            category=CategoryId(self.category) if self.category else None,
            area=AreaCode(self.area) if self.area else None,
            since=self.since,
            until=self.until,
        )


class HolidayTable(Table):
    """`[[holiday]]`: a day without work."""

    day: date
    name: Words
    agency: Id | None = None

    def as_holiday(self) -> Holiday:
        """The day that the table means."""
        agency = AgencyId(self.agency) if self.agency else None
        return Holiday(day=self.day, name=self.name, agency=agency)


class OversightTable(Table):
    """`[oversight]`: who gets what is complained of an agency, and where else one may turn."""

    agency: Id | None = None
    elsewhere: Names = {}


class DeskTable(Table):
    """`[triage_desk]`."""

    group: GroupId | None = None
    language: Words | None = None


class DirectoryTables(Table):
    """The whole file."""

    triage_desk: DeskTable = DeskTable()
    oversight: OversightTable = OversightTable()
    category: tuple[CategoryTable, ...] = ()
    agency: tuple[AgencyTable, ...] = ()
    exception: tuple[ExceptionTable, ...] = ()
    holiday: tuple[HolidayTable, ...] = ()

    def as_directory(self) -> Directory:
        """The directory that the file means."""
        return Directory(
            agencies={AgencyId(table.id): table.as_agency() for table in self.agency},
            categories={CategoryId(table.id): table.as_category() for table in self.category},
            exceptions=tuple(table.as_exception() for table in self.exception),
            oversight=AgencyId(self.oversight.agency) if self.oversight.agency else None,
            elsewhere=self.oversight.elsewhere,
            triage_group=self.triage_desk.group,
            triage_language=self.triage_desk.language,
            holidays=tuple(table.as_holiday() for table in self.holiday),
        )


def told(fault: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    """A fault with its place: `agency "dpu": group should be less than 0`."""
    place, *rest = _steps(fault["loc"], given)
    key = ".".join(rest)
    message = PLAINLY.get(fault["type"]) or fault["msg"].removeprefix("Input ")
    return f"{place}: {key} {message}" if key else f"{place} {message}"


def _steps(location: tuple[int | str, ...], given: Mapping[str, Any]) -> list[str]:
    """The fault's place, a table of a list named by its id."""
    match location:
        case (str(kind), int(index), *rest):
            table = given[kind][index]
            name = table.get("id") if isinstance(table, dict) else None
            called = f'{kind} "{name}"' if name else f"{kind} no. {index + 1}"
            return [called, *(str(step) for step in rest)]
        case _:
            return [str(step) for step in location]
