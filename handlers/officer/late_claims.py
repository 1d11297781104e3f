"""Photos of what was done that Telegram delivers to us only after the citizen has read the claim.

They are compared all the same, and are from then on among those that later claims are compared with.
"""

from dataclasses import replace

from domain import proof, resolving
from domain.notices import Notice, Said
from domain.notices import group as group_reader
from domain.proof import Resemblance
from handlers.chores import A_FEW, Moment, each
from handlers.context import Work
from handlers.officer.comparing import compared, proofs_of
from storage import claims, complaints, looks
from storage.claims import Claim, DropClaim, Stage
from storage.writer import Write


async def settle_late_claims(moment: Moment) -> None:
    """What is noticed now stands in the history, and the agency is told."""

    async def settle(claim: Claim) -> None:
        complaint = await complaints.find(moment.store, claim.number)
        assert complaint is not None
        work = moment.work(f"claim.{claim.id}.late", group_reader(claim.chat_id))
        found = await compared(claim, complaint, moment.store, moment.directory)
        known = await looks.known(moment.store, [file.unique_id for file in claim.attachments])
        writes: tuple[Write, ...] = (DropClaim(claim), *proofs_of(claim, known))
        if not found.is_noticed or replace(found, unseen=claim.found.unseen) == claim.found:
            await work.keep(writes=writes)
            return
        decision = resolving.doubt_proof(complaint, found, now=moment.now)
        told = (_told(claim, found, work),) if complaint.agency == claim.agency else ()
        await work.keep(decision, notices=told, writes=writes)

    await each(await claims.at_stage(moment.store, Stage.SEEN_LATE, A_FEW), settle)


def _told(claim: Claim, found: Resemblance, work: Work) -> Notice:
    matters = (Said(f"agency-proof-{matter}", told) for matter, told in proof.matters(found))
    return work.say(
        Said("agency-proof-late", {"number": claim.number}),
        *matters,
        Said("agency-proof-late-ask"),
        about=claim.number,
        purpose="relay",
        reply_to=claim.message_id,
    )
