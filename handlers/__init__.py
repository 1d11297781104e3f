"""What we do when somebody, or the clock, calls: the whole routing table is on this screen."""

from aiogram import Router

from handlers import albums, chores, clock, digests, renewal, statistics, weekly
from handlers.admin import answering, changes, channel, claiming, days_off, linking, simulating
from handlers.admin.asking import AdminAnswers
from handlers.admin.linking import AdminPresses
from handlers.chores import Chore, Moment
from handlers.citizen import (
    alike,
    draft_presses,
    editing,
    front,
    hearing,
    inviting,
    pages,
    presence,
    privacy,
    rating,
    saying,
    stories,
    supporting,
)
from handlers.citizen.chores import forget_drafts, recall_drafts
from handlers.citizen.draft_presses import DraftPresses
from handlers.citizen.supporting import SupportPresses
from handlers.officer import (
    authority,
    cards,
    choosing,
    claims,
    filing,
    finding,
    groups,
    history,
    late_claims,
    leaving,
    lists,
    merging,
    prompts,
    publishing,
    ready,
    replies,
)
from handlers.officer import editing as group_editing
from handlers.officer import hearing as group_hearing
from handlers.officer.filters import CardPresses, DeskPresses, InGroup, ReplyPresses
from handlers.routes import Commands, OwnPresses, Presses, Private, Speaks, Table, act

LISTS: Table = {
    **dict.fromkeys(("triase", "triage"), lists.triage),
    **dict.fromkeys(("antrean", "antrian", "queue"), lists.queue),
    **dict.fromkeys(("terlambat", "overdue"), lists.overdue),
    **dict.fromkeys(("milik", "mine"), lists.held),
    **dict.fromkeys(("cari", "find"), lists.find),
}

PRIVATE_COMMANDS: Table = {
    **dict.fromkeys(LISTS, groups.only_in_groups),
    "start": inviting.start,
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
    **dict.fromkeys(("statistik", "statistics"), statistics.show_person),
    "admin": claiming.claim,
    **dict.fromkeys(("mingguan", "weekly"), weekly.preview),
    "tautkan": linking.choose,
    "linkcode": linking.choose,
    "link": linking.only_in_group,
    "simulasi": simulating.begin,
    "simulate": simulating.begin,
    **dict.fromkeys(("jawaban", "answers"), answering.begin),
    **dict.fromkeys(("libur", "holidays"), days_off.begin),
    **dict.fromkeys(("perubahan", "changes"), changes.show),
}

PRIVATE_PRESSES: Table = {
    "mine": pages.turn,
    "language": front.language,
    "erase": privacy.erase,
    "erased": privacy.erased,
    "never-mind": saying.never_mind,
    "per-agency": statistics.show_agencies,
}

DRAFT_PRESSES: Table = {
    "send": alike.send,
    "same": alike.same,
    "differs": alike.differs,
    "edit": draft_presses.edit,
    "set": draft_presses.set_part,
    "browse": draft_presses.browse,
    "offices": draft_presses.offices,
    "office": draft_presses.name_office,
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
    "rate": rating.ask,
    "stars": rating.give,
    "why": rating.choose,
    "rate-words": rating.ask_words,
    "rated": rating.finish,
    "agree": stories.answer,
    "nudge": pages.nudge,
    "withdraw": pages.withdraw,
    "withdraw-yes": pages.withdrawn,
    "hide": pages.hide,
    "invite": inviting.invite,
}

ADMIN_PRESSES: Table = {
    "code": linking.offer,
    "codes": linking.turn,
    "simulate": simulating.begin,
    "sim-browse": simulating.browse,
    "sim-category": simulating.choose,
    "sim-offices": simulating.offices,
    "sim-office": simulating.name_office,
    "sim-nowhere": simulating.nowhere,
    "answers-in": answering.browse,
    "answers-of": answering.choose,
    "answers-back": answering.back,
    "answer-open": answering.open_,
    "answer-new": answering.new,
    "answer-words": answering.ask_words,
    "answer-when": answering.toggle,
    "answer-card": answering.show_card,
    "answer-save": answering.save,
    "answer-delete": answering.ask_delete,
    "answer-gone": answering.delete,
    "holidays": days_off.turn,
    "holiday-new": days_off.new,
    "holiday-whose": days_off.turn_agencies,
    "holiday-of": days_off.choose,
    "holiday": days_off.ask_remove,
    "holiday-gone": days_off.remove,
}

ADMIN_ANSWERS: Table = {  # to what an admin is asked
    answering.CATEGORY: answering.name_category,
    answering.WORDS: answering.take_words,
    days_off.DAY: days_off.take_day,
    days_off.WHOSE: days_off.name_agency,
}

SUPPORT_PRESSES: Table = {  # on somebody else's complaint
    "backed": supporting.show,
    "support": supporting.support,
    "second": supporting.ask,
    "solved": supporting.say_solved,
    "leave": supporting.leave,
    "pass-on": inviting.invite,
}

