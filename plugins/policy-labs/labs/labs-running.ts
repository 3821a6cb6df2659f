import type { Undertaking } from "@nri-commons/core/content/types";
import { allDay } from "@nri-commons/core/content/types";
import type { UndertakingsAsked } from "@nri-commons/core/plugin";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import type { Lab } from "./lab.ts";
import { toLab } from "./lab-store.ts";
import { listLabs } from "./list-labs.ts";

/** Labs that are open, of this site and of others, for whoever looks where work overlaps (EGM26-VI.4); by id those that were, too. */
export async function labsRunning(ctx: LabsCtx, asked: UndertakingsAsked): Promise<Undertaking[]> {
  if ("after" in asked) {
    const { after, afterId, limit } = asked;
    const next = afterId === undefined ? undefined : `${after}.${afterId}`;
    // With a place in the list, also what ends at that very instant.
    const from = next === undefined ? after : after - 1;
    const { items } = await listLabs(ctx.db, { when: "now", limit, cursor: next }, from);
    return items.map(toUndertaking);
  }
  const rows = await ctx.db
    .selectFrom("policy_labs_lab")
    .select("doc")
    .where("id", "in", [...asked.ids])
    .where("state", "in", ["open", "closed"])
    .execute();
  return rows.map(toLab).map(toUndertaking);
}

function toUndertaking({ id, title, topics, opens, closes, zone, source }: Lab): Undertaking {
  return {
    ...allDay(opens, closes, zone),
    ...{ id, name: title, path: `/labs/${id}`, topics },
    // Whoever has the address of its page can ask to take part.
    attendance: "online",
    source: source === undefined ? { kind: "local" } : { kind: "remote", ...source },
  };
}
