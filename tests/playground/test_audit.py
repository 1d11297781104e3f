"""The audit of a replay sees what is missing: a step that nobody told, or one told too early."""

from datetime import UTC, datetime

import pytest

from domain.complaint import Outcome, Status
from domain.directory import Agency, AgencyId, Directory
from domain.events import Accepted, AnyEvent, Asked, Closed, Noted, Routed, Submitted
from domain.people import CLOCK
from playground.telegram.model import Chat, ChatKind, Message
from playground.untold import untold

NUMBER = "KA-7KQ4M-X"
NOW = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
DPU = AgencyId("dpu")
DIRECTORY = Directory(
    agencies={DPU: Agency(id=DPU, name={"id": "Dinas Pekerjaan Umum"})}, categories={}
)
HISTORY: list[AnyEvent] = [
    Submitted(number=NUMBER, seq=1, by=CLOCK, at=NOW),
    Routed(number=NUMBER, seq=2, by=CLOCK, at=NOW, to=DPU, reason="reason-category"),
    Noted(number=NUMBER, seq=3, by=CLOCK, at=NOW, words="hanya untuk kami"),
    Accepted(number=NUMBER, seq=4, by=CLOCK, at=NOW),  # on the way to the question
    Asked(number=NUMBER, seq=5, by=CLOCK, at=NOW, words="Sejak kapan?"),
    Closed(
        number=NUMBER, seq=6, by=CLOCK, at=NOW, outcome=Outcome.WITHDRAWN, before=Status.ON_HOLD
    ),
]
RECEIVED = f"Laporan Anda sudah kami terima: {NUMBER}\nKini di Dinas Pekerjaan Umum."
ASKED = f"Dinas Pekerjaan Umum bertanya tentang {NUMBER}:\nSejak  kapan?"
CLOSED = f"{NUMBER} dicabut, sesuai permintaan Anda."


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        pytest.param([RECEIVED, ASKED, CLOSED], [], id="everything was told"),
        pytest.param([RECEIVED, CLOSED], ["entry 5, Asked"], id="the question was not"),
        pytest.param([RECEIVED, ASKED], ["entry 6, Closed"], id="the end was not"),
        pytest.param([ASKED, RECEIVED, CLOSED], ["entry 5, Asked"], id="told too early"),
        pytest.param([RECEIVED, ASKED.replace(NUMBER, "KA-00000-0")], ["Asked"], id="of another"),
        pytest.param([RECEIVED, ASKED.replace("Sejak", "")], ["Asked"], id="in other words"),
        pytest.param([RECEIVED.replace("Pekerjaan", "")], ["Routed"], id="without the agency"),
    ],
)
def test_audit_finds_the_first_step_that_was_not_told(told: list[str], missing: list[str]) -> None:
    chat = Chat(id=1, kind=ChatKind.PRIVATE)
    seen = [Message(chat=chat, id=at, date=0, text=text) for at, text in enumerate(told)]
    found = list(untold(seen, HISTORY, NUMBER, DIRECTORY))
    assert len(found) == len(missing)
    assert all(expected in fault for expected, fault in zip(missing, found, strict=True))
