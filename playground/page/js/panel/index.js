/** Its owner fills this in. */
export function mountPanel(root) {
  root.replaceChildren();
}
