"""Once a night, in a process of its own, the bot learns from the day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import config_file
from bot.learning import model_file
from bot.learning.nightly import Nightly
from storage.store import Store
from tests.learning.examples import invented
from tests.learning.test_lessons import filed, keep

EVENING = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)  # seven o'clock in Jakarta
NIGHT = datetime(2026, 11, 16, 19, 5, tzinfo=UTC)  # five past two


@pytest.fixture
def nightly(tmp_path: Path, database_url: str) -> Nightly:
    """As the leader has it."""
    file = tmp_path / "config.toml"
    file.write_text(
        f'[database]\nurl = "{database_url}"\n'
        f'[protection]\nkey_file = "{tmp_path / "kanal.key"}"\n'
        f'[learning]\nmodel_file = "{tmp_path / "kanal.model"}"\n'
        '[logs]\nlevel = "error"\n'
    )
    return Nightly(settings=config_file.load(file))


async def test_it_learns_at_night_and_not_before(
    nightly: Nightly, store: Store, tmp_path: Path
) -> None:
    await keep(store, *(filed(each, at) for at, each in enumerate(invented(240))))
    await nightly.ring(EVENING)
    assert nightly.learning is None
    await nightly.ring(NIGHT)
    first = nightly.learning
    assert first is not None
    await nightly.ring(NIGHT + timedelta(seconds=1))
    assert nightly.learning is first
    await first
    assert model_file.load(tmp_path / "kanal.model").examples == 240
    await nightly.ring(NIGHT + timedelta(hours=1))
    assert nightly.learning is first
