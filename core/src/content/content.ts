import * as arrivals from "./arrivals/index.ts";
import * as directory from "./directory/index.ts";
import * as drafts from "./drafts/index.ts";
import * as events from "./events/index.ts";
import * as experts from "./experts/index.ts";
import * as indicators from "./indicators/index.ts";
import * as moderation from "./moderation/index.ts";
import * as outputs from "./outputs/index.ts";
import * as participation from "./participation/index.ts";
import * as relations from "./relations/index.ts";
import { countHits, countKinds, putPageText, removePageText, search } from "./search/index.ts";
import * as taxonomy from "./taxonomy/index.ts";
import * as withdrawals from "./withdrawals/index.ts";

/** Content's verbs under the names by which plugins find them in `ctx`. */
export const content = {
  arrivals,
  drafts,
  events,
  outputs,
  experts,
  directory,
  indicators,
  moderation,
  participation,
  relations,
  taxonomy,
  withdrawals,
  search: { find: search, count: countHits, countKinds, putPage: putPageText, removePage: removePageText },
} as const;
