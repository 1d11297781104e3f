/** Wheel, drag, pinch, tap and keys on a map. */

const DRAGGED = 4; // pixels; less is a trembling finger
const STEP = 60;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Let hands and keys move the view.
 * @param {SVGElement} svg
 * @param {import("./viewport.js").Viewport} view
 * @param {{tap?: (at: import("./plane.js").Point) => void, arrow?: (dx: number, dy: number, event: KeyboardEvent) => void}} [wishes]
 *   what a tap and the arrow keys do instead
 */
export function listen(svg, view, { tap = () => {}, arrow = (dx, dy) => view.pan(-dx * STEP, -dy * STEP) } = {}) {
  const fingers = new Map();
  let moved = false;

  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    view.zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY * lines)) * 0.003), view.planeAt(event));
  }, { passive: false });

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || isControl(event)) return;
    if (fingers.size === 0) moved = false;
    fingers.set(event.pointerId, event);
    svg.setPointerCapture(event.pointerId);
  });

  svg.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    if (!moved && Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < DRAGGED) return;
    moved = true;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) pinch(view, other, before, event);
    else view.pan(event.clientX - before.clientX, event.clientY - before.clientY);
    fingers.set(event.pointerId, event);
  });

  svg.addEventListener("pointerup", (event) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0 || moved) return;
    tap(view.planeAt(event));
  });
  svg.addEventListener("pointercancel", ({ pointerId }) => fingers.delete(pointerId));

  svg.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (ARROWS[event.key]) arrow(...ARROWS[event.key], event);
    else if (event.key === "+" || event.key === "=") view.glide(1 / 1.6);
    else if (event.key === "-") view.glide(1.6);
    else if (event.key === "0") view.showBox(view.town);
    else return;
    event.preventDefault();
  });
}

function pinch(view, other, before, event) {
  const apart = (one) => Math.max(20, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
  const between = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
  view.pan((event.clientX - before.clientX) / 2, (event.clientY - before.clientY) / 2);
  view.zoom(apart(before) / apart(event), view.planeAt(between));
}

function isControl({ target }) {
  return target.closest("[role=button]") !== null;
}
