/** While somebody presses a button, nothing moves away from under the pointer: the news wait until the press is over. */

const LONGEST = 1000; // milliseconds; whoever drags or selects for longer sees the news meanwhile
const SETTLES = 60; // milliseconds; a finger's click comes a moment after it was lifted

const waiting = [];
let timer = 0; // runs while a press is going on

/**
 * Do this now, or as soon as nobody presses anything; what came first is done first.
 * @param {() => void} run
 */
export function unpressed(run) {
  if (timer) waiting.push(run);
  else run();
}

function overIn(milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(over, milliseconds);
}

function over() {
  timer = 0;
  for (const run of waiting.splice(0)) queueMicrotask(run); // one that fails does not keep the others back
}

addEventListener("pointerdown", () => overIn(LONGEST), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { if (timer) overIn(SETTLES); }, true);
