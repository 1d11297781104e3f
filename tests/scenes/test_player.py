"""The player: paused it stands still, whoever takes over goes on, and trouble is told kindly."""

import asyncio
from collections.abc import Callable

import pytest

from playground.scenes import scene, scripts
from playground.scenes.play import Play, State
from playground.scenes.player import NotNow, Player
from playground.scenes.scene import Scene
from playground.scenes.scripts import Story
from playground.scenes.texts import note, texts
from playground.town.living import LivingTown

IMPATIENT = 0.2  # seconds
TURNS = 50  # of the event loop: enough for whatever does not stand still


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for long."""
    monkeypatch.setattr(scene, "PATIENCE", IMPATIENT)


async def comes_to(player: Player, looks: Callable[[Play], bool], do: Callable[[], object]) -> None:
    """Wait until the play looks like that, and do something at this very moment."""
    there = asyncio.Event()

    def look(play: Play) -> None:
        if looks(play) and not there.is_set():
            there.set()
            do()

    stop = player.screen.subscribe(look)
    await there.wait()
    stop()


async def paused_at(player: Player, step: str) -> None:
    """Play the story of the pothole up to this step."""
    number = list(texts("id").stories["pothole"].captions).index(step) + 1
    player.begin("pothole", "id")
    await comes_to(player, lambda play: play.step == number, player.pause)


async def test_a_pause_stands_still(stage: LivingTown, player: Player) -> None:
    await paused_at(player, "review")
    await stage.settles()
    before, seen = player.play, stage.telegram.watch.sequence
    for _ in range(TURNS):
        await asyncio.sleep(0)
    assert player.play == before
    assert stage.telegram.watch.sequence == seen, "nobody does anything"
    player.resume()
    assert (await player.ended()).step == player.play.steps


async def test_whoever_takes_over_finds_everything_as_it_is(
    stage: LivingTown, player: Player
) -> None:
    await paused_at(player, "review")
    await stage.settles()
    newcomer = player.play.acting
    assert newcomer is not None
    await player.stop()
    assert (player.play.state, player.play.acting) == (State.ENDED, None)
    citizen = stage.meet(stage.telegram.users[newcomer.person])
    await citizen.presses("send")
    await citizen.hears("sudah kami terima")
    player.begin("silence", "id")
    assert (await player.ended()).why is None


async def test_one_story_at_a_time(player: Player) -> None:
    player.begin("pothole", "id")
    with pytest.raises(NotNow) as refusal:
        player.begin("silence", "en")
    assert refusal.value.why == note("busy")
    assert player.play.story == "pothole"


@pytest.mark.parametrize("deed", [Player.pause, Player.resume])
def test_what_does_not_play_cannot_be_paused(
    stage: LivingTown, player: Player, deed: Callable[[Player], None]
) -> None:
    with pytest.raises(NotNow) as refusal:
        deed(player)
    assert refusal.value.why == note("nothing-plays")


@pytest.mark.parametrize(("asked", "speed"), [(0.1, 0.5), (2, 2), (100, 4)])
def test_the_speed_stays_watchable(
    stage: LivingTown, player: Player, asked: float, speed: float
) -> None:
    player.set_speed(asked)
    assert player.play.speed == speed


async def test_the_groups_read_the_storys_language(stage: LivingTown, player: Player) -> None:
    heard: list[str] = []
    stage.on_language = lambda: heard.append(stage.language)
    for _ in range(2):
        player.begin("corruption", "en")
        await player.ended()
    assert heard == ["en"]


@pytest.mark.usefixtures("impatient")
async def test_who_presses_first_is_told_kindly(stage: LivingTown, player: Player) -> None:
    ani = stage.officer("Ani", of="dpu")
    await paused_at(player, "card")
    await ani.taps("accept")
    await stage.settles()
    player.resume()
    play = await player.ended()
    assert (play.state, play.why) == (State.FAILED, note("changed"))


@pytest.mark.usefixtures("impatient")
async def test_a_citizen_who_blocked_the_bot_cannot_go_on(
    stage: LivingTown, player: Player
) -> None:
    await paused_at(player, "draft")
    assert player.play.acting is not None
    stage.telegram.block(stage.telegram.users[player.play.acting.person])
    player.resume()
    play = await player.ended()
    assert (play.state, play.why) == (State.FAILED, note("impossible"))


@pytest.mark.usefixtures("impatient")
async def test_a_bot_that_stays_away_is_not_waited_for_for_ever(
    stage: LivingTown, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene, "HOPES", 2)
    await stage.resident.stop()
    player.begin("pothole", "id")
    play = await player.ended()
    assert (play.state, play.why) == (State.FAILED, note("bot-away"))
    await stage.resident.start()


@pytest.mark.usefixtures("impatient")
async def test_a_bot_that_comes_back_is_waited_for(stage: LivingTown, player: Player) -> None:
    await stage.resident.stop()
    player.begin("silence", "id")
    await comes_to(player, lambda play: play.acting is not None, lambda: None)
    await stage.resident.start()
    assert (await player.ended()).why is None


async def test_a_fault_of_ours_is_told_kindly(
    stage: LivingTown, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble(_: Scene) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(scripts.STORIES, "pothole", Story(script=stumble, minutes=1))
    player.begin("pothole", "id")
    play = await player.ended()
    assert (play.state, play.why) == (State.FAILED, note("trouble"))
