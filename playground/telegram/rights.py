"""What members of a chat may do, and how the Bot API tells it."""

from enum import StrEnum


class Status(StrEnum):
    """Where somebody stands in a chat."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"


PRESENT = (Status.CREATOR, Status.ADMINISTRATOR, Status.MEMBER, Status.RESTRICTED)
ADMINS = (Status.CREATOR, Status.ADMINISTRATOR)

# An administrator's rights that every answer names, and those that only some chats have.
COMMON_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics", "can_manage_tags")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
ALL_RIGHTS = frozenset(COMMON_RIGHTS + GROUP_RIGHTS + CHANNEL_RIGHTS)

# What a new administrator gets if nobody says otherwise: all but making others administrators.
USUAL_RIGHTS = ALL_RIGHTS - {"can_promote_members"}

SENDING = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
)
GUARDED = ("can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics")
PERMISSIONS = SENDING + GUARDED

# A new group lets everybody write, and keeps pins, title and topics for its administrators.
USUAL_PERMISSIONS = frozenset(SENDING) | {"can_invite_users"}

# What a message holds: the permission that sending it needs, and the word for it in refusals.
PERMISSION_FOR = {
    "text": ("can_send_messages", "text messages"),
    "photo": ("can_send_photos", "photos"),
    "document": ("can_send_documents", "documents"),
    "video": ("can_send_videos", "videos"),
    "animation": ("can_send_other_messages", "animations"),
    "audio": ("can_send_audios", "music"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "video_note": ("can_send_video_notes", "video notes"),
    "sticker": ("can_send_other_messages", "stickers"),
    "location": ("can_send_messages", "locations"),
    "venue": ("can_send_messages", "venues"),
    "contact": ("can_send_messages", "contacts"),
}
