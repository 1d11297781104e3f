/** While a story plays the page looks where somebody is doing something, until the viewer looks elsewhere. */

import { emit, on, see, state } from "../store.js";
import { isGoingOn } from "./playing.js";

let following = true;
let going = false; // a story was on when we last heard of it
let moving = false; // we are changing the view ourselves
let lookedAt = "";

/** Whether the page follows the story. Changes are told by the event "following". */
export function isFollowing() {
  return following;
}

/** Follow the story, or stay where the viewer is. */
export function follow(on) {
  if (following === on) return;
  following = on;
  lookedAt = "";
  emit("following", on);
  look();
}

/** Begin to watch for stories. */
export function watchStories() {
  for (const event of ["hello", "play"]) on(event, turn);
  for (const event of ["chat", "person"]) on(event, look); // somebody new may act before we know them
  on("view", (before) => {
    const elsewhere = before.as !== null && (before.as !== state.view.as || before.chat !== state.view.chat);
    if (elsewhere && !moving && isGoingOn()) follow(false);
  });
}

function turn() {
  const began = isGoingOn() && !going;
  going = isGoingOn();
  if (began) {
    lookedAt = "";
    follow(true);
  }
  look();
}

function look() {
  const acting = state.play?.acting;
  if (!following || !isGoingOn() || !acting) return;
  const { person, chat, what, message } = acting;
  const place = `${person} ${chat} ${what} ${message}`;
  if (place === lookedAt || !state.people.has(person) || !state.chats.has(chat)) return;
  lookedAt = place;
  moving = true;
  see({ as: person, chat });
  moving = false;
  emit("point", message);
}
