"""One update that cannot be handled is put aside and reported; it holds nobody up."""

from collections.abc import MutableMapping
from typing import Any, NoReturn

import pytest

from playground.town.living import LivingTown
from storage import complaints, inbox

MANY = 999

on_both = [
    pytest.param("sqlite", "polling", id="sqlite-polling"),
    pytest.param("postgresql", "webhook", id="postgresql-webhook"),
]
pytestmark = pytest.mark.parametrize(("migrated_url", "webhook_port"), on_both, indirect=True)


async def test_an_update_that_cannot_be_read_is_put_aside(
    town: LivingTown, faults: list[MutableMapping[str, Any]]
) -> None:
    rina, odd = town.coordinator("Rina"), town.citizen("Warga Aneh")
    people = [town.citizen(f"Warga {number}") for number in range(MANY)]
    for person in people[: MANY // 2]:
        person.says("/bantuan")
    town.telegram.send_poison(odd.chat, odd.user)
    for person in people[MANY // 2 :]:
        person.says("/bantuan")
    await town.settles()
    assert all(person.sees() for person in people)
    ((update, why),) = await inbox.quarantined(town.store)
    assert "not understood" in why
    assert rina.heard(str(update))
    assert [fault["update"] for fault in faults] == [update]
    faults.clear()


async def test_an_update_whose_handling_always_fails_is_put_aside(
    town: LivingTown, faults: list[MutableMapping[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object, **__: object) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(complaints, "count_of_citizen", fails)
    rina, unlucky = town.coordinator("Rina"), town.citizen("Warga Sial")
    unlucky.says("/laporan")
    people = [town.citizen(f"Warga {number}") for number in range(MANY)]
    for person in people:
        person.says("/bantuan")
    unlucky.says("/bantuan")
    await town.settles()
    assert all(person.sees() for person in people)
    ((update, why),) = await inbox.quarantined(town.store)
    assert "ZeroDivisionError" in why
    assert rina.heard(str(update))
    assert {fault["update"] for fault in faults} == {update}
    faults.clear()
    told = [message.text for message in unlucky.sees()]
    assert len(told) == 2, "that there is trouble, once; and the help that was asked for next"
