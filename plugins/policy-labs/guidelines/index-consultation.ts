import { pickLanguage } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findConsultationRow, toConsultation } from "./consultation-store.ts";

/** After a change, in the same transaction: the site's search finds a consultation that everybody sees, and no other. */
export async function indexConsultation(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  const row = await findConsultationRow(tx.db, id);
  if (row === undefined || row.is_public !== 1) return ctx.search.removePage(tx, id);
  const { title, steps, source, updated, published = updated } = toConsultation(ctx, row);
  const notes = Object.keys(title).map((lang) => [
    lang,
    steps.map(({ note = {} }) => pickLanguage(note, lang)?.text ?? "").join("\n"),
  ]);
  const body = Object.fromEntries(notes);
  await ctx.search.putPage(tx, {
    ...{ id, title, body, at: published, path: `/labs/consultations/${id}`, origin: source?.origin },
  });
}
