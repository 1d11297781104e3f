/** What is drawn as one piece: a message, or the several messages of an album. */

import { dayNumber } from "../time.js";

const TOGETHER = 600; // seconds: messages of one sender that are closer than this need their name only once
const QUARTER = 900; // every zone's midnight falls on a quarter of an hour
const days = new Map();

/**
 * The pieces of these messages, and how each stands to its neighbours.
 * @param {any[]} messages oldest first
 * @returns {{id: number, messages: any[], day: boolean, continues: boolean, ends: boolean}[]}
 */
export function pieces(messages) {
  const all = [];
  for (const message of messages) {
    const last = all.at(-1);
    if (message.album && last?.messages[0].album === message.album) last.messages.push(message);
    else all.push({ id: message.id, messages: [message], day: false, continues: false, ends: true });
  }
  all.forEach((piece, at) => {
    const before = all[at - 1];
    piece.day = !before || dayOf(before) !== dayOf(piece);
    piece.continues = !piece.day && together(before.messages[0], piece.messages[0]);
    if (before) before.ends = !piece.continues;
  });
  return all;
}

/** Whether two pieces are drawn alike; whether one ends a row of them is only a matter of style. */
export function alike(one, other) {
  return one.day === other.day && one.continues === other.continues
    && one.messages.length === other.messages.length && one.messages.every((message, at) => message === other.messages[at]);
}

function together(one, other) {
  if (one.kind === "service" || other.kind === "service") return false;
  return author(one) === author(other) && one.topic === other.topic && other.date - one.date < TOGETHER;
}

function author({ sender, face }) {
  return face?.id ?? sender?.id;
}

function dayOf({ messages: [{ date }] }) {
  const quarter = Math.floor(date / QUARTER);
  if (!days.has(quarter)) days.set(quarter, dayNumber(date));
  return days.get(quarter);
}
