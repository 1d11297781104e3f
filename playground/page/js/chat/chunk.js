/** A stretch of the message list, which leaves only its height behind when it is far from what one sees. */

import { become, h } from "../dom.js";
import { alike } from "./pieces.js";

const GUESS = 90; // pixels a piece may be high, until it was measured

/** Some pieces, one below the other. */
export class Chunk {
  element = h("div", { class: "chat-chunk" });
  shown = false;
  #draw;
  #pieces = [];
  #drawn = new Map(); // id -> {piece, node}

  /** @param {(piece: any) => HTMLElement} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  get empty() {
    return this.#pieces.length === 0;
  }

  /** These are the pieces now. */
  take(pieces) {
    const longer = pieces.length - this.#pieces.length;
    this.#pieces = pieces;
    if (this.shown) this.#redraw();
    else if (longer !== 0) this.#reserve(pieces.length * GUESS);
  }

  /** Come into sight. */
  show() {
    if (this.shown) return;
    this.shown = true;
    this.element.style.height = "";
    this.#redraw();
  }

  /** Leave nothing but the height. What plays, or holds the focus, stays. */
  hide() {
    if (!this.shown || this.#inUse()) return;
    this.#reserve(this.element.offsetHeight);
    this.shown = false;
    this.#drawn.clear();
    this.element.replaceChildren();
  }

  /** Draw everything anew: in another language, or as somebody else sees it. */
  renew() {
    this.#drawn.clear();
    if (this.shown) this.#redraw();
  }

  #reserve(height) {
    this.element.style.height = `${height}px`;
  }

  #inUse() {
    return this.element.contains(document.activeElement)
      || [...this.element.querySelectorAll("audio, video")].some(({ paused }) => !paused);
  }

  /** Change only what differs: moving a node would stop what plays in it and take its focus away. */
  #redraw() {
    const focus = focused(this.element);
    const drawn = new Map(this.#pieces.map((piece) => [piece.id, this.#node(piece)]));
    const kept = new Set([...drawn.values()].map(({ node }) => node));
    for (const node of [...this.element.children]) if (!kept.has(node)) node.remove();
    let next = this.element.firstChild;
    for (const node of kept) {
      if (node === next) next = next.nextSibling;
      else this.element.insertBefore(node, next);
    }
    this.#drawn = drawn;
    focus?.(drawn);
  }

  #node(piece) {
    const before = this.#drawn.get(piece.id);
    const node = before && alike(before.piece, piece) ? before.node : this.#anew(piece, before?.node);
    node.classList.toggle("chat-ends", piece.ends);
    return { piece, node };
  }

  /** A message that has changed stays the same element, so that the focus stays on it, or finds back to it. */
  #anew(piece, node) {
    const model = this.#draw(piece);
    return node ? become(node, playingOn(node, model)) : model;
  }
}

/** Sound and film move over to the new look of their message: the browser stops only those that stay away for a moment. */
function playingOn(node, model) {
  const fresh = [...model.querySelectorAll("audio, video")];
  for (const old of node.querySelectorAll("audio, video")) {
    fresh.find(({ src }) => src === old.src)?.replaceWith(old);
  }
  return model;
}

/** How to give the focus back to a message that is drawn anew: to the button in the same place, or to the message. */
function focused(element) {
  const active = document.activeElement;
  const article = element.contains(active) && active.closest("article");
  if (!article) return null;
  const id = Number(article.dataset.id);
  const place = controls(article).indexOf(active);
  return (drawn) => {
    const node = drawn.get(id)?.node;
    if (node && !node.contains(document.activeElement)) (controls(node)[place] ?? node).focus({ preventScroll: true });
  };
}

function controls(article) {
  return [...article.querySelectorAll("button, a, audio, video, [tabindex='0']")];
}
