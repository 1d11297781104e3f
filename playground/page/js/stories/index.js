/** The stories' face. */
export function mountStories(root) {
  root.replaceChildren();
}
export function storyList() {
  return document.createElement("div");
}
export function openWelcome() {}
