"""Officers get few words: what fits above a chat, and what fits on a screen."""

import re
from datetime import date

import pytest

from domain.cards import agency_card, desk_card
from domain.complaint import Status
from domain.digest import Waiting, digest
from domain.directory import AgencyId
from locales.loader import FOLDER, Locales
from tests.domain.samples import ROADS, standing_at

LANGUAGES = ("id", "en")
LOCALES = Locales(LANGUAGES)
TOAST = 200  # characters that Telegram shows above a chat
CARD = 12  # lines
USUAL: dict[str, str | int] = {
    "number": "KA-7KQ4M-X",
    "holder": "Raden Ajeng Kartiningsih",
    "agency": "Dinas Kependudukan dan Pencatatan Sipil",
    "status": "on-hold",
    "outcome": "none",
    "clock": "resolution",
    "kind": "information",
    "decided": "sent",
    "days": 30,
    "allowed": 400,
    "length": 3999,
}


def ids(file: str, start: str) -> list[str]:
    """The message ids in a file that begin so."""
    text = (FOLDER / "id" / file).read_text(encoding="utf-8")
    return re.findall(rf"^({start}[\w-]+) =", text, flags=re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "message", [*ids("refusals.ftl", "refusal-"), *ids("agency.ftl", "toast-")]
)
def test_a_refusal_fits_above_the_chat(message: str, language: str) -> None:
    words = LOCALES.phrase(message, USUAL, language)
    assert len(words) <= TOAST
    assert "<" not in words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", Status)
def test_a_card_fits_on_a_screen(status: Status, language: str) -> None:
    complaint = standing_at(status)
    card = desk_card(complaint, "k") if complaint.agency is None else agency_card(complaint, "k")
    facts = {
        name: USUAL.get(name, "Selasa, 24 November") for said in card.says for name in said.facts
    }
    lines = "\n".join(LOCALES.phrase(said.message, facts, language) for said in card.says)
    assert len(lines.splitlines()) < CARD


@pytest.mark.parametrize(
    ("desk", "lists"),
    [
        pytest.param(None, "/triase · /terlambat", id="the triage desk"),
        pytest.param(ROADS, "/antrean · /terlambat", id="an agency"),
    ],
)
def test_a_digest_names_the_lists_that_its_desk_has(desk: AgencyId | None, lists: str) -> None:
    waiting = Waiting(fresh=1, due=0, late=0, held=0, contested=0)
    (told,) = digest(desk, waiting, date(2026, 11, 16))
    facts = {name: fact for name, fact in told.says[-1].facts.items() if isinstance(fact, str)}
    assert LOCALES.phrase(told.says[-1].message, facts, "id") == f"Lihat: {lists}"
