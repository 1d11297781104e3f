/** A message in a few words: above a reply, and for those who hear the page. */

import { t } from "../words.js";

const SHORT = 120;
const NAMED = [
  "photo",
  "document",
  "video",
  "voice",
  "audio",
  "animation",
  "video_note",
  "sticker",
  "location",
  "venue",
  "contact",
  "poll",
  "dice",
  "service",
];

/**
 * What a message says, or what it is.
 * @param {{kind: string, text: string}} message
 * @returns {string}
 */
export function inShort({ kind, text }) {
  const words = text.replace(/\s+/g, " ").trim();
  const kindName = NAMED.includes(kind) ? t(`chat-kind-${kind}`) : "";
  if (!words) return kindName;
  const cut = words.length > SHORT ? `${words.slice(0, SHORT)} …` : words;
  return kindName && kind !== "service" ? `${kindName}: ${cut}` : cut;
}
