"""What the stories say: everything in every language, short enough to be read while it plays."""

from string import Formatter

import pytest

from playground.scenes.part import SAMPLES
from playground.scenes.player import GOING_WRONG
from playground.scenes.scripts import STORIES
from playground.scenes.texts import Texts, texts
from playground.town import LANGUAGES
from playground.town.residents import OFFICERS

LONGEST = 180  # letters of a caption
NAMES = {"citizen", "coordinator", *OFFICERS}


def keys(of: Texts) -> dict[str, object]:
    """All keys, and in which order the steps come."""
    stories = {id_: (list(story.captions), sorted(story.says)) for id_, story in of.stories.items()}
    return {"notes": set(of.notes), "samples": set(of.samples), "stories": stories}


def test_every_language_has_the_same_keys() -> None:
    one, *others = (keys(texts(language)) for language in LANGUAGES)
    assert all(other == one for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_missing(language: str) -> None:
    told = texts(language)
    assert set(told.stories) == set(STORIES)
    assert set(told.samples) == set(SAMPLES)
    assert {*GOING_WRONG.values(), "busy", "nothing-plays", "trouble"} == set(told.notes)
    assert len(set(told.citizens)) == len(told.citizens)


@pytest.mark.parametrize("language", LANGUAGES)
def test_captions_are_short_and_name_only_who_is_there(language: str) -> None:
    for story in texts(language).stories.values():
        for caption in story.captions.values():
            assert len(caption) <= LONGEST, caption
            assert {name for _, name, _, _ in Formatter().parse(caption) if name} <= NAMES
