/** Keeps what one reads where it is, whatever grows or shrinks above it. */

const NEARLY = 40; // pixels from the end that still count as the end

/** The reader's place in a scrolling list of `article`s with `data-id`. */
export class Place {
  #scroller;
  #list;
  #kept = { end: true };
  #top = 0; // where the scroller stood when we last looked

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} list what it scrolls: elements that hold the articles
   */
  constructor(scroller, list) {
    this.#scroller = scroller;
    this.#list = list;
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
    this.#top = scrollTop;
    if (scrollHeight - scrollTop - clientHeight <= NEARLY) {
      this.#kept = { end: true };
      return;
    }
    const top = this.#scroller.getBoundingClientRect().top;
    const chunk = firstBelow(this.#list.children, top);
    // A chunk that is not drawn has no children.
    const node = chunk && (firstBelow(chunk.children, top) ?? chunk.nextElementSibling?.firstElementChild);
    if (node) this.#kept = { end: false, id: node.dataset.id, offset: node.getBoundingClientRect().top - top };
  }

  /** Go back to the place: the one last remembered, or this one. */
  restore(place = this.#kept) {
    this.#kept = place;
    const scroller = this.#scroller;
    if (place.end) scroller.scrollTop = scroller.scrollHeight;
    else this.#toNode(scroller.querySelector(`article[data-id="${place.id}"]`), place.offset);
    this.#top = scroller.scrollTop;
  }

  #toNode(node, offset) {
    const scroller = this.#scroller;
    const moved = node ? node.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset : 0;
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }

  /** Remember the place if the reader has moved. Where we put the scroller, only the room may have changed, not their mind. */
  follow() {
    if (this.#scroller.scrollTop !== this.#top) this.remember();
  }

  /** Change something without moving what one reads. */
  keep(change) {
    this.follow();
    change();
    this.restore();
  }
}

/** The first of these, one below the other, that reaches below this line. */
function firstBelow(nodes, line) {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle].getBoundingClientRect().bottom > line) high = middle;
    else low = middle + 1;
  }
  return nodes[low];
}
