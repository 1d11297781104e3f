"""Import aiogram in a third of the time: its types are made ready when they are first needed.

aiogram prepares the checks of all its 300 types when it is imported, most of them over and over as
parts of each other: two thirds of our start, in which nobody is served. We parse updates and build
keyboards. pydantic can make a type ready at its first use, if the names in it are known by then.
"""

import sys
from typing import Any

from pydantic import BaseModel

rebuild = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]  # of a class method


def take_effect() -> None:
    """To be called before anything imports aiogram; after that it changes nothing."""
    BaseModel.model_rebuild = classmethod(_when_needed)  # type: ignore[assignment,method-assign]


def _when_needed(cls: type[BaseModel], /, **how: Any) -> bool | None:
    """Let the module of one of aiogram's types know the names used in it; it is rebuilt later."""
    names = how.get("_types_namespace")
    if names and cls.__module__.startswith("aiogram.types."):
        module = vars(sys.modules[cls.__module__])
        module.update({name: it for name, it in names.items() if name not in module})
        return None
    how["_parent_namespace_depth"] = how.get("_parent_namespace_depth", 2) + 1  # we are in between
    done: bool | None = rebuild(cls, **how)
    return done
