"""Who may share a group: nobody comes to read there what is said of them."""

from dataclasses import replace

import pytest

from domain.directory import AgencyId, Directory
from domain.refusal import Refusal
from domain.sharing import SaidOf, check_link, exposed
from tests.domain.test_offices import TOWN

DPU, MELATI, KECAMATAN = AgencyId("dpu"), AgencyId("kel-melati"), AgencyId("kec-melati")
WATCH, DESK, FREE = AgencyId("dishub"), -1000, -1999
GROUPS = {DPU: -1001, MELATI: -1002, KECAMATAN: -1003, WATCH: -1004}
LINKED = replace(
    TOWN,
    triage_group=DESK,
    agencies={
        each.id: replace(
            each, group=GROUPS.get(each.id), parent=KECAMATAN if each.id == MELATI else None
        )
        for each in TOWN.agencies.values()
    },
)
SILENT = replace(LINKED, categories={})  # nobody is asked whom it is about
OF_DPU = SaidOf(about=DPU, desk=WATCH)
OF_KECAMATAN = SaidOf(about=KECAMATAN, desk=WATCH)
AT_DESK = SaidOf(about=DPU, desk=None)


@pytest.mark.parametrize(
    ("agency", "group", "said", "directory"),
    [
        pytest.param(DPU, -1004, OF_DPU, LINKED, id="it comes to who has the report"),
        pytest.param(WATCH, -1001, OF_DPU, LINKED, id="who has the report comes to it"),
        pytest.param(MELATI, -1004, OF_KECAMATAN, LINKED, id="who is below it comes"),
        pytest.param(WATCH, -1002, OF_KECAMATAN, LINKED, id="... or is come to"),
        pytest.param(None, -1001, AT_DESK, LINKED, id="the triage desk has it, and comes"),
        pytest.param(DPU, DESK, AT_DESK, SILENT, id="the triage desk has it"),
        pytest.param(WATCH, DESK, None, LINKED, id="the triage desk may get one"),
        pytest.param(None, -1002, None, LINKED, id="the triage desk may get one, and comes"),
    ],
)
def test_a_group_in_which_one_would_read_of_oneself_is_refused(
    agency: AgencyId | None, group: int, said: SaidOf | None, directory: Directory
) -> None:
    with pytest.raises(Refusal, match="refusal-group-shared"):
        check_link(agency, group, [said] if said else [], directory)


@pytest.mark.parametrize(
    ("agency", "group", "said", "directory"),
    [
        pytest.param(DPU, FREE, OF_DPU, LINKED, id="a group of its own"),
        pytest.param(DPU, -1001, OF_DPU, LINKED, id="its own once more"),
        pytest.param(MELATI, -1001, OF_DPU, LINKED, id="of neither is anything said there"),
        pytest.param(KECAMATAN, -1004, OF_DPU, LINKED, id="what is said is of somebody else"),
        pytest.param(DPU, DESK, None, SILENT, id="nobody is asked whom it is about"),
        pytest.param(None, FREE, AT_DESK, LINKED, id="the triage desk finds another place"),
    ],
)
def test_other_groups_may_be_shared(
    agency: AgencyId | None, group: int, said: SaidOf | None, directory: Directory
) -> None:
    check_link(agency, group, [said] if said else [], directory)


def test_who_has_the_report_may_not_come_below_whom_it_is_about() -> None:
    below = replace(LINKED.agencies[WATCH], parent=DPU)
    directory = replace(LINKED, agencies={**LINKED.agencies, WATCH: below})
    assert exposed([OF_DPU], directory) == {OF_DPU}


def test_what_is_shared_already_hinders_no_other_link() -> None:
    agencies = {**LINKED.agencies, DPU: replace(LINKED.agencies[DPU], group=DESK)}
    shared = replace(LINKED, agencies=agencies)
    check_link(WATCH, FREE, [OF_DPU], shared)
