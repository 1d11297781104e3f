"""Who lives in Kota Sukamaju."""

import pytest

from domain.directory import AgencyId
from playground.clock import TownClock
from playground.town import Town, sukamaju
from playground.town.residents import Resident, Residents, Role
from tests.town import MORNING

DPU = AgencyId("dpu")


@pytest.fixture
def town() -> Town:
    """The town, with nobody in it yet but its mayor."""
    return Town(directory=sukamaju(), clock=TownClock(MORNING, rate=0))


@pytest.fixture
def residents(town: Town) -> Residents:
    """Everybody."""
    return Residents(town)


def test_every_agency_has_an_officer_in_its_group(town: Town, residents: Residents) -> None:
    for id_, group in town.groups.items():
        officer = residents.officer(id_)
        assert officer.chat is group
        assert group.member(officer.user)
    assert residents.coordinator().chat is town.desk


def test_everybody_can_write_to_the_bot(town: Town, residents: Residents) -> None:
    for resident in residents:
        assert (town.bot.id, resident.id) in town.telegram.privates
        assert residents.get(resident.id) is resident
    assert residents.get(town.bot.id) is None


def test_the_mayor_owns_the_groups_and_runs_the_bot(town: Town, residents: Residents) -> None:
    (admin,) = (it for it in residents if it.role is Role.ADMIN)
    assert admin.person.user is town.mayor
    assert all(town.telegram.owner(group) is town.mayor for group in town.groups.values())


def test_whoever_moves_in_is_heard_of(town: Town, residents: Residents) -> None:
    heard: list[Resident] = []
    stop = residents.subscribe(heard.append)
    joko = residents.add("Joko Santoso", role=Role.OFFICER, agency=DPU, language="en")
    residents.add("Dian")
    stop()
    residents.add("Eka", role=Role.COORDINATOR)
    assert [it.person.name for it in heard] == ["Joko Santoso", "Dian"]
    assert joko.person.user.language_code == "en"
    assert town.groups[DPU].member(joko.person.user)
    assert residents.citizen("Dian").user.first_name == "Dian"


def test_who_works_for_the_town_speaks_what_its_groups_read(residents: Residents) -> None:
    residents.speak("en")
    for resident in residents:
        if resident.role is not Role.CITIZEN:
            assert resident.person.user.language_code == "en"
    assert residents.citizen("Siti Rahma").user.language_code == "id"


@pytest.mark.parametrize(
    ("role", "agency"),
    [
        pytest.param(Role.ADMIN, None, id="the mayor is the only admin"),
        pytest.param(Role.OFFICER, None, id="an officer of nothing"),
        pytest.param(Role.OFFICER, AgencyId("nasa"), id="an officer of another town"),
    ],
)
def test_nobody_moves_in_as_what_there_is_not(
    residents: Residents, role: Role, agency: AgencyId | None
) -> None:
    with pytest.raises(ValueError, match="nobody can move in"):
        residents.add("Eka", role=role, agency=agency)


def test_whoever_is_looked_for_in_vain_is_named(residents: Residents) -> None:
    with pytest.raises(KeyError, match="Citizen"):
        residents.citizen("Nobody")
