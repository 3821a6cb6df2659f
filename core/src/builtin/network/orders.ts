import type { Viewer } from "../../content/types/index.ts";
import type { NetworkCtx, NetworkTx, OrderRow } from "./network-ctx.ts";

const carryOutJob = "network:carry-out-orders";
const keptFor = 7 * 86_400_000;

export interface NewOrder {
  kind: OrderRow["kind"];
  target: string;
  details?: unknown;
}

/** Something that needs other sites is wanted; a job does it at once. Wanted again, it is tried again. */
export async function order(
  ctx: NetworkCtx,
  tx: NetworkTx,
  { person, ...wanted }: NewOrder & { person: Viewer & { id: string } },
) {
  ctx.network.mayChange(person);
  const { kind, target, details = {} } = wanted;
  await tx.db.deleteFrom("network_order").where("kind", "=", kind).where("target", "=", target).execute();
  await tx.db
    .insertInto("network_order")
    .values({
      ...{ id: ctx.ids.ulid(), kind, target, details: JSON.stringify(details), by: person.id },
      ...{ state: "waiting", problem: null, made_at: tx.now },
    })
    .execute();
  await tx.enqueue({ kind: carryOutJob, payload: {} });
}

/** What is still to be done or did not work, newest first. */
export function listOrders(ctx: NetworkCtx): Promise<OrderRow[]> {
  return ctx.db.selectFrom("network_order").selectAll().orderBy("made_at", "desc").limit(20).execute();
}

export async function forgetOrder(tx: NetworkTx, id: string): Promise<void> {
  await tx.db.deleteFrom("network_order").where("id", "=", id).execute();
}

/** Asks the other sites, one after another; what was done is forgotten, what did not work is told for a week. Twice changes nothing. */
export async function carryOut(ctx: NetworkCtx): Promise<void> {
  const waiting = await ctx.db.selectFrom("network_order").selectAll().where("state", "=", "waiting").execute();
  for (const one of waiting) {
    const problem = await problemOf(ctx, one);
    await ctx.transaction(async (tx) => {
      if (problem === undefined) return forgetOrder(tx, one.id);
      const failed = { state: "failed" as const, problem };
      await tx.db.updateTable("network_order").set(failed).where("id", "=", one.id).execute();
    });
  }
  await ctx.transaction(async (tx) => {
    const old = tx.now - keptFor;
    await tx.db.deleteFrom("network_order").where("state", "=", "failed").where("made_at", "<", old).execute();
  });
}

async function problemOf(ctx: NetworkCtx, { kind, target, details, by }: OrderRow): Promise<string | undefined> {
  try {
    const more = JSON.parse(details);
    if (kind === "follow") await ctx.network.follow(target, by);
    else if (kind === "apply") await ctx.network.apply(more, by);
    else await ctx.network.answer({ ...more, actor: target }, by);
    return undefined;
  } catch (error) {
    ctx.log.warn({ err: error, kind, target }, "what a person wanted of another site did not work");
    return error instanceof Error ? error.message : String(error);
  }
}
