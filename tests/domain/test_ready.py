"""Ready answers are offered by category and status, and filled in for the citizen."""

from dataclasses import replace

import pytest

from domain import answer_draft, ready
from domain.answer_draft import AnswerDraft
from domain.complaint import Complaint, Status
from domain.directory import ReadyAnswer
from domain.refusal import Refusal
from tests.domain.samples import DIRECTORY, LAMP, NEW, ROAD, ROADS, TERMS, routed

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


def test_what_admins_keep_counts_instead() -> None:
    other = replace(ANSWER, title={"id": "Lain"})
    kept = replace(WITH, kept_answers={ROAD: (other,)})
    assert ready.answers_for(routed().complaint, kept) == [other]
    assert not ready.answers_for(routed().complaint, replace(WITH, kept_answers={ROAD: ()}))


def test_one_that_names_a_date_needs_a_clock() -> None:
    dated = replace(ANSWER, says={"id": "Paling lambat {due}"}, status=())
    kept = replace(WITH, kept_answers={ROAD: (dated,)})
    complaint = routed().complaint
    assert ready.answers_for(complaint, kept) == [dated]
    assert filled(dated, complaint) == "Paling lambat 2026-11-23 (id)"
    assert not ready.answers_for(replace(complaint, deadline=None), kept)


def filled(answer: ReadyAnswer, complaint: Complaint) -> str:
    """In Indonesian, with days as plain as can be."""
    return ready.filled(
        answer,
        complaint,
        "id",
        directory=WITH,
        terms=TERMS,
        say_day=lambda day, language: f"{day} ({language})",
    )


def test_what_they_mention_is_filled_in() -> None:
    complaint = replace(NEW, agency=ROADS)
    assert filled(ANSWER, complaint) == f"{NEW.number}: Jalan rusak, Dinas PU {{besok}}"
    assert ready.unknown_variables(ANSWER.says.values()) == ["besok"]
    assert ready.unknown_variables(["{ number } {nomor}"]) == [" number ", "nomor"]


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        pytest.param("Dijadwalkan", "refusal-answer-form", id="no words below the title"),
        pytest.param("J" * 31 + "\nSudah.", "refusal-answer-long", id="the title is long"),
        pytest.param("Jadwal\n" + "a" * 1001, "refusal-answer-long", id="the words are long"),
        pytest.param("Jadwal\nLaporan {nomor}", "refusal-variables", id="no such variable"),
    ],
)
def test_words_that_cannot_be_an_answer(words: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        AnswerDraft(slot="u1", category=ROAD, asks="id").told(words)


def test_an_answer_is_added_changed_and_deleted() -> None:
    draft = AnswerDraft(slot="u1", category=ROAD, asks="id").told("Jadwal\nLaporan {number}.")
    answers = answer_draft.saved(draft, [ANSWER])
    assert answers == (ANSWER, draft.answer)
    old = AnswerDraft.of(ANSWER, "u1", ROAD)
    changed = answer_draft.saved(old.toggled(Status.ROUTED), answers)
    assert changed == (replace(ANSWER, status=()), draft.answer)
    assert answer_draft.without(old, answers) == (draft.answer,)
    with pytest.raises(Refusal, match="refusal-button"):
        answer_draft.without(old, changed)
    with pytest.raises(Refusal, match="refusal-answers-full"):
        answer_draft.saved(draft, [ANSWER] * answer_draft.MOST)
