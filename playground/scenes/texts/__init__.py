"""What the stories say: one file a language, with the same keys in each."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from playground.scenes.play import Both
from playground.town import LANGUAGES

Line = Annotated[str, Field(min_length=1)]


class Told(BaseModel):
    """One story in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Line
    about: Line
    captions: Mapping[str, Line]  # one for each step, in the order of the steps
    says: Mapping[str, Line]  # what the people in it write


class Texts(BaseModel):
    """Everything in one language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    citizens: tuple[Line, ...]  # names for those who have something to report
    notes: Mapping[str, Line]  # what the player itself has to say
    samples: Mapping[str, Line]  # names of the pictures that the page lends out
    stories: Mapping[str, Told]


@cache
def texts(language: str) -> Texts:
    """Everything in this language."""
    file = Path(__file__).with_name(f"{language}.toml")
    return Texts.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


def sample_name(sample: str) -> Both:
    """What a picture shows, in every language."""
    return {language: texts(language).samples[sample] for language in LANGUAGES}


def note(name: str) -> Both:
    """What the player has to say, in every language."""
    return {language: texts(language).notes[name] for language in LANGUAGES}


def told(story: str) -> Mapping[str, Told]:
    """One story in every language."""
    return {language: texts(language).stories[story] for language in LANGUAGES}
