import type { Texts } from "../../../web/index.ts";

export const en: Texts = {
  "nav.today": "Today",
  title: "Today",
  welcome: "Welcome, {name}",
  "welcome.next":
    "Your site is there. These are the next steps; each takes a few minutes, and none must be done at once.",
  "alert.see": "See what to do",
  numbers: "In numbers",
  tasks: "Next",
  "tasks.none": "Nothing waits for you. Have a good day.",
  "tasks.no-others": "Nothing else waits for you.",
  setup: "Set up your site",
  "setup.left": "{count, plural, one {# of {all} steps is left.} other {# of {all} steps are left.}}",
  "setup.done": "Done",
};
