import type { TokenViewer } from "../../content/types/index.ts";
import { findCopies, isHeld } from "./copy-store.ts";
import type { ExpertsCtx } from "./experts-ctx.ts";
import { recipientsOf } from "./recipients.ts";

const everything: TokenViewer = { kind: "token", scopes: ["experts:read"] };

/** A job: ends what consents no longer cover, here and of other nodes. */
export async function expireExperts(ctx: ExpertsCtx): Promise<void> {
  for (let more = true; more; ) ({ more } = await ctx.transaction((tx) => ctx.experts.expire(tx)));
}

/** A job: recognition comes and goes; who is new gets what is shared with members, who is no longer one is asked to erase it. */
export async function followRegistry(ctx: ExpertsCtx): Promise<void> {
  let cursor: string | undefined;
  do {
    const now = ctx.clock.now();
    const page = await ctx.experts.list({ now, source: "local", limit: 200, cursor }, everything);
    for (const { id, draft, updated } of page.items) if (!draft) await compare(ctx, { id, revision: updated });
    cursor = page.next;
  } while (cursor !== undefined);
}

async function compare(ctx: ExpertsCtx, { id, revision }: { id: string; revision: number }): Promise<void> {
  const expert = await ctx.experts.read(id);
  if (!expert) return;
  const wanted = await recipientsOf(ctx, expert);
  await ctx.transaction(async (tx) => {
    const holders = (await findCopies(tx, id)).filter(isHeld).map(({ actor }) => actor);
    const same = holders.length === wanted.size && holders.every((actor) => wanted.has(actor));
    if (!same) await tx.fact("expert.shared", { id, revision });
  });
}
