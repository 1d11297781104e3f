"""A model as a file: plain arrays and words, checked before use. Reading one executes nothing."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from bot.learning.model import Model

FORMAT = 1
LARGEST = 256 * 1024 * 1024  # bytes unpacked: more is no model of ours
ARRAYS = ("vocabulary", "rarity", "weights", "bias")


class BadModel(Exception):
    """The file is not a model that can be used; the text is a sentence that says why."""


def save(model: Model, file: Path) -> None:
    """Write it beside the old one, and then in its place."""
    arrays: dict[str, Any] = {
        "vocabulary": np.frombuffer("\n".join(model.vocabulary).encode(), dtype=np.uint8),
        "rarity": model.rarity,
        "weights": model.weights.astype(np.float16),  # halves the file; no suggestion changes
        "bias": model.bias,
    }
    about = {
        "format": FORMAT,
        "labels": model.labels,
        "temperature": model.temperature,
        "trained_at": model.trained_at.isoformat(),
        "examples": model.examples,
        "scores": dict(model.scores),
        "digest": _digest(arrays),
    }
    told = np.frombuffer(json.dumps(about).encode(), dtype=np.uint8)
    fresh = file.with_name(f"{file.name}.new")
    with fresh.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **{"about": told, **arrays})
    fresh.replace(file)


def load(file: Path) -> Model:
    """The model in this file. Raises `BadModel` for whatever is not one, however it was made."""
    try:
        content = file.read_bytes() if file.stat().st_size <= LARGEST else b""
        _check_size(content)
        with np.load(BytesIO(content), allow_pickle=False) as found:
            about = json.loads(bytes(found["about"]))
            if about["format"] != FORMAT:
                raise BadModel(f"{file} is of another version ({about['format']}, not {FORMAT}).")
            arrays = {name: found[name] for name in ARRAYS}
        if about["digest"] != _digest(arrays):
            raise BadModel(f"{file} is damaged: it is not as it was written.")
        model = _model(about, arrays)
    except BadModel:
        raise
    except Exception as error:  # whatever bytes can do to who reads them
        raise BadModel(f"{file} is not a model ({type(error).__name__}).") from None
    if not _fits(model):
        raise BadModel(f"{file} is not a model: its parts do not fit together.")
    return model


def _check_size(content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        if sum(member.file_size for member in packed.infolist()) > LARGEST:
            raise ValueError("too large")


def _digest(arrays: Mapping[str, Any]) -> str:
    whole = hashlib.sha256()
    for name in ARRAYS:
        whole.update(f"{name}{arrays[name].dtype.str}{arrays[name].shape}".encode())
        whole.update(np.ascontiguousarray(arrays[name]).tobytes())
    return whole.hexdigest()


def _model(about: Mapping[str, Any], arrays: Mapping[str, Any]) -> Model:
    return Model(
        labels=tuple(str(label) for label in about["labels"]),
        vocabulary=tuple(bytes(arrays["vocabulary"]).decode().split("\n")),
        rarity=arrays["rarity"].astype(np.float32),
        weights=arrays["weights"].astype(np.float32),
        bias=arrays["bias"].astype(np.float32),
        temperature=float(about["temperature"]),
        trained_at=datetime.fromisoformat(about["trained_at"]),
        examples=int(about["examples"]),
        scores={str(name): float(value) for name, value in about["scores"].items()},
    )


def _fits(model: Model) -> bool:
    shapes = (len(model.vocabulary), len(model.labels))
    numbers = (model.rarity, model.weights, model.bias)
    return (
        model.weights.shape == shapes
        and model.rarity.shape == shapes[:1]
        and model.bias.shape == shapes[1:]
        and len(model.labels) > 1
        and model.temperature > 0
        and all(bool(np.isfinite(each).all()) for each in numbers)
    )
