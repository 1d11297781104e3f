"""A model file never runs code and never stops the bot, whatever is in it."""

import io
import json
import pickle
import zipfile
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning import model_file
from bot.learning.keeper import ModelKeeper
from bot.learning.model import Model
from bot.learning.model_file import BadModel
from bot.learning.training import train
from tests.learning.examples import NOW, invented


@pytest.fixture(scope="module")
def model() -> Model:
    return train(invented(120), now=NOW)


@pytest.fixture
def file(model: Model, tmp_path: Path) -> Path:
    """A good one."""
    place = tmp_path / "kanal.model"
    model_file.save(model, place)
    return place


def parts_of(file: Path) -> dict[str, np.ndarray]:
    with np.load(file, allow_pickle=False) as found:
        return {name: found[name] for name in found.files}


def write(file: Path, parts: dict[str, np.ndarray]) -> None:
    with file.open("wb") as out:
        np.savez_compressed(out, allow_pickle=True, **parts)


def told(about: dict[str, object]) -> np.ndarray:
    return np.frombuffer(json.dumps(about).encode(), dtype=np.uint8)


def test_a_model_comes_back_as_it_was(model: Model, file: Path) -> None:
    found = model_file.load(file)
    assert found.labels == model.labels
    assert found.vocabulary == model.vocabulary
    assert (found.trained_at, found.examples) == (NOW, 120)
    for words in ("lubang di aspal", "sampah menumpuk", ""):
        ours, theirs = found.guesses(words), model.guesses(words)
        assert [g.label for g in ours] == [g.label for g in theirs]
        assert ours[0].share == pytest.approx(theirs[0].share, abs=0.01)


def test_a_changed_byte_is_noticed(file: Path) -> None:
    parts = parts_of(file)
    parts["bias"] = parts["bias"] + np.float32(0.5)
    write(file, parts)
    with pytest.raises(BadModel, match="damaged"):
        model_file.load(file)


def test_another_version_is_named(file: Path) -> None:
    parts = parts_of(file)
    about = json.loads(bytes(parts["about"]))
    write(file, {**parts, "about": told({**about, "format": 99})})
    with pytest.raises(BadModel, match="99"):
        model_file.load(file)


class Trap:
    """Whoever unpickles it runs its code."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("import builtins; builtins.trapped = True",)


def test_nothing_in_it_is_ever_run(file: Path) -> None:
    parts = parts_of(file)
    trap = np.empty(1, dtype=object)
    trap[0] = Trap()
    for name in parts:
        write(file, {**parts, name: trap})
        with pytest.raises(BadModel):
            model_file.load(file)
    file.write_bytes(pickle.dumps(Trap()))
    with pytest.raises(BadModel):
        model_file.load(file)
    import builtins

    assert not hasattr(builtins, "trapped")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"weights": np.zeros((2, 2), np.float16)}, id="shapes that do not fit"),
        pytest.param({"bias": np.zeros(0, np.float32)}, id="an empty array"),
        pytest.param({"about": np.frombuffer(b"{}", np.uint8)}, id="nothing about it"),
        pytest.param({"about": np.frombuffer(b"[1", np.uint8)}, id="no JSON"),
    ],
)
def test_parts_that_do_not_fit_are_refused(file: Path, change: dict[str, np.ndarray]) -> None:
    write(file, {**parts_of(file), **change})
    with pytest.raises(BadModel):
        model_file.load(file)


def test_what_would_fill_the_memory_is_not_unpacked(file: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("about.npy", bytes(model_file.LARGEST + 1))
    file.write_bytes(bomb.getvalue())
    with pytest.raises(BadModel):
        model_file.load(file)


@settings(max_examples=60, deadline=None)
@given(junk=st.binary(max_size=400), at=st.integers(0, 5000))
def test_junk_is_refused_or_does_no_harm(
    junk: bytes, at: int, tmp_path_factory: pytest.TempPathFactory, model: Model
) -> None:
    file = tmp_path_factory.mktemp("junk") / "kanal.model"
    model_file.save(model, file)
    good = file.read_bytes()
    for content in (junk, good[:at], good[:at] + junk + good[at + len(junk) :]):
        file.write_bytes(content)
        if content == good:  # the junk happened to be what stood there
            continue
        with suppress(BadModel):  # some bytes of an archive mean nothing
            assert model_file.load(file).labels == model.labels


async def test_the_bot_takes_a_model_when_it_comes_and_does_without_a_bad_one(
    model: Model, tmp_path: Path
) -> None:
    place = tmp_path / "later.model"
    keeper = ModelKeeper(file=place)
    await keeper.refresh()
    assert keeper.guesses("lubang di aspal") == ()
    model_file.save(model, place)
    await keeper.refresh()
    assert keeper.guesses("lubang di aspal")[0].category == "jalan"
    place.write_bytes(b"not a model")
    await keeper.refresh()
    assert keeper.guesses("lubang di aspal") == ()
    place.unlink()
    await keeper.refresh()
    assert keeper.guesses("lubang di aspal") == ()
