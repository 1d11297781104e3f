/** Walks through the messages by keyboard, and opens their menu by a long touch. */

const LONG = 500; // milliseconds of a long touch
const STILL = 10; // pixels that a finger may stray meanwhile

/**
 * @param {import("./feed.js").Feed} feed
 * @param {(id: number, anchor: any) => void} openMenu
 */
export function walkable(feed, openMenu) {
  const { list, scroller } = feed;
  scroller.addEventListener("keydown", (event) => {
    const here = document.activeElement.closest("article");
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (document.activeElement !== here && document.activeElement !== scroller) return; // within a message, keys are its own
    if (event.key === "ArrowUp" || event.key === "ArrowDown") step(event, here);
    else if (event.key === "Enter" && here) act(event, here);
    else if (event.key === "End") {
      event.preventDefault();
      feed.toEnd();
    }
  });

  function step(event, here) {
    const all = [...list.querySelectorAll("article")];
    const next = here ? all[all.indexOf(here) + (event.key === "ArrowUp" ? -1 : 1)] : all.at(-1);
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  function act(event, here) {
    if (here.querySelector(".chat-more") === null) return; // a line about what happened has no menu
    event.preventDefault();
    openMenu(Number(here.dataset.id), here.querySelector(".chat-bubble"));
  }

  longTouches(list, (here, at) => { if (here.querySelector(".chat-more")) openMenu(Number(here.dataset.id), at); });
}

/** The menu opens when the finger is lifted: a menu that was there before would take that for a touch outside of it. */
function longTouches(list, run) {
  let touched = null; // {here, x, y, timer, long}
  list.addEventListener("pointerdown", (event) => {
    const here = event.target.closest("article");
    if (event.pointerType === "mouse" || !here) return;
    touched = { here, x: event.clientX, y: event.clientY, long: false };
    touched.timer = setTimeout(() => { touched.long = true; }, LONG);
  });
  list.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (touched && Math.hypot(clientX - touched.x, clientY - touched.y) > STILL) forget();
  });
  list.addEventListener("pointercancel", forget);
  list.addEventListener("pointerup", () => {
    const { long, here, x, y } = touched ?? {};
    forget();
    if (long) setTimeout(run, 0, here, { x, y });
  });

  function forget() {
    clearTimeout(touched?.timer);
    touched = null;
  }
}
