"""Ready answers are offered by category and status, and filled in for the citizen."""

from dataclasses import replace

from domain import ready
from domain.complaint import Status
from domain.directory import ReadyAnswer
from tests.domain.samples import DIRECTORY, LAMP, NEW, ROAD, ROADS, routed

ANSWER = ReadyAnswer(
    title={"id": "Jadwal"},
    says={"id": "{number}: {category}, {agency} {besok}"},
    status=(Status.ROUTED.value,),
)
WITH = replace(
    DIRECTORY,
    categories={
        **DIRECTORY.categories,
        ROAD: replace(DIRECTORY.categories[ROAD], answers=(ANSWER,)),
    },
)


def test_they_are_offered_by_category_and_status() -> None:
    complaint = routed().complaint
    assert ready.answers_for(complaint, WITH) == [ANSWER]
    assert ready.answers_for(replace(complaint, category=LAMP), WITH) == [ANSWER], "its parent's"
    assert not ready.answers_for(replace(complaint, status=Status.RESOLVED), WITH)
    assert not ready.answers_for(replace(complaint, category=None), WITH)
    assert not ready.answers_for(replace(complaint, agency=None), WITH)


def test_what_they_mention_is_filled_in() -> None:
    complaint = replace(NEW, agency=ROADS)
    words = ready.filled(ANSWER, complaint, WITH, "id")
    assert words == f"{NEW.number}: Jalan rusak, Dinas PU {{besok}}"
    assert ready.unknown_variables(ANSWER) == {"besok"}
