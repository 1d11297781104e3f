/** What has happened in a chat, in words. */

import { chatName, state } from "../store.js";
import { t } from "../words.js";

/** What a service message holds -> how it is said; the first that is there counts. */
const SAID = {
  new_chat_members: (members, by) => (members.length === 1 && members[0].id === by?.id
    ? t("chat-event-joined", { name: fullName(members[0]) })
    : t("chat-event-added", { by: by?.name ?? "", names: members.map(fullName).join(", ") })),
  left_chat_member: (member, by) => (!by || member.id === by.id
    ? t("chat-event-left", { name: fullName(member) })
    : t("chat-event-removed", { by: by.name, name: fullName(member) })),
  new_chat_title: (title, by) => t("chat-event-title", { by: by?.name ?? "", title }),
  pinned_message: (_, by) => t("chat-event-pinned", { by: by?.name ?? "" }),
  forum_topic_created: ({ name }, by) => t("chat-event-topic-created", { by: by?.name ?? "", name }),
  forum_topic_edited: ({ name }, by) =>
    name ? t("chat-event-topic-renamed", { by: by?.name ?? "", name }) : t("chat-event-topic-changed", { by: by?.name ?? "" }),
  forum_topic_closed: (_, by) => t("chat-event-topic-closed", { by: by?.name ?? "" }),
  forum_topic_reopened: (_, by) => t("chat-event-topic-reopened", { by: by?.name ?? "" }),
  general_forum_topic_hidden: () => t("chat-event-general-hidden"),
  general_forum_topic_unhidden: () => t("chat-event-general-shown"),
  migrate_to_chat_id: () => t("chat-event-migrated"),
  migrate_from_chat_id: () => t("chat-event-migrated"),
  group_chat_created: (_, by) => t("chat-event-group-created", { by: by?.name ?? "" }),
  supergroup_chat_created: (_, by) => t("chat-event-group-created", { by: by?.name ?? "" }),
};

/**
 * The words for a service message.
 * @param {any} message
 * @returns {string}
 */
export function happened({ chat, content, sender, face }) {
  const by = face ?? sender ?? { name: chatName(state.chats.get(chat) ?? { title: "" }) };
  const key = Object.keys(SAID).find((name) => name in content);
  return key ? SAID[key](content[key], by) : t("chat-event-other");
}

function fullName({ first_name: first, last_name: last }) {
  return last ? `${first} ${last}` : first;
}
