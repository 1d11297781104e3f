"""Values of which there is one each, by name."""

from typing import Any

from sqlalchemy import bindparam, select

from storage.engine import for_both
from storage.tables import meta

META = select(meta.c.value).where(meta.c.name == bindparam("which"))


def _set_meta(insert: Any) -> Any:
    new = insert(meta)
    return new.on_conflict_do_update(index_elements=["name"], set_={"value": new.excluded.value})


SET_META = for_both(_set_meta)
