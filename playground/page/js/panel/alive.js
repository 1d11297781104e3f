/** Parts of the page that listen only while they are shown, and speak the language that is read now. */

import { fill, h } from "../dom.js";
import { on, state } from "../store.js";

const CALM = 250; // milliseconds: nobody reads faster than four changes a second

/**
 * What a shown part holds on to, and lets go of when it is shown no more.
 * @typedef {{watch: (events: string, listener: (payload: any) => void) => void, every: (ms: number, run: () => void) => void,
 *   child: () => Life, end: () => void, over: boolean}} Life
 */

/** @returns {Life} */
export function newLife() {
  const stops = [];
  const life = {
    over: false,
    watch(events, listener) {
      for (const event of events.split(" ")) stops.push(on(event, (payload) => !life.over && listener(payload)));
    },
    every(ms, run) {
      const timer = setInterval(run, ms);
      stops.push(() => clearInterval(timer));
    },
    child() {
      const inner = newLife();
      stops.push(inner.end);
      return inner;
    },
    end() {
      life.over = true;
      for (const stop of stops.splice(0)) stop();
    },
  };
  return life;
}

/**
 * Show in `root` what `build` makes of the town, anew in another language and in another run of the demo.
 * @param {Element} root
 * @param {(life: Life) => any} build
 */
export function alive(root, build) {
  let life = newLife();
  let run = state.run;
  const render = () => {
    run = state.run;
    life.end();
    life = newLife();
    fill(root, state.town ? build(life) : null);
  };
  on("language", render);
  on("hello", () => { if (state.run !== run) render(); });
  render();
}

/**
 * Show in `box` what belongs to `key()`, built anew only when that changes. The focus follows to what is marked `data-first`.
 * @param {Life} life
 * @param {Element} box
 * @param {string} events
 * @param {() => any} key
 * @param {(life: Life, key: any) => any} build
 */
export function shows(life, box, events, key, build) {
  let inner = null;
  let last;
  const draw = () => {
    const now = key();
    if (inner && now === last) return;
    const held = box.contains(document.activeElement);
    inner?.end();
    inner = life.child();
    last = now;
    fill(box, build(inner, now));
    box.scrollTop = 0;
    if (held) box.querySelector("[data-first]")?.focus();
  };
  life.watch(events, draw);
  draw();
  return box;
}

/**
 * A place in the page that is drawn again whenever one of these events tells of news. What has a test id keeps the focus.
 * @param {Life} life
 * @param {string} events
 * @param {() => any} draw
 * @param {Object<string, any>} [props]
 */
export function zone(life, events, draw, props = null) {
  const box = h("div", props, draw());
  life.watch(events, () => {
    const held = box.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    fill(box, draw());
    if (held) box.querySelector(`[data-testid="${CSS.escape(held)}"]`)?.focus();
  });
  return box;
}

/** `run` at once, and while calls keep coming at most four times a second; the last call always counts. */
export function calmly(life, run) {
  let waits = false;
  let again = false;
  const go = () => {
    if (life.over) return;
    if (waits) {
      again = true;
      return;
    }
    waits = true;
    run();
    setTimeout(() => {
      waits = false;
      if (again) {
        again = false;
        go();
      }
    }, CALM);
  };
  return go;
}
