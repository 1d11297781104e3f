"""Who lives in the town, who moves in, and what the groups read."""

from tests.web.window import Stage, Window


async def test_somebody_moves_in(stage: Stage, window: Window, second: Window) -> None:
    wish = {"name": " Tini  Wulan ", "language": "en", "role": "officer", "agency": "dlh"}
    number = (await window.does("person", **wish))["id"]
    for each in (window, second):
        assert (await each.next("person"))["person"] == {
            "id": number,
            "name": "Tini Wulan",
            "username": None,
            "language": "en",
            "role": "officer",
            "agency": "dlh",
        }
    assert stage.town.groups["dlh"].members[number].present


async def test_not_everybody_can_move_in(stage: Stage, window: Window) -> None:
    wish = {"name": "Tini", "language": "id", "role": "officer"}
    assert await window.cannot("person", **wish) == "impossible"  # of which agency?
    assert await window.cannot("person", **wish, agency="none") == "impossible"
    assert await window.cannot("person", **wish | {"role": "king"}) == "bad"
    assert await window.cannot("person", **wish | {"language": "xx"}) == "bad"
    assert await window.cannot("person", **wish | {"name": " "}) == "bad"
    assert await window.cannot("language", language="xx") == "bad"


async def test_the_groups_read_another_language(stage: Stage, window: Window) -> None:
    async with stage.town:
        await window.does("language", language="en")
        assert (await window.next("town"))["town"]["language"] == "en"
        assert stage.town.language == "en"
