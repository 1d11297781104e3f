/** Puts the page together. */

import { mountChat } from "./chat/index.js";
import { mountBanner } from "./frame/banner.js";
import { mountFrame } from "./frame/index.js";
import { connect } from "./live.js";
import { mountPanel } from "./panel/index.js";
import { mountPeople } from "./people/index.js";
import { mountStories } from "./stories/index.js";
import { showTheme } from "./theme.js";

showTheme();
mountFrame();
for (const [id, mount] of Object.entries({
  banner: mountBanner, people: mountPeople, chat: mountChat, panel: mountPanel, stories: mountStories,
})) {
  try {
    mount(document.getElementById(id));
  } catch (error) {
    reportError(error); // one part's fault must not keep the others away
  }
}
connect();
