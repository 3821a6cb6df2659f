import type { TokenViewer } from "../../../content/types/index.ts";
import type { PluginTx } from "../../../plugin/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { linksIn } from "./links-in.ts";
import type { LinkCheckRow, OutputsTables } from "./review-table.ts";

type Tx = PluginTx<OutputsTables>;

/** `works`; `broken`: it leads nowhere; `unsure`: something answers and lets us not in, or it is no https. */
export interface CheckedLink {
  url: string;
  state: "works" | "broken" | "unsure";
}

/** Drafts are looked at too. */
const editor: TokenViewer = { kind: "token", scopes: ["outputs:write"] };
const atOnce = 20;
/** Of an answer no more than its beginning: that there is one is all that counts. */
const maxBytes = 64 * 1024;

/** The links of an output are looked at soon, by a job: nobody waits for other sites. Twice changes nothing. */
export async function askForLinkCheck(tx: Tx, output: string): Promise<void> {
  const row = { output, asked_at: tx.now, checked_at: null, results: "[]" };
  await tx.db
    .insertInto("outputs_link_check")
    .values(row)
    .onConflict((conflict) => conflict.column("output").doUpdateSet({ asked_at: tx.now, checked_at: null }))
    .execute();
  await tx.enqueue({ kind: "outputs:check-links", key: "period", payload: {} });
}

/** A job: whatever somebody asked for and nobody looked at yet. What is gone by then is forgotten. */
export async function checkLinks(ctx: OutputsCtx): Promise<void> {
  const due = await ctx.db
    .selectFrom("outputs_link_check")
    .selectAll()
    .where("checked_at", "is", null)
    .orderBy("asked_at")
    .limit(atOnce)
    .execute();
  for (const { output: id, asked_at: asked } of due) {
    const output = await ctx.outputs.find(id, editor);
    const found: CheckedLink[] = [];
    for (const url of output ? linksIn(output) : []) found.push({ url, state: await look(ctx, url) });
    await ctx.transaction(async (tx) => {
      if (!output) return forgetLinkCheck(tx, id);
      await tx.db
        .updateTable("outputs_link_check")
        .set({ checked_at: tx.now, results: JSON.stringify(found) })
        .where("output", "=", id)
        .where("asked_at", "=", asked)
        .execute();
    });
  }
}

export async function findLinkCheck(ctx: OutputsCtx, output: string): Promise<LinkCheck | undefined> {
  const row = await ctx.db.selectFrom("outputs_link_check").selectAll().where("output", "=", output).executeTakeFirst();
  return row && toLinkCheck(row);
}

export interface LinkCheck {
  /** In milliseconds; undefined while it has not been looked at. */
  checked: number | undefined;
  links: readonly CheckedLink[];
}

export async function forgetLinkCheck(tx: Tx, output: string): Promise<void> {
  await tx.db.deleteFrom("outputs_link_check").where("output", "=", output).execute();
}

function toLinkCheck({ checked_at, results }: LinkCheckRow): LinkCheck {
  return { checked: checked_at ?? undefined, links: JSON.parse(results) as CheckedLink[] };
}

async function look(ctx: OutputsCtx, url: string): Promise<CheckedLink["state"]> {
  const answer = await ctx.net.fetch(url, { accept: "*/*", maxBytes });
  if (!answer.ok) return stateOf(answer.reason);
  if (answer.status < 400) return "works";
  return [401, 403, 405, 406, 429].includes(answer.status) ? "unsure" : "broken";
}

function stateOf(reason: string): CheckedLink["state"] {
  if (reason === "too-large") return "works";
  return reason === "url-refused" || reason === "address-refused" || reason === "encoding" ? "unsure" : "broken";
}
