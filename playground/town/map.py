"""The town's map: areas as a government's own area file has them, and what we drew into them.

`areas.geojson` is the file that `kanal directory import --areas` would be given; `map.json` holds
the land (river, parks, fields), the streets and the named places. Both are longitude and latitude.
"""

import json
from functools import cache
from pathlib import Path

from playground.telegram.shapes import Json

AREAS_FILE = Path(__file__).with_name("areas.geojson")
DRAWING_FILE = Path(__file__).with_name("map.json")


@cache
def town_map() -> Json:
    """Everything that is drawn: areas, land, streets and places, each a FeatureCollection."""
    drawing = json.loads(DRAWING_FILE.read_text(encoding="utf-8"))
    areas = json.loads(AREAS_FILE.read_text(encoding="utf-8"))
    return {"areas": areas, **drawing}
