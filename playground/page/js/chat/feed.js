/** The list of messages: only what is near the eye is in the document, however long the chat is. */

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { state } from "../store.js";
import { t } from "../words.js";
import { bundles } from "./bundles.js";
import { Chunk } from "./chunk.js";
import { pieces } from "./pieces.js";
import { Place } from "./place.js";

const NEAR = 1000; // pixels beyond the edge that are kept drawn
const EARLY = 900; // pixels from the top at which older messages are fetched

/** The scrolling list. `onend` is called whenever the newest message is in sight. */
export class Feed {
  #history = null;
  #chunks = new Map(); // the id at which each begins -> Chunk, oldest first
  #draw;
  #onend;
  #missed = 0; // new ones that arrived out of sight

  /**
   * @param {(piece: any) => HTMLElement} draw
   * @param {(history: import("./history.js").History) => void} onend
   */
  constructor(draw, onend) {
    this.#draw = draw;
    this.#onend = onend;
    this.list = h("div", { class: "chat-list" });
    this.status = h("p", { class: "chat-status", hidden: true });
    this.scroller = h(
      "div",
      { class: "chat-scroller", role: "group", tabindex: "0", "data-testid": "messages", onscroll: () => this.#scrolled() },
      this.status,
      this.list,
    );
    this.count = h("span", { class: "chat-jump-count" });
    this.jump = h(
      "button",
      { type: "button", class: "chat-jump", hidden: true, "data-testid": "newest", onclick: () => this.toEnd() },
      icon("chevron-down"),
      this.count,
    );
    this.element = h("div", { class: "chat-feed" }, this.scroller, this.jump);
    this.place = new Place(this.scroller, this.list);
    this.near = new IntersectionObserver((seen) => this.#near(seen), { root: this.scroller, rootMargin: `${NEAR}px 0px` });
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this.list);
    sizes.observe(this.scroller);
    document.addEventListener("visibilitychange", () => this.look());
  }

  /** Show this conversation, where its reader left it. */
  async show(history) {
    if (this.#history) {
      this.#history.onchange = () => {};
      this.#history.place = this.place.kept;
    }
    this.#history = history;
    history.onchange = (added) => this.#changed(added);
    for (const chunk of this.#chunks.values()) this.near.unobserve(chunk.element);
    this.#chunks.clear();
    this.list.replaceChildren();
    this.#missed = 0;
    this.#arrange();
    this.#return(history.place ?? { end: true });
    if (!history.read) await history.refresh();
  }

  /** Draw everything anew: in another language, or as somebody else sees it. */
  renew() {
    this.place.keep(() => this.#chunks.forEach((chunk) => chunk.renew()));
    this.#tell();
  }

  /** Go to the newest message. */
  toEnd() {
    [...this.#chunks.values()].at(-1)?.show();
    this.place.restore({ end: true });
    this.look();
  }

  /**
   * Go to a message, reading back to it if necessary.
   * @param {{focus?: boolean}} [how] without focus, whoever writes or listens elsewhere is left there
   * @returns {Promise<boolean>} whether it is still there
   */
  async goTo(id, { focus = true } = {}) {
    await this.#history.backTo(id);
    this.#showAround(id);
    const node = this.#article(id);
    if (!node) return false;
    node.scrollIntoView({ block: "center" });
    this.place.remember();
    if (focus) node.focus({ preventScroll: true });
    marked(node);
    this.look();
    return true;
  }

  /** Let a message be seen, and stay at the newest one if both are seen together. The focus stays where it is. */
  async lookAt(id) {
    await this.#history.backTo(id);
    this.toEnd();
    const node = this.#article(id);
    const isWhole = node?.getBoundingClientRect().top >= this.scroller.getBoundingClientRect().top;
    if (isWhole || id === this.#history.messages.at(-1)?.id) marked(node);
    else await this.goTo(id, { focus: false });
  }

  /** The conversation that is shown. */
  get history() {
    return this.#history;
  }

  /** The piece that begins with this message. */
  piece(id) {
    return pieces(this.#history.messages).find((piece) => piece.id === id);
  }

  #article(id) {
    return this.list.querySelector(`[data-id="${id}"], [data-part="${id}"]`)?.closest("article");
  }

  #changed(added) {
    const own = added?.sender?.id === state.view.as;
    this.place.keep(() => this.#arrange());
    if (added && !own && !this.place.atEnd) this.#missed += 1;
    if (added && own) this.toEnd();
    else this.look();
  }

  /** Put the pieces into their chunks. */
  #arrange() {
    const chunks = new Map();
    for (const [start, bundle] of bundles(pieces(this.#history.messages), [...this.#chunks.keys()]))
      chunks.set(start, this.#chunk(start, bundle));
    for (const [start, chunk] of this.#chunks) if (!chunks.has(start)) this.#remove(chunk);
    this.#chunks = chunks;
    this.#tell();
  }

  #chunk(start, bundle) {
    const known = this.#chunks.get(start);
    const chunk = known ?? new Chunk(this.#draw);
    chunk.take(bundle);
    if (known) return chunk;
    const after = [...this.#chunks].find(([other]) => other > start)?.[1].element ?? null;
    this.list.insertBefore(chunk.element, after);
    this.near.observe(chunk.element);
    if (after === null) chunk.show(); // the newest ones: no frame without them
    return chunk;
  }

  #remove(chunk) {
    this.near.unobserve(chunk.element);
    chunk.element.remove();
  }

  #return(place) {
    this.#showAround(place.end ? Infinity : Number(place.id));
    this.place.restore(place);
    this.look();
  }

  /** Draw what one will see, so that its heights are true. */
  #showAround(id) {
    const chunks = [...this.#chunks];
    const at = chunks.findLastIndex(([start]) => start <= id);
    for (const [, chunk] of chunks.slice(Math.max(0, at - 1), at + 2)) chunk.show();
  }

  #near(seen) {
    if (this.scroller.clientHeight === 0) return; // not on the screen: nothing can be measured
    const byElement = new Map([...this.#chunks.values()].map((chunk) => [chunk.element, chunk]));
    this.place.keep(() => {
      for (const { target, isIntersecting } of seen) {
        const chunk = byElement.get(target);
        if (isIntersecting) chunk?.show();
        else chunk?.hide();
      }
    });
  }

  #scrolled() {
    this.place.follow();
    this.look();
  }

  #resized() {
    this.place.restore();
    this.look();
  }

  /** Fetch what will be wanted soon, and say whether the newest is in sight. */
  look() {
    const history = this.#history;
    if (!history || this.scroller.clientHeight === 0) return;
    if (history.read && this.scroller.scrollTop < EARLY) history.older();
    const { atEnd } = this.place;
    if (atEnd) this.#missed = 0;
    this.jump.hidden = atEnd;
    this.count.textContent = this.#missed > 0 ? String(this.#missed) : "";
    this.jump.setAttribute("aria-label", t("chat-newest", { n: this.#missed }));
    if (atEnd && document.visibilityState === "visible") this.#onend(history);
  }

  #tell() {
    const { messages, more, read } = this.#history ?? { messages: [], more: false, read: true };
    this.scroller.setAttribute("aria-label", t("chat-messages"));
    this.status.textContent = read && messages.length > 0 ? t("chat-older") : t("chat-reading");
    this.status.hidden = read && !more;
    if (messages.length > 0) this.list.setAttribute("role", "feed"); // an empty one may not be called so
    else this.list.removeAttribute("role");
  }
}

/** Let a message stand out for a moment. */
function marked(node) {
  node.classList.add("chat-found");
  node.addEventListener("animationend", () => node.classList.remove("chat-found"), { once: true });
}
