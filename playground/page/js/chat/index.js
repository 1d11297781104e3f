/** Its owner fills this in. */
export function mountChat(root) {
  root.replaceChildren();
}
