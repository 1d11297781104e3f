/** Keeps what one reads where it is, whatever grows or shrinks above it. */

const NEARLY = 40; // pixels from the end that still count as the end

/** The reader's place in a scrolling list of `article`s with `data-id`. */
export class Place {
  #scroller;
  #kept = { end: true };

  /** @param {HTMLElement} scroller */
  constructor(scroller) {
    this.#scroller = scroller;
  }

  /** Whether the reader is at the newest message. */
  get atEnd() {
    return this.#kept.end;
  }

  /** What `remember` found; it can be given back to `restore` later. */
  get kept() {
    return this.#kept;
  }

  /** Look where the reader is: at the end, or at the first message that can be seen. */
  remember() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    if (clientHeight === 0) return; // not on the screen
    if (scrollHeight - scrollTop - clientHeight <= NEARLY) {
      this.#kept = { end: true };
      return;
    }
    const top = this.#scroller.getBoundingClientRect().top;
    const below = (node) => node.getBoundingClientRect().bottom > top;
    const chunk = [...this.#scroller.querySelectorAll(".chat-chunk")].find(below);
    const node = chunk && [...chunk.children].find(below);
    if (node) this.#kept = { end: false, id: node.dataset.id, offset: node.getBoundingClientRect().top - top };
  }

  /** Go back to the place: the one last remembered, or this one. */
  restore(place = this.#kept) {
    this.#kept = place;
    const scroller = this.#scroller;
    if (place.end) {
      scroller.scrollTop = scroller.scrollHeight;
      return;
    }
    const node = scroller.querySelector(`article[data-id="${place.id}"]`);
    if (!node) return;
    const moved = node.getBoundingClientRect().top - scroller.getBoundingClientRect().top - place.offset;
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }

  /** Change something without moving what one reads. */
  keep(change) {
    this.remember();
    change();
    this.restore();
  }
}
