"""What we do when somebody, or the clock, calls: the whole routing table is on this screen."""

from datetime import datetime

from aiogram import Router

from domain.deadlines import Terms
from domain.directory import Directory
from handlers import albums, chores
from handlers.chores import Chore, Moment
from handlers.citizen import draft_presses, front, hearing, pages, presence, privacy, saying
from handlers.citizen.chores import forget_drafts, recall_drafts
from handlers.citizen.draft_presses import DraftPresses
from handlers.context import Service
from handlers.officer.hearing import EAR as GROUP_EAR
from handlers.routes import Commands, OwnPresses, Presses, Private, Table, act
from storage.store import Store

PRIVATE_COMMANDS: Table = {
    "start": front.start,
    "lapor": front.report,
    "report": front.report,
    "laporan": pages.my_complaints,
    "mine": pages.my_complaints,
    "bahasa": front.languages,
    "language": front.languages,
    "batal": front.cancel,
    "cancel": front.cancel,
    "bantuan": front.help_,
    "help": front.help_,
    "privasi": privacy.privacy,
    "privacy": privacy.privacy,
}

PRIVATE_PRESSES: Table = {
    "mine": pages.turn,
    "language": front.language,
    "erase": privacy.erase,
    "erased": privacy.erased,
    "never-mind": saying.never_mind,
}

DRAFT_PRESSES: Table = {
    "send": draft_presses.send,
    "edit": draft_presses.edit,
    "set": draft_presses.set_part,
    "browse": draft_presses.browse,
    "card": draft_presses.back,
    "drop": draft_presses.give_up,
    "new": draft_presses.is_new,
    "for": draft_presses.is_for,
}

OWN_PRESSES: Table = {
    "own": pages.own,
    "add": saying.ask,
    "answer": saying.ask,
    "partly": saying.ask,
    "contest": saying.ask,
    "reopen": saying.ask,
    "object": saying.ask,
    "confirm": pages.confirm,
    "withdraw": pages.withdraw,
    "withdraw-yes": pages.withdrawn,
}

CHORES: tuple[Chore, ...] = (
    albums.settling(private=hearing.PRIVATE_EAR, group=GROUP_EAR),
    recall_drafts,
    forget_drafts,
)


def build_router() -> Router:
    """Everything that comes in, in the order in which it is tried."""
    router = Router()
    router.message.register(act, Private(), Commands(PRIVATE_COMMANDS))
    router.message.register(hearing.listen, Private())
    router.callback_query.register(act, Private(), Presses(PRIVATE_PRESSES))
    router.callback_query.register(act, Private(), DraftPresses(DRAFT_PRESSES))
    router.callback_query.register(act, Private(), OwnPresses(OWN_PRESSES))
    router.my_chat_member.register(presence.came_or_went, Private())
    return router


async def ring(
    *, store: Store, directory: Directory, terms: Terms, service: Service, now: datetime
) -> None:
    """The bell has rung: do what is due."""
    moment = Moment(now=now, store=store, directory=directory, terms=terms, service=service)
    await chores.ring(CHORES, moment)
