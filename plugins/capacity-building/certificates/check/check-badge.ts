import { isKnownSite, namesOf } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { checkForeign } from "./check-foreign.ts";
import { checkOwn } from "./check-own.ts";
import { addCheck, findCheck, putVerdict } from "./check-store.ts";
import type { Verdict } from "./verdict.ts";

/** A key is small, and a list of who is revoked is a few hundred bytes when few are. */
const mostBytes = 512 * 1024;

/** What this site can say at once is said at once; for the rest a job asks. Gives where the answer will stand. */
export async function askAboutBadge(ctx: CapacityCtx, token: string): Promise<string> {
  const id = ctx.ids.secret(24);
  const verdict = await checkAtOnce(ctx, token);
  await ctx.transaction(async (tx) => {
    await addCheck(tx.db, { id, token, now: tx.now, verdict });
    if (verdict === undefined) await tx.fact("capacity-badge.asked", { id });
  });
  return id;
}

/** Undefined where another site has to be asked. */
async function checkAtOnce(ctx: CapacityCtx, token: string): Promise<Verdict | undefined> {
  const own = await checkOwn(ctx, token);
  if (own !== undefined) return own;
  let asks = false;
  const verdict = await checkForeign(
    {
      ...asked(ctx),
      fetch: async () => {
        asks = true;
        return undefined;
      },
    },
    token,
  );
  return asks ? undefined : verdict;
}

/** In a job, since another site may take its time. */
export async function finishCheck(ctx: CapacityCtx, id: string): Promise<void> {
  const check = await findCheck(ctx.db, id);
  if (check === undefined || check.verdict !== undefined) return;
  const verdict = await checkForeign(
    {
      ...asked(ctx),
      async fetch(url) {
        const answer = await ctx.net.fetch(url, { maxBytes: mostBytes });
        return answer.ok && answer.status === 200 ? Buffer.from(answer.body).toString("utf8") : undefined;
      },
    },
    check.token,
  );
  await ctx.transaction((tx) => putVerdict(tx.db, id, verdict));
}

function asked(ctx: CapacityCtx) {
  return {
    now: ctx.clock.now(),
    read: ctx.credentials.read,
    verify: ctx.credentials.verify,
    async knownAs(actor: string) {
      if (!(await isKnownSite(ctx.federation, actor))) return undefined;
      return (await namesOf(ctx.federation)).get(actor) ?? new URL(actor).host;
    },
  };
}
