import type { Undertaking } from "../content/types/index.ts";

/**
 * Which of them: those that end after an instant, what ends first first and by id among those that end at once; with `afterId` also
 * those that end at that very instant and have a greater id, which is how the next ones are asked for; or these, by id.
 */
export type UndertakingsAsked =
  | { after: number; afterId?: string | undefined; limit: number }
  | { ids: readonly string[] };

/**
 * What takes place for a time besides events, of this site and of others, as everybody may see it. Whoever keeps the registry sees
 * where it overlaps with what others do. A page waits for it: three seconds at most.
 */
export type Undertakings<C> = (ctx: C, asked: UndertakingsAsked) => Promise<readonly Undertaking[]>;

/** What all plugins that run have of it. */
export interface UndertakingsDoor {
  list(asked: UndertakingsAsked): Promise<readonly Undertaking[]>;
}
