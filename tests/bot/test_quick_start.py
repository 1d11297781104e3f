"""aiogram's types are made ready when they are needed; that each can be is seen here."""

import subprocess
import sys

from aiogram import types
from pydantic import BaseModel

READY = """
from bot import attempts
from aiogram.types import Giveaway, Update
print(Update.__pydantic_complete__, Giveaway.__pydantic_complete__)
"""


def test_only_what_is_needed_is_ready() -> None:
    told = subprocess.run([sys.executable, "-c", READY], capture_output=True, check=True, text=True)
    assert told.stdout.split() == ["True", "False"]


def test_every_type_can_be_made_ready() -> None:
    every = [getattr(types, name) for name in types.__all__]
    models = [it for it in every if isinstance(it, type) and issubclass(it, BaseModel)]
    assert len(models) > 200
    for model in models:
        assert model.model_rebuild() is not False, model
