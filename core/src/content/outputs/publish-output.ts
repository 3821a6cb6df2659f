import type { Tx } from "../../jobs/index.ts";
import { type Problem, Refusal } from "../../kit/index.ts";
import { nextRevision, refuseHidden, refuseWithout } from "../kept/index.ts";
import { brandingProblems, type Output, outputStatusOf } from "../types/index.ts";
import { findOutputRow, outputColumns, toOutput, updateOutput } from "./output-store.ts";
import { getOwnOutput, supersedeOutput } from "./revise-output.ts";

/**
 * Makes a draft public. A text that its authors still call a draft never leaves the node, nor one that bears a mark that
 * nobody allowed. The version of ours that it supersedes says so from now on.
 */
export async function publishOutput(tx: Tx, { id }: { id: string }): Promise<Output> {
  refuseWithout(tx, "outputs:write");
  const { row, output } = await getOwnOutput(tx, id);
  if (row.visibility === "published") return output;
  refuseHidden(row);
  if (outputStatusOf(output) === "draft") {
    throw new Refusal("invalid", {
      problems: [{ path: "status", message: "Set the status to final before you publish it" }],
    });
  }
  const problems = [...brandingProblems(output), ...(await fileProblems(tx, output))];
  if (problems.length > 0) throw new Refusal("invalid", { problems });
  const revision = nextRevision(tx.now, row.updated_at);
  const { dated_at } = output.issued || output.year ? row : outputColumns(output, tx.now);
  const next = { ...row, dated_at, visibility: "published" as const, published_at: tx.now, updated_at: revision };
  await updateOutput(tx, next);
  await tx.fact("output.published", { id, revision });
  await supersede(tx, output);
  return toOutput(next);
}

/** Takes a local output back. Twice changes nothing. */
export async function withdrawOutput(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findOutputRow(tx.db, id);
  if (known && known.iri === null && known.visibility === "withdrawn") return;
  const { row } = await getOwnOutput(tx, id);
  const revision = nextRevision(tx.now, row.updated_at);
  await updateOutput(tx, { ...row, visibility: "withdrawn", updated_at: revision });
  if (row.visibility !== "draft") await tx.fact("output.withdrawn", { id, revision });
}

/** Files that are neither kept here nor linked elsewhere. */
async function fileProblems(tx: Tx, { files = [] }: Output): Promise<Problem[]> {
  const hashes = files.map(({ sha256 }) => sha256);
  if (hashes.length === 0) return [];
  const rows = await tx.db.selectFrom("content_file").select("sha256").where("sha256", "in", hashes).execute();
  const known = new Set(rows.map(({ sha256 }) => sha256));
  return files.flatMap(({ sha256, url }, index) =>
    known.has(sha256) || url ? [] : [{ path: `files.${index}`, message: "Upload this file first" }],
  );
}

async function supersede(tx: Tx, { supersedes }: Output): Promise<void> {
  if (supersedes === undefined) return;
  const before = await findOutputRow(tx.db, supersedes);
  if (before?.iri === null && before.visibility === "published") await supersedeOutput(tx, { id: before.id });
}
