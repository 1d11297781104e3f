"""Places of a real city that everybody there knows, and the villages that they lie in.

Where they lie is common knowledge; the areas are not ours to keep: they are read where they are.
"""

import os
from pathlib import Path

import pytest

from bot.areas_file import read
from bot.atlas import Atlas
from domain.areas import How

PLACES = {
    "Tugu Pahlawan": (-7.2458, 112.7378, "Alun-alun Contong"),
    "Balai Kota": (-7.2591, 112.7471, "Ketabang"),
    "Tunjungan Plaza": (-7.2624, 112.7389, "Kedungdoro"),
    "Kebun Binatang Surabaya": (-7.2961, 112.7367, "Darmo"),
    "Stasiun Gubeng": (-7.2653, 112.7521, "Pacarkeling"),
    "Stasiun Pasar Turi": (-7.2481, 112.7313, "Gundih"),
    "Masjid Al-Akbar": (-7.3366, 112.7150, "Pagesangan"),
    "ITS": (-7.2822, 112.7949, "Keputih"),
    "Universitas Airlangga, Kampus C": (-7.2672, 112.7846, "Mulyorejo"),
    "RSUD Dr. Soetomo": (-7.2680, 112.7583, "Airlangga"),
    "Gelora Bung Tomo": (-7.2233, 112.6222, "Pakal"),
    "Masjid Ampel": (-7.2302, 112.7429, "Ampel"),
    "Jembatan Suramadu": (-7.2095, 112.7790, "Tambak Wedi"),
    "Royal Plaza": (-7.3086, 112.7345, "Wonokromo"),
    "Jembatan Merah": (-7.2376, 112.7376, "Krembangan Selatan"),
    "UPN Veteran": (-7.3336, 112.7885, "Gunung Anyar"),
    "Universitas Kristen Petra": (-7.3394, 112.7372, "Siwalankerto"),
    "Universitas Surabaya": (-7.3197, 112.7683, "Kalirungkut"),
    "Monumen Kapal Selam": (-7.2656, 112.7503, "Embong Kaliasin"),
    "Pasar Atom": (-7.2418, 112.7447, "Bongkaran"),
}
SEA = (-7.15, 112.80)  # the strait of Madura


@pytest.mark.skipif("KANAL_DATA" not in os.environ, reason="KANAL_DATA names no folder with data")
def test_known_places_of_a_real_city_are_found_in_their_villages() -> None:
    files = sorted((Path(os.environ["KANAL_DATA"]) / "geo").glob("surabaya_*.geojson"))
    atlas = Atlas(read(files, [], lambda *_: None), nearest_metres=200.0)
    assert len(atlas.areas) == 184
    found = {name: atlas.find(*place[:2]) for name, place in PLACES.items()}
    names = {name: atlas.areas[each.area].name for name, each in found.items() if each.area}
    assert names == {name: village for name, (_, _, village) in PLACES.items()}
    assert atlas.find(*SEA).how is How.OUTSIDE
