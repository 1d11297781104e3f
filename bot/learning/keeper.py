"""The model as the bot uses it: loaded when it appears or changes, and done without when it is bad."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from bot.learning import model_file
from bot.learning.model import OTHER, Model
from bot.learning.model_file import BadModel
from domain.directory import CategoryId
from domain.suggestions import Guess

log = structlog.get_logger()

Stamp = tuple[int, int]


@dataclass(kw_only=True)
class ModelKeeper:
    """Holds the model in this file, if there is a good one."""

    file: Path
    _model: Model | None = field(default=None, init=False)
    _seen: Stamp | None = field(default=None, init=False)  # the file that was last looked at

    def guesses(self, words: str) -> Sequence[Guess]:
        """What the words point at, the likeliest first; nothing without a model."""
        if self._model is None:
            return ()
        found = self._model.guesses(words)
        return [Guess(CategoryId(each.label), each.share) for each in found if each.label != OTHER]

    async def refresh(self) -> None:
        """Look whether the file is another one than before."""
        stamp = _stamp_of(self.file)
        if stamp == self._seen:
            return
        self._seen = stamp
        self._model = await asyncio.to_thread(self._load) if stamp else None

    def _load(self) -> Model | None:
        try:
            model = model_file.load(self.file)
        except BadModel as problem:
            log.error("learning.model_refused", why=str(problem))
            return None
        model.guesses("")  # builds its index here, in the thread
        log.info("learning.model_taken", examples=model.examples, labels=len(model.labels))
        return model


def _stamp_of(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
