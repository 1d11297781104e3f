"""What may be merged into what."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.complaint import Complaint, Kind, Outcome, Status
from domain.directory import Agency, AgencyId, Directory
from domain.merging import merge, unmerge
from domain.people import Actor, PersonId, Role
from domain.refusal import Refusal
from tests.domain.samples import TERMS

NOW = datetime(2026, 11, 16, 1, tzinfo=UTC)
DPU, DINKES, CLINIC = AgencyId("dpu"), AgencyId("dinkes"), AgencyId("puskesmas")
DIRECTORY = Directory(
    agencies={
        DPU: Agency(id=DPU, name={"id": "Dinas PU"}),
        DINKES: Agency(id=DINKES, name={"id": "Dinas Kesehatan"}),
        CLINIC: Agency(id=CLINIC, name={"id": "Puskesmas"}, parent=DINKES),
    },
    categories={},
)
DESK = Actor(role=Role.DESK, person=PersonId(1))


def complaint(number: str, **changes: object) -> Complaint:
    made = Complaint(
        number=number,
        citizen=PersonId(7),
        kind=Kind.GRIEVANCE,
        category=None,
        description="Antrean diatur lewat calo",
        place=None,
        happened_on=date(2026, 11, 1),
        status=Status.IN_PROGRESS,
        agency=DPU,
        deadline=None,
        submitted_at=NOW,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # any of its fields


ONE, OTHER = complaint("KA-00001-1"), complaint("KA-00002-2")


def test_what_is_the_same_becomes_one() -> None:
    decision = merge(ONE, OTHER, by=DESK, now=NOW, directory=DIRECTORY)
    assert decision.complaint.outcome is Outcome.MERGED
    assert decision.complaint.merged_into == OTHER.number


@pytest.mark.parametrize(
    ("complains", "into"),
    [
        pytest.param({}, ONE, id="into itself"),
        pytest.param({}, replace(OTHER, status=Status.CLOSED), id="into what is over"),
        pytest.param({}, replace(OTHER, confidential=True), id="into what nobody may know of"),
        pytest.param({"about": DPU}, OTHER, id="to the agency complained of"),
        pytest.param({"about": DINKES}, replace(OTHER, agency=CLINIC), id="to one below it"),
        pytest.param({"about": DINKES}, OTHER, id="into what may still come to it"),
    ],
)
def test_what_may_not_be_merged(complains: dict[str, object], into: Complaint) -> None:
    with pytest.raises(Refusal):
        merge(replace(ONE, **complains), into, by=DESK, now=NOW, directory=DIRECTORY)  # type: ignore[arg-type]  # as above


def test_for_thirty_days_it_can_be_undone() -> None:
    budi = Actor(role=Role.OFFICER, person=PersonId(2))
    merged = merge(ONE, OTHER, by=DESK, now=NOW, directory=DIRECTORY).complaint
    last, late = NOW + timedelta(days=30), NOW + timedelta(days=31)
    undone = unmerge(merged, by=budi, now=last, terms=TERMS, directory=DIRECTORY).complaint
    assert (undone.merged_into, undone.outcome) == (None, None)
    with pytest.raises(Refusal, match="refusal-unmerge-late"):
        unmerge(merged, by=budi, now=late, terms=TERMS, directory=DIRECTORY)


def test_what_is_said_of_the_same_agency_may_be_merged() -> None:
    one, other = replace(ONE, about=DINKES), replace(OTHER, about=DINKES)
    assert merge(one, other, by=DESK, now=NOW, directory=DIRECTORY).events
