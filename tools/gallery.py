"""Takes a picture of every kind of card and message, for the guides: `make gallery`.

In each language a town is opened and its people act; a light and a dark phone look on.
`make gallery ARGS='a_forum too_late'` takes only the pictures of these scenes.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playground.town import LANGUAGES
from tools.browser import browser
from tools.exhibition import Scene, opened
from tools.exhibits import admins, alike, channel, groups, reports

SCENES: tuple[Scene, ...] = (
    reports.a_pothole,
    reports.how_content,
    reports.a_lamp_at_the_desk,
    alike.the_same_again,
    alike.the_same_photo,
    groups.ready_answers,
    reports.too_late,
    groups.lists,
    groups.mornings,
    channel.a_week,
    groups.a_forum,
    admins.what_admins_read,
)


async def main(scenes: Sequence[Scene]) -> None:
    """Take the pictures of these scenes anew."""
    async with browser() as launched:
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                async with opened(launched, language, Path(folder)) as gallery:
                    for scene in scenes:
                        await scene(gallery)


def chosen() -> Sequence[Scene]:
    """The scenes that are named; all where none is."""
    known = {scene.__name__: scene for scene in SCENES}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=", ".join(known))
    names = parser.parse_args().scenes
    if unknown := set(names) - set(known):
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    return [scene for name, scene in known.items() if name in names or not names]


if __name__ == "__main__":
    asyncio.run(main(chosen()))
