import type { Tx } from "../../jobs/index.ts";
import { unindexRemote } from "../indexing/index.ts";
import { idOfRemote, isOld, type Provenance, refuseForeign, remoteColumns } from "../kept/index.ts";
import { remoteVisibility } from "../moderation/measure-store.ts";
import type { NewOutput } from "../types/index.ts";
import { refuseProducer } from "./add-output.ts";
import { findOutputRow, insertOutput, type OutputRow, outputColumns, updateOutput } from "./output-store.ts";

export interface ReceiveRemoteOutput extends Provenance {
  output: NewOutput;
  /** Its owner is the registry's own actor: only then may it say `secretariat`. */
  isRegistry: boolean;
}

/** Keeps an output of another node, producer class included, as its owner tells it. Twice changes nothing. */
export async function receiveRemoteOutput(tx: Tx, incoming: ReceiveRemoteOutput): Promise<{ id: string }> {
  const { output, isRegistry, ...from } = incoming;
  refuseProducer(output, isRegistry);
  const known = await findOutputRow(tx.db, from.iri);
  refuseForeign(from, known);
  const id = known?.id ?? idOfRemote(from.iri);
  const updated = from.updated ?? tx.now;
  const published = known?.published_at ?? Math.min(updated, tx.now);
  const content = outputColumns(output, published);
  if (known && (known.visibility === "withdrawn" || isOld(known, { updated, url: from.url, doc: content.doc })))
    return { id };
  const row: OutputRow = {
    id,
    ...remoteColumns(from),
    ...content,
    visibility: await remoteVisibility(tx, from),
    created_at: known?.created_at ?? tx.now,
    published_at: published,
    updated_at: updated,
  };
  await (known ? updateOutput(tx, row) : insertOutput(tx, row));
  return { id };
}

/** Its owner took it back: only that it was there is kept. */
export async function withdrawRemoteOutput(tx: Tx, from: Omit<Provenance, "url" | "updated">): Promise<void> {
  const known = await findOutputRow(tx.db, from.iri);
  if (!known || known.visibility === "withdrawn") return;
  refuseForeign(from, known);
  const empty = outputColumns({ title: {}, type: known.type, producer: known.producer }, known.dated_at);
  await updateOutput(tx, { ...known, ...empty, visibility: "withdrawn", updated_at: tx.now });
}

/** Before a rebuild from the stored activities: forgets every output of other nodes. */
export async function clearRemoteOutputs(tx: Tx): Promise<void> {
  await unindexRemote(tx, "output");
  await tx.db.deleteFrom("content_output").where("iri", "is not", null).execute();
}
