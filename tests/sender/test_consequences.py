"""What follows from a notice that did not reach whom it was for."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.sending.consequences import instead
from domain.cards import CARD
from domain.directory import AgencyId
from domain.notices import DESK, Button, Notice, Said, agency, citizen
from domain.people import PersonId
from storage.outbox import Enqueue

NOW = datetime(2026, 11, 16, 3, tzinfo=UTC)
NUMBER = "KA-00001-1"
LOST = Notice(
    to=agency(AgencyId("dpu")),
    says=(Said("agency-card-head"),),
    key="1",
    buttons=((Button("button-accept", "accept", (NUMBER, "rou.0")),),),
    about=NUMBER,
    purpose=CARD,
    slot=f"card:{NUMBER}",
    reply_to=7,
)


def copied(notice: Notice) -> list[Notice]:
    return [write.notice for write in instead(notice, NOW) if isinstance(write, Enqueue)]


def test_the_desk_can_only_take_back_what_an_agency_could_not_be_shown() -> None:
    (copy,) = copied(LOST)
    assert (copy.to, copy.reply_to) == (DESK, None)
    assert [said.message for said in copy.says] == ["desk-instead-of-group", "agency-card-head"]
    assert [(button.verb, button.args) for row in copy.buttons for button in row] == [
        ("recall", (NUMBER, "dpu"))
    ]
    assert copy.slot not in ("", LOST.slot), "the desk may have a card of its own"


def test_what_is_said_below_a_card_comes_without_buttons() -> None:
    (copy,) = copied(replace(LOST, purpose="relay", slot=""))
    assert (copy.buttons, copy.slot) == ((), "")


def test_nobody_else_reads_what_a_citizen_could_not_be_told() -> None:
    assert copied(replace(LOST, to=citizen(PersonId(11)))) == []
