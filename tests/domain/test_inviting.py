"""Links lead to public complaints, whatever becomes of them on the way."""

from dataclasses import replace

import pytest

from domain.complaint import new_number
from domain.duplicates import roughly
from domain.inviting import check_may_invite, link_to, number_in_link, number_meant
from domain.refusal import Refusal
from tests.domain.samples import NEW

PUBLIC = replace(NEW, number=new_number())
LINK = link_to(PUBLIC, "kanal_bot")


def test_a_link_brings_its_number_along() -> None:
    payload = LINK.partition("?start=")[2]
    assert number_meant(payload) == PUBLIC.number
    assert len(payload) <= 64


@pytest.mark.parametrize(
    ("payload", "number"),
    [
        pytest.param("", None, id="no link at all"),
        pytest.param("admin_12", None, id="for something else"),
        pytest.param("join_KA-7KQ", "", id="cut off"),
        pytest.param("join_💣", "", id="made up"),
    ],
)
def test_other_payloads(payload: str, number: str | None) -> None:
    assert number_meant(payload) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        pytest.param(LINK, PUBLIC.number, id="as it is"),
        pytest.param(LINK.removeprefix("https://").upper(), None, id="shouted"),
        pytest.param(LINK.removeprefix("https://"), PUBLIC.number, id="short"),
        pytest.param(f"lihat {LINK}", None, id="within a report"),
        pytest.param(LINK.replace("kanal_bot", "other_bot"), None, id="to another bot"),
        pytest.param("https://t.me/kanal_bot?startgroup=join_1", None, id="for groups"),
    ],
)
def test_a_link_that_is_pasted_is_followed(words: str, number: str | None) -> None:
    assert number_in_link(words, "kanal_bot") == number


def test_what_is_confidential_is_not_passed_on() -> None:
    with pytest.raises(Refusal, match="refusal-invite-confidential"):
        check_may_invite(replace(PUBLIC, confidential=True))


@pytest.mark.parametrize(
    ("metres", "said"), [(0, 10), (14, 10), (96, 100), (104, 100), (126, 150), (149, 150)]
)
def test_how_far_away_it_is_said_to_be_is_rounded(metres: int, said: int) -> None:
    assert roughly(metres) == said
