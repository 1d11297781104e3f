"""Albums come piece by piece: they are kept, and heard as one message when no more pieces come."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from domain.contents import Contents
from domain.notices import Said
from domain.refusal import Refusal
from handlers.chores import A_FEW, Chore, Moment, each
from handlers.context import Context
from storage import albums, inbox, messages
from storage.albums import Album, SaveAlbum
from storage.conversations import PRIVATE

REFUSED = "-"  # the target of an album that was not taken: its late pieces are not either


@dataclass(frozen=True, kw_only=True, slots=True)
class Ear:
    """How messages are heard in one kind of chat."""

    address: Callable[[Contents, Context], Awaitable[str]]  # what it is for: a number, an id
    hear: Callable[[Contents, str, Context], Awaitable[None]]  # take it, for what `address` said


async def collect(contents: Contents, ear: Ear, context: Context) -> None:
    """Keep a piece until no more have come for a while; a late one follows the others at once."""
    assert contents.media_group is not None
    chat = chat_key(context)
    found = await albums.find(context.store, chat, contents.media_group)
    if found is not None and found.target:
        await _follow(contents, found, ear, context)
        return
    album = found or Album(
        chat_key=chat,
        media_group=contents.media_group,
        person=context.person.id,
        pieces=(),
        settles_at=context.now,
    )
    pieces = {piece.message_id: piece for piece in (*album.pieces, contents)}
    settles_at = context.now + context.terms.album
    fuller = replace(album, pieces=tuple(pieces.values()), settles_at=settles_at)
    await context.work.keep(writes=(SaveAlbum(fuller),))


def settling(private: Ear, group: Ear) -> Chore:
    """The chore of hearing albums of which no more pieces come."""

    async def settle_albums(moment: Moment) -> None:
        async def one(album: Album) -> None:
            if await inbox.expects(moment.store, album.media_group):
                return  # after a pause of ours, pieces may be here that nobody has looked at
            is_private = album.chat_key.startswith("p")
            chat = PRIVATE if is_private else int(album.chat_key)
            key = f"album.{album.chat_key}.{album.media_group}"
            context = await moment.context(album.person, chat, key)
            if context is not None:
                await settle(album, private if is_private else group, context)

        await each(await albums.due(moment.store, moment.now, A_FEW), one)

    return settle_albums


async def settle(album: Album, ear: Ear, context: Context) -> None:
    """Hear the pieces as one message. A refusal is told once, for all of them."""
    whole = as_one(album.pieces)
    try:
        target = await ear.address(whole, context)
        context.work.before = (SaveAlbum(replace(album, target=target)),)
        await ear.hear(whole, target, context)
    except Refusal as refusal:
        context.work.before = (SaveAlbum(replace(album, target=REFUSED)),)
        says = context.work.say(Said(refusal.message, refusal.facts), reply_to=whole.message_id)
        await context.work.keep(notices=(says,))


def as_one(pieces: tuple[Contents, ...]) -> Contents:
    """The pieces as one message, in the order in which they were sent; each file once."""
    ordered = sorted(pieces, key=lambda piece: piece.message_id)
    files = {file.unique_id: file for piece in ordered for file in piece.attachments}
    reply = next((piece for piece in ordered if piece.reply_to is not None), ordered[0])
    return Contents(
        words="\n".join(dict.fromkeys(piece.words for piece in ordered if piece.words)),
        attachments=tuple(files.values()),
        message_id=ordered[0].message_id,
        reply_to=reply.reply_to,
        reply_number=reply.reply_number,
    )


def chat_key(context: Context) -> str:
    """How storage calls the chat that an update came from."""
    return messages.private(context.person.id) if context.group is None else str(context.group.chat)


async def _follow(contents: Contents, album: Album, ear: Ear, context: Context) -> None:
    if album.target == REFUSED or contents in album.pieces:
        await context.work.keep()
        return
    followed = replace(album, pieces=(*album.pieces, contents))
    context.work.before = (*context.work.before, SaveAlbum(followed))
    await ear.hear(contents, album.target, context)
