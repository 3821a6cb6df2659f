import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { nextRevision, refuseChange, refuseRemote, refuseStale } from "../kept/index.ts";
import type { NewOutput, Output } from "../types/index.ts";
import { refuseProducer } from "./add-output.ts";
import { findOutputRow, type OutputRow, outputColumns, toOutput, updateOutput } from "./output-store.ts";

export interface ReviseOutput {
  id: string;
  output: NewOutput;
  /** `updated` of the copy that the change was made on; another one in the meantime is a conflict. */
  updated?: number | undefined;
  isRegistry?: boolean | undefined;
}

/** Writes the next revision; what was public stays so and others hear of it. */
export async function reviseOutput(tx: Tx, change: ReviseOutput): Promise<Output> {
  const { id, output, updated, isRegistry = false } = change;
  const { row, output: known } = await getOwnOutput(tx, id);
  refuseStale(known, updated);
  refuseProducer(output, isRegistry);
  const isPublic = row.visibility === "published";
  if (isPublic && output.status === "draft") {
    throw new Refusal("invalid", {
      problems: [{ path: "status", message: "This is public already. Correct it, or withdraw it" }],
    });
  }
  const revision = nextRevision(tx.now, row.updated_at);
  const next = { ...row, ...outputColumns(output, row.published_at ?? row.created_at), updated_at: revision };
  await updateOutput(tx, next);
  if (isPublic) await tx.fact("output.revised", { id, revision });
  return toOutput(next);
}

/** A newer version took its place: it stays readable and says so. */
export async function supersedeOutput(tx: Tx, { id }: { id: string }): Promise<Output> {
  const { row, output } = await getOwnOutput(tx, id);
  if (output.status === "superseded") return output;
  const revision = nextRevision(tx.now, row.updated_at);
  const { id: _, visibility, created, updated, published, source, ...content } = output;
  const columns = outputColumns({ ...content, status: "superseded" }, row.published_at ?? row.created_at);
  const next = { ...row, ...columns, updated_at: revision };
  await updateOutput(tx, next);
  if (row.visibility === "published") await tx.fact("output.revised", { id, revision });
  return toOutput(next);
}

/** A local output that is not withdrawn, and that whoever asks may change. */
export async function getOwnOutput(tx: Tx, id: string): Promise<{ row: OutputRow; output: Output }> {
  const row = await findOutputRow(tx.db, id);
  if (!row) throw new Refusal("not-found");
  const output = toOutput(row);
  refuseRemote(output);
  if (row.visibility === "withdrawn") throw new Refusal("gone");
  refuseChange(tx, "outputs", row);
  return { row, output };
}
