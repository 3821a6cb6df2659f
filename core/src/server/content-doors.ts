import { directory, events, experts, outputs, participation, search, taxonomy } from "../content/index.ts";

/** Content's verbs under the names by which plugins find them in `ctx`. */
export const content = {
  events,
  outputs,
  experts,
  directory,
  participation,
  taxonomy,
  search: { find: search },
} as const;
