"""What a directory knows of the groups in it."""

import pytest

from domain.directory import Agency, AgencyId, Directory


def agency(id_: str, group: int, language: str | None = None) -> Agency:
    return Agency(id=AgencyId(id_), name={"id": id_}, group=group, language=language)


AGENCIES = (
    agency("dpu", -1),
    agency("dlh", -2, "en"),
    agency("pdam", -3),
    agency("bpbd", -3, "jv"),
)
DIRECTORY = Directory(
    agencies={each.id: each for each in AGENCIES},
    categories={},
    triage_group=-2,
    triage_language="su",
)


@pytest.mark.parametrize(
    ("group", "language"),
    [
        pytest.param(-1, None, id="its agency has chosen none"),
        pytest.param(-2, "su", id="the desk's choice before that of an agency that sits with it"),
        pytest.param(-3, "jv", id="the first agency that has chosen"),
        pytest.param(-4, None, id="nobody's group"),
    ],
)
def test_a_group_reads_what_somebody_in_it_has_chosen(group: int, language: str | None) -> None:
    assert DIRECTORY.language_of(group) == language
