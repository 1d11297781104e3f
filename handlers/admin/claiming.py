"""The first admin claims the bot with the code that `kanal run` printed."""

from domain.invitations import ADMIN
from domain.notices import Said
from domain.people import Person
from domain.refusal import Refusal, required
from handlers.context import Work
from storage import links
from storage.links import UseCode
from storage.people import MakeAdmin
from storage.store import Store
from storage.writer import Write


async def claim(args: str, person: Person, store: Store, work: Work) -> None:
    """`/admin CODE`, once; an admin who asks again reads where to begin."""
    writes: tuple[Write, ...] = ()
    if not person.admin:
        code = required(args, or_say="refusal-admin-code-missing")
        if await links.find(store, code, work.now) != ADMIN:
            raise Refusal("refusal-code")
        writes = (UseCode(code, work.now), MakeAdmin(person.id))
    await work.keep(notices=(work.say(Said("admin-welcome")),), writes=writes)
