import type { JsonObject } from "@nri-commons/core/kit";
import type { PageEnv } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { Child } from "hono/jsx";
import type { CapacityCtx, CapacityTx } from "./capacity-ctx.ts";
import type { Person } from "./people/person.ts";

/** Whose page it is, and where: `path` is after the language, `/capacity/me/{secret}`. */
export interface Mine {
  person: Person;
  path: string;
}

/** What a room has of one person: its piece of their own page, what they take along, and how it is forgotten. */
export interface OfPerson {
  /** On their own page. */
  section?(ctx: CapacityCtx, mine: Mine, c: Context<PageEnv>): Promise<Child>;
  /** Pages below their own page; `mine` gives whose it is, or refuses with `not-found`. */
  routes?(ctx: CapacityCtx, mine: (c: Context<PageEnv>) => Promise<Mine>): Hono<PageEnv>;
  /** Everything that is kept of them here, under the name of the room. */
  data?(ctx: CapacityCtx, person: string): Promise<JsonObject | undefined>;
  /** Nothing of them stays. Runs again after a restore: bears that it is gone already, and mails nobody. */
  erase?(ctx: CapacityCtx, tx: CapacityTx, person: string): Promise<void>;
}
