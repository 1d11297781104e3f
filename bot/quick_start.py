"""Import aiogram in a third of the time: its types are made ready when they are first needed.

aiogram prepares the checks of all its 300 types when it is imported, most of them over and over as
parts of each other: two thirds of our start, in which nobody is served. We parse updates and build
keyboards. pydantic can make a type ready at its first use, if the names in it are known by then.
"""

import sys
from importlib.abc import MetaPathFinder
from typing import Any


class BeforeAiogram(MetaPathFinder):
    """Sees when aiogram is about to be imported; who never needs it does not wait for pydantic."""

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        """Make ready for aiogram, and leave the finding to others."""
        if name == "aiogram":
            sys.meta_path.remove(self)
            _rebuild_when_needed()


def _rebuild_when_needed() -> None:
    from pydantic import BaseModel  # not before it is needed

    rebuild = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]  # of a class method

    def when_needed(cls: type[BaseModel], /, **how: Any) -> bool | None:
        """Let the module of one of aiogram's types know the names used in it; rebuild it later."""
        names = how.get("_types_namespace")
        if names and cls.__module__.startswith("aiogram.types."):
            module = vars(sys.modules[cls.__module__])
            module.update({name: it for name, it in names.items() if name not in module})
            return None
        how["_parent_namespace_depth"] = how.get("_parent_namespace_depth", 2) + 1  # we are between
        done: bool | None = rebuild(cls, **how)
        return done

    # What stands in for a method of a class is no such method to the type checker.
    BaseModel.model_rebuild = classmethod(when_needed)  # type: ignore[assignment,method-assign]
