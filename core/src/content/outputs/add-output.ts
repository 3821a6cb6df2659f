import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { type Added, localColumns, madeBy, newId, refuseDraft } from "../kept/index.ts";
import { maySayProducer, type NewOutput } from "../types/index.ts";
import { insertOutput, outputColumns } from "./output-store.ts";

export interface AddOutput {
  output: NewOutput;
  /** What the source calls it: adding it again gives the output that is there. */
  key?: string | undefined;
  /** This node publishes the registry: only then may it speak as the Secretariat. */
  isRegistry?: boolean | undefined;
}

/** Keeps a new output as a draft. */
export async function addOutput(tx: Tx, { output, key, isRegistry = false }: AddOutput): Promise<Added> {
  refuseDraft(tx, "outputs");
  refuseProducer(output, isRegistry);
  if (key !== undefined) {
    const known = await tx.db
      .selectFrom("content_output")
      .select("id")
      .where("import_key", "=", key)
      .executeTakeFirst();
    if (known) return { id: known.id, added: false };
  }
  const id = newId(tx);
  await insertOutput(tx, {
    id,
    ...localColumns({ key, now: tx.now, by: madeBy(tx) }),
    ...outputColumns(output, tx.now),
    visibility: "draft",
    published_at: null,
  });
  return { id, added: true };
}

export function refuseProducer({ producer }: NewOutput, isRegistry: boolean): void {
  if (maySayProducer(producer, { isRegistry })) return;
  throw new Refusal("forbidden", { message: "Only the Secretariat's own site publishes as the Secretariat." });
}
