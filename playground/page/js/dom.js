/** Builds DOM trees. Text always becomes a text node, so nothing that people write is ever read as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/** Set as properties: as attributes they would only say how the element began. */
const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "selected", "indeterminate"]);

/**
 * Make an HTML element.
 * @param {string} tag
 * @param {Object<string, any>|null} [props] attributes, `on...` listeners, or value/checked/disabled as properties
 * @param {...any} children nodes, strings, numbers, arrays of them; null, undefined and booleans are skipped
 * @returns {HTMLElement}
 */
export function h(tag, props, ...children) {
  return build(document.createElement(tag), props, children);
}

/**
 * Make an SVG element.
 * @returns {SVGElement}
 */
export function svg(tag, attrs, ...children) {
  return build(document.createElementNS(SVG, tag), attrs, children);
}

/**
 * Put these children in the place of those that a node has.
 * @template {Element} T
 * @param {T} node
 * @returns {T}
 */
export function fill(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

/**
 * As `fill`, but what is there already stays where it is: a click that has begun on it goes on.
 * @template {Element} T
 * @param {T} node
 * @param {...any} children elements only
 * @returns {T}
 */
export function refill(node, ...children) {
  const wanted = flat(children);
  for (const child of [...node.children]) {
    if (!wanted.includes(child)) child.remove();
  }
  wanted.forEach((child, at) => {
    if (node.children[at] !== child) node.insertBefore(child, node.children[at] ?? null);
  });
  return node;
}

/**
 * Let an element look like another one that was made for its place, while it stays the same element with its own listeners.
 * @template {Element} T
 * @param {T} element
 * @param {Element} model its children move over
 * @returns {T}
 */
export function become(element, model) {
  for (const name of element.getAttributeNames()) {
    if (!model.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const name of model.getAttributeNames()) element.setAttribute(name, model.getAttribute(name));
  element.replaceChildren(...model.childNodes);
  return element;
}

function build(element, props, children) {
  element.append(...flat(children)); // before the properties: a <select> takes its value only when its options are there
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  return element;
}

function set(element, name, value) {
  if (name.startsWith("on")) {
    if (value) element.addEventListener(name.slice(2), value);
  } else if (PROPERTIES.has(name) && name in element) {
    element[name] = value ?? "";
  } else if (value === true && !name.startsWith("aria-")) {
    element.setAttribute(name, "");
  } else if (value !== null && value !== undefined && (value !== false || name.startsWith("aria-"))) {
    element.setAttribute(name, String(value));
  }
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && typeof child !== "boolean");
}