GROUP_COMMANDS: Table = {
    **dict.fromkeys(PRIVATE_COMMANDS, groups.only_in_private),
    "start": groups.start,
    "link": groups.link,
    "bantuan": groups.help_in_group,
    "help": groups.help_in_group,
    **LISTS,
    **dict.fromkeys(("statistik", "statistics"), statistics.show_group),
    "batal": prompts.cancel_all,
    "cancel": prompts.cancel_all,
}

CARD_PRESSES: Table = {  # only while the card shows how it is
    "accept": cards.accept,
    "release": cards.release,
    "more": cards.more,
    "take-over": prompts.prompt,
    "more-time": prompts.prompt,
    "ask": prompts.prompt,
    "resolve": prompts.prompt,
    "not-ours": prompts.prompt,
    "archive": prompts.prompt,
    "route": choosing.offer,
    "hand-on": choosing.offer,
    "in": choosing.browse,
    "find": finding.ask,
    "to": choosing.choose,
    "refile": filing.offer,
    "file": filing.choose,
    "merge": merging.ask,
    "into": merging.choose,
    "unmerge": merging.undo,
}

OLD_CARD_PRESSES: Table = {  # whatever has happened since
    "note": prompts.prompt,
    "history": history.show,
    "publish": publishing.ask,
    "publish-so": publishing.agree,
    "unpublish": publishing.take_back,
    "card": authority.show_card,
    "ready": ready.offer,
    "say": ready.choose,
    "show": lists.open_anew,
}

DESK_PRESSES: Table = {  # on what an agency has
    "recall": cards.recall,
    "oversee": lists.oversee,
}

REPLY_PRESSES: Table = {
    "send": replies.send,
    "keep": replies.keep_inside,
    "drop": replies.drop,
}

CLAIM_PRESSES: Table = {  # something was noticed about photos of what was done
    "claim-another": claims.take_another,
    "claim-anyway": claims.send_anyway,
    "claim-drop": claims.drop,
}

GROUP_PRESSES: Table = {
    "per-agency": statistics.show_agencies,
    "list": lists.turn,
    "filters": lists.filters,
    "cancel": prompts.cancel,
}

CHORES: tuple[Chore, ...] = (
    albums.settling(private=hearing.PRIVATE_EAR, group=group_hearing.EAR),
    recall_drafts,
    forget_drafts,
    claims.settle_claims,
    late_claims.settle_late_claims,
    clock.expire_holds,
    clock.close_silently,
    clock.note_overdue,
    clock.ring_alarms,
    groups.try_lost,
    digests.send_digests,
    weekly.send_report,
    renewal.renew_cards,
    renewal.bring_cards,
)


def build_router() -> Router:
    """Everything that comes in, in the order in which it is tried."""
    router = Router()
    router.message.register(act, Private(), Commands(PRIVATE_COMMANDS))
    router.message.register(simulating.answer, Private(), simulating.Simulated())
    router.message.register(act, Private(), AdminAnswers(ADMIN_ANSWERS))
    router.message.register(hearing.listen, Private(), Speaks())
    router.edited_message.register(editing.edited, Private())
    router.callback_query.register(act, Private(), Presses(PRIVATE_PRESSES))
    router.callback_query.register(act, Private(), DraftPresses(DRAFT_PRESSES))
    router.callback_query.register(act, Private(), OwnPresses(OWN_PRESSES))
    router.callback_query.register(act, Private(), SupportPresses(SUPPORT_PRESSES))
    router.callback_query.register(act, Private(), AdminPresses(ADMIN_PRESSES))
    router.my_chat_member.register(presence.came_or_went, Private())
    router.my_chat_member.register(channel.membership, channel.InChannel())
    router.message.register(groups.moved, groups.Moves())
    router.message.register(groups.topic_made, InGroup(), groups.TopicMade())
    router.message.register(groups.closed_by_hand, InGroup(), groups.TopicClosed())
    router.message.register(leaving.left, InGroup(), leaving.Leaves())
    in_groups = Commands(GROUP_COMMANDS, unknown="refusal-unknown-here")
    router.message.register(act, InGroup(), in_groups)
    router.message.register(act, InGroup(), group_hearing.AlbumPieces())
    router.message.register(act, InGroup(), group_hearing.Heard())
    router.edited_message.register(group_editing.edited, InGroup())
    router.callback_query.register(act, InGroup(), CardPresses(CARD_PRESSES))
    router.callback_query.register(act, InGroup(), CardPresses(OLD_CARD_PRESSES, fresh=False))
    router.callback_query.register(act, InGroup(), DeskPresses(DESK_PRESSES))
    router.callback_query.register(act, InGroup(), ReplyPresses(REPLY_PRESSES))
    router.callback_query.register(act, InGroup(), claims.ClaimPresses(CLAIM_PRESSES))
    router.callback_query.register(act, InGroup(), Presses(GROUP_PRESSES))
    router.my_chat_member.register(groups.membership, InGroup())
    router.chat_member.register(leaving.left, InGroup(), leaving.Leaves())
    return router


async def ring(moment: Moment) -> None:
    """The bell has rung: do what is due."""
    await chores.ring(CHORES, moment)
