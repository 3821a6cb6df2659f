/** kit: the small words everybody speaks (time, ids, refusals, texts, log); imports nothing of ours. */
export { type Clock, systemClock } from "./clock.ts";
export { derived } from "./derived.ts";
export { createHostSet, type HostSet, hostOf, labelsUp } from "./host-set.ts";
export { createIds, deriveId, type Ids } from "./ids.ts";
export { isHttpUrl, originOf } from "./iri.ts";
export { isJsonObject, type Json, type JsonObject } from "./json.ts";
export { type LanguageMap, type LocalText, pickLanguage } from "./language-map.ts";
export { lasting } from "./lasting.ts";
export { createLog, type Log, type LogLevel } from "./log.ts";
export type { Parsed, Problem } from "./problem.ts";
export { defineRefusals, Refusal } from "./refusal.ts";
export { type RefusalCode, type RefusalRow, refusals } from "./refusals.ts";
export { software } from "./software.ts";
export { withinTime } from "./within-time.ts";
