"""Who hears of what, and what a card shows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain import card_buttons, cards, closing, dialogue, lifecycle, news, resolving
from domain.complaint import Attachment, Complaint, Kind, MediaKind, Outcome, Sharing, Status
from domain.facts import AgencyName, Day, Words
from domain.lifecycle import Decision
from domain.notices import DESK, Notice, Reader, agency, citizen
from domain.overdue import note_overdue
from domain.people import PersonId
from domain.routing import Choice
from tests.domain.samples import (
    BUDI,
    DIRECTORY,
    MONDAY,
    NEW,
    RINA,
    ROADS,
    SITI,
    TERMS,
    WATER,
    accepted,
    routed,
    standing_at,
    submitted,
)

PHOTO = Attachment(kind=MediaKind.PHOTO, file_id="f", unique_id="u")
ME = citizen(PersonId(11))
LATER = MONDAY + timedelta(days=40)


def heard(decision: Decision, reader: Reader) -> list[str]:
    """The first message ids of what a reader is told."""
    return [n.says[0].message if n.says else "media" for n in news.of(decision) if n.to == reader]


def card(decision: Decision, reader: Reader) -> Notice:
    return next(n for n in news.of(decision) if n.to == reader and n.purpose == "card")


def lines(notice: Notice) -> list[str]:
    return [said.message for said in notice.says]


def verbs(notice: Notice) -> list[str]:
    return [button.verb for row in notice.buttons for button in row]


def test_a_report_is_told_with_the_desk_it_reached() -> None:
    assert heard(routed(), ME) == ["citizen-received-routed"]
    assert heard(submitted(), ME) == ["citizen-received-triage"]


def test_a_desk_sees_place_and_files_above_the_card() -> None:
    choice = Choice(agency=ROADS, reason="reason-category")
    filed = lifecycle.submit(
        NEW, choice, attachments=(PHOTO,), terms=TERMS, directory=DIRECTORY, now=MONDAY
    )
    told = [n for n in news.of(filed) if n.to == agency(ROADS)]
    assert told[0].media is not None
    assert told[1].pin is not None
    assert told[2].purpose == "card"


def test_the_triage_desk_reads_why_it_has_it() -> None:
    assert "reason-nobody" in lines(card(submitted(), DESK))


def test_a_card_leaves_its_former_desk_with_word_where_it_went() -> None:
    returned = lifecycle.give_back(accepted(), "Jalan desa", by=BUDI, now=MONDAY, terms=TERMS)
    assert heard(returned, agency(ROADS)) == ["agency-card-gone-desk"]
    assert "reason-returned" in lines(card(returned, DESK))
    handed = lifecycle.hand_on(
        accepted(), WATER, "Pipa", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    )
    assert card(handed, agency(ROADS)).says[0].facts["agency"] == AgencyName(WATER)
    assert card(handed, agency(WATER)).buttons


def test_the_desks_card_loses_its_buttons_with_the_complaint() -> None:
    waits = submitted().complaint
    sent = lifecycle.route(waits, ROADS, by=RINA, now=MONDAY, terms=TERMS, directory=DIRECTORY)
    shelved = closing.archive(waits, "Swasta", "PLN", by=RINA, now=MONDAY)
    for decision, last in ((sent, "desk-card-routed"), (shelved, "reason-archived")):
        assert not card(decision, DESK).buttons
        assert last in lines(card(decision, DESK))


def test_accepting_on_the_way_is_not_told_twice() -> None:
    asked = dialogue.ask(
        routed().complaint, "?", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    )
    assert heard(asked, ME) == ["citizen-asked"]


def test_a_late_agency_is_told_and_so_are_the_citizen_and_the_triage_desk() -> None:
    late = note_overdue(accepted(), now=LATER, terms=TERMS, directory=DIRECTORY)
    assert heard(late, agency(ROADS)) == ["agency-overdue", "agency-card-head"]
    assert heard(late, DESK) == ["desk-overdue"]
    assert heard(late, ME) == ["citizen-overdue"]
    lines = {said.message: said.facts for said in card(late, agency(ROADS)).says}
    assert "agency-card-due" not in lines
    due = accepted().deadline
    assert due is not None
    assert lines["agency-card-overdue"]["due"] == Day(due.due, ROADS)


def test_of_its_own_delay_the_triage_desk_reads_below_a_card_that_still_says_why() -> None:
    late = note_overdue(submitted().complaint, now=LATER, terms=TERMS, directory=DIRECTORY)
    assert heard(late, DESK) == ["agency-overdue", "agency-card-head"]
    assert heard(late, ME) == ["citizen-overdue"]
    messages = lines(card(late, DESK))
    assert "agency-card-overdue" in messages
    assert "reason-nobody" in messages


def test_a_note_stays_inside() -> None:
    noted = dialogue.note(accepted(), "Cek lapangan", by=BUDI, now=MONDAY)
    assert news.of(noted) == ()


def test_what_is_told_reports_back_in_the_message_that_offered_the_choice() -> None:
    told = dialogue.tell(accepted(), "Halo", by=BUDI, now=MONDAY, reply="-100.7")
    (notice,) = news.of(told)
    assert notice.fate_to == agency(ROADS)
    assert (notice.fate_slot, notice.fate_reply_to) == ("choice:-100.7", 7)


def test_only_the_question_whether_it_is_done_starts_a_clock() -> None:
    done = resolving.resolve(
        accepted(), "Sudah", by=BUDI, now=MONDAY, terms=TERMS, directory=DIRECTORY
    )
    assert [n.starts_clock for n in news.of(done) if n.to == ME] == [True]
    closed = closing.close(accepted(), Outcome.WITHDRAWN, by=SITI, now=MONDAY)
    assert not any(n.starts_clock for n in news.of(closed))


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        pytest.param(
            dialogue.add(accepted(), "Lagi", by=SITI, now=MONDAY), "agency-added", id="added"
        ),
        pytest.param(
            closing.close(accepted(), Outcome.WITHDRAWN, by=SITI, now=MONDAY),
            "agency-withdrawn",
            id="withdrawn",
        ),
    ],
)
def test_the_agency_is_told_what_it_must_notice(decision: Decision, message: str) -> None:
    assert message in heard(decision, agency(ROADS))


def test_the_citizens_words_are_named_and_not_carried() -> None:
    (notice, *_) = news.of(dialogue.add(accepted(), "Rahasia", by=SITI, now=MONDAY))
    assert "Rahasia" not in repr(notice)
    assert notice.says[0].facts["said"] == Words(NEW.number, 4)


def test_nobody_is_told_once_the_citizen_has_had_their_identity_erased() -> None:
    nameless = replace(accepted(), citizen=None)
    noted = dialogue.add(nameless, "x", by=SITI, now=MONDAY)
    assert all(n.to.audience != "citizen" for n in news.of(noted))


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.ARCHIVED])
def test_each_status_has_buttons_that_may_be_pressed(status: Status) -> None:
    complaint = standing_at(status)
    at_desk = complaint.agency is None
    shown = cards.desk_card(complaint, "k") if at_desk else cards.agency_card(complaint, "k")
    assert "history" in verbs(shown)
    for row in shown.buttons:
        assert len(row) <= 2
        for button in row:
            wire = ":".join((button.verb, *button.args))
            assert len(wire.encode()) <= 64


def test_a_card_keeps_its_mark_until_status_or_holder_change() -> None:
    filed = routed().complaint
    assert card_buttons.mark_of(replace(filed, version=9, path=(WATER,))) == card_buttons.mark_of(
        filed
    )
    assert card_buttons.mark_of(accepted()) != card_buttons.mark_of(filed)
    assert card_buttons.mark_of(replace(accepted(), holder=PersonId(22))) != card_buttons.mark_of(
        accepted()
    )


FULL = replace(
    routed().complaint,
    kind=Kind.INFORMATION,
    answers={"kedalaman": "dalam"},
    confidential=True,
    sharing=Sharing.SHARED,
    contact="Siti @siti",
    happened_on=date(2026, 11, 9),
)


@pytest.mark.parametrize(
    ("complaint", "shown"),
    [
        pytest.param(FULL, True, id="everything said"),
        pytest.param(routed(replace(NEW, place=None)).complaint, False, id="nothing but words"),
        pytest.param(replace(FULL, sharing=Sharing.SEALED), None, id="identity sealed"),
    ],
)
def test_a_card_has_a_line_for_what_there_is(complaint: Complaint, shown: bool | None) -> None:
    lines = {said.message for said in cards.agency_card(complaint, "k").says}
    extra = {
        "agency-card-kind",
        "agency-card-happened",
        "agency-card-answer",
        "agency-card-confidential",
        "agency-card-contact",
    }
    expected = {True: extra, False: set(), None: extra - {"agency-card-contact"}}[shown]
    assert lines & extra == expected
