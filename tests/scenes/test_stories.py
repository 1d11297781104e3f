"""The stories: each of them ends as it is told, in both languages, again and again."""

import pytest

from domain.complaint import Outcome, Status
from playground.people import copied
from playground.scenes.play import Play, State
from playground.scenes.player import Player
from playground.scenes.scripts import STORIES
from playground.scenes.texts import texts
from playground.town import LANGUAGES
from playground.town.living import LivingTown

ENDS = {
    "pothole": (Status.CLOSED, Outcome.CONFIRMED),
    "not-ours": (Status.IN_PROGRESS, None),
    "reopened": (Status.CLOSED, Outcome.CONFIRMED),
    "silence": (Status.CLOSED, Outcome.UNCONFIRMED),
    "corruption": (Status.IN_PROGRESS, None),
}
SAYS = {"id": "Laporan Anda sudah kami terima", "en": "We have your report"}
CARD = {"id": "Dikirim", "en": "Sent"}


def test_each_story_has_an_end() -> None:
    assert set(ENDS) == set(STORIES)


@pytest.mark.parametrize("story", STORIES)
async def test_a_story_ends_as_it_is_told(stage: LivingTown, player: Player, story: str) -> None:
    for language in (*LANGUAGES, LANGUAGES[0]):
        shown: list[Play] = []
        stop = player.screen.subscribe(shown.append)
        player.begin(story, language)
        play = await player.ended()
        stop()
        assert (play.state, play.why) == (State.ENDED, None)
        steps = list(dict.fromkeys(each.step for each in shown if each.step))
        assert steps == list(range(1, len(texts(language).stories[story].captions) + 1))
        assert play.step == play.steps
        await stage.settles()
        number = await newest(stage, language)
        complaint = await stage.complaint(number)
        assert (complaint.status, complaint.outcome) == ENDS[story]
        assert complaint.agency is not None
        group = stage.groups[complaint.agency]
        assert any(
            number in message.text and CARD[language] in message.text
            for message in group.messages.values()
        )


async def test_a_corruption_report_is_seen_by_nobody_else(
    stage: LivingTown, player: Player
) -> None:
    player.begin("corruption", "id")
    await player.ended()
    await stage.settles()
    number = await newest(stage, "id")
    complaint = await stage.complaint(number)
    assert complaint.confidential
    groups = {*stage.groups.values(), stage.desk} - {stage.groups["inspektorat"]}
    assert not any(number in it.text for group in groups for it in group.messages.values())


async def newest(town: LivingTown, language: str) -> str:
    """The number that was given last, to somebody who was told so in this language."""
    privates = [chat for chat in town.telegram.privates.values() if chat.messages]
    receipts = [
        message
        for chat in privates
        for message in chat.messages.values()
        if SAYS[language] in message.text
    ]
    return copied([max(receipts, key=lambda message: message.id)])[0]
