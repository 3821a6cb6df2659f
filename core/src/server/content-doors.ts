import {
  directory,
  events,
  experts,
  moderation,
  outputs,
  participation,
  relations,
  search,
  taxonomy,
} from "../content/index.ts";

/** Content's verbs under the names by which plugins find them in `ctx`. */
export const content = {
  events,
  outputs,
  experts,
  directory,
  moderation,
  participation,
  relations,
  taxonomy,
  search: { find: search },
} as const;
