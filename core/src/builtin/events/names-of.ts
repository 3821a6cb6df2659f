import type { EventsCtx } from "./events-ctx.ts";

/** What other sites call themselves, by actor. */
export function namesOf(ctx: EventsCtx): Promise<ReadonlyMap<string, string>> {
  return ctx.federation.names();
}
