/** The stories' face: the bar at the chat, the cards in the panel, and the welcome. */

import { on } from "../store.js";
import { alive } from "../panel/alive.js";
import { storyBar } from "./bar.js";
import { watchStories } from "./follow.js";
import { watchHints } from "./hints.js";
import { welcomeOnce } from "./welcome.js";

export { storyList } from "./cards.js";
export { openWelcome } from "./welcome.js";

/**
 * Show the bar in `root` while a story plays, and the welcome on the first visit.
 * @param {HTMLElement} root
 */
export function mountStories(root) {
  watchStories();
  watchHints();
  alive(root, storyBar);
  const stop = on("hello", () => {
    stop();
    welcomeOnce();
  });
}
