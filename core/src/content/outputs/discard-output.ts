import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Db, dialectOf, jsonTexts } from "../../store/index.ts";
import { nextRevision, refuseChange } from "../kept/index.ts";
import type { Output } from "../types/index.ts";
import { findOutputRow, toOutput, updateOutput } from "./output-store.ts";
import { getOwnOutput } from "./revise-output.ts";

/** Throws away a draft that nobody outside has seen; what it was imported from may bring it again. Twice changes nothing. */
export async function discardOutput(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findOutputRow(tx.db, id);
  if (known && known.iri === null && known.visibility === "withdrawn") return;
  const { row } = await getOwnOutput(tx, id);
  if (row.visibility !== "draft" || row.published_at !== null) {
    throw new Refusal("conflict", { message: "This was public already: withdraw it instead." });
  }
  refuseChange(tx, "outputs", row);
  const revision = nextRevision(tx.now, row.updated_at);
  await updateOutput(tx, { ...row, visibility: "withdrawn", import_key: null, updated_at: revision });
}

/** What was imported under these keys, by key, withdrawn ones too. */
export async function outputsByKey(db: Db, keys: readonly string[]): Promise<Map<string, Output>> {
  const rows = await db
    .selectFrom("content_output")
    .selectAll()
    .where("import_key", "in", jsonTexts(dialectOf(db), keys))
    .execute();
  return new Map(rows.flatMap((row) => (row.import_key === null ? [] : [[row.import_key, toOutput(row)] as const])));
}
