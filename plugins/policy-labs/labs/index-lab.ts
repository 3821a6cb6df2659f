import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findLab } from "./lab-store.ts";

/** After a change, in the same transaction: the site's search finds a lab that everybody sees, and no other. */
export async function indexLab(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  const lab = await findLab(tx.db, id);
  if (lab?.state !== "open" && lab?.state !== "closed") return ctx.search.removePage(tx, id);
  const { title, issue, question, source } = lab;
  const body = Object.fromEntries(
    Object.keys({ ...issue, ...question }).map((lang) => [
      lang,
      [question[lang], issue[lang]].filter((text) => text !== undefined).join("\n"),
    ]),
  );
  const at = lab.published ?? lab.created;
  await ctx.search.putPage(tx, { id, title, body, at, path: `/labs/${id}`, origin: source?.origin });
}
