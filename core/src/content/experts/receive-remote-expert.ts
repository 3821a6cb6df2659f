import type { Tx } from "../../jobs/index.ts";
import { unindexRemote } from "../indexing/index.ts";
import { idOfRemote, isOld, type Provenance, refuseForeign, remoteColumns } from "../kept/index.ts";
import { remoteVisibility } from "../moderation/measure-store.ts";
import { type Consent, fieldEntries, localFields, type NewExpert } from "../types/index.ts";
import {
  consentColumns,
  type ExpertRow,
  erasedColumns,
  expertColumns,
  findExpertRow,
  insertExpert,
  updateExpert,
} from "./expert-store.ts";

export interface ReceiveRemoteExpert extends Provenance {
  expert: NewExpert;
  consent: Consent;
}

/** Keeps what another node shares of a person, no longer than the person agreed to. Twice changes nothing. */
export async function receiveRemoteExpert(tx: Tx, incoming: ReceiveRemoteExpert): Promise<{ id: string } | undefined> {
  const { expert, consent, ...from } = incoming;
  const known = await findExpertRow(tx.db, from.iri);
  refuseForeign(from, known);
  const id = known?.id ?? idOfRemote(from.iri);
  if (known?.visibility === "withdrawn") return undefined;
  if (consent.expires <= tx.now) {
    await withdrawRemoteExpert(tx, from);
    return undefined;
  }
  const updated = from.updated ?? tx.now;
  const content = expertColumns(forThisNode(expert));
  const receipt = consentColumns(consent);
  if (known?.consent === receipt.consent && isOld(known, { updated, url: from.url, doc: content.doc })) return { id };
  if (known && known.updated_at > updated) return { id };
  const row: ExpertRow = {
    id,
    ...remoteColumns(from),
    ...content,
    ...receipt,
    state: "shared",
    visibility: await remoteVisibility(tx, from),
    created_at: known?.created_at ?? tx.now,
    published_at: known?.published_at ?? tx.now,
    updated_at: updated,
  };
  await (known ? updateExpert(tx, row) : insertExpert(tx, row));
  return { id };
}

/** The person withdrew the consent over there: erased here at once. */
export async function withdrawRemoteExpert(tx: Tx, from: Omit<Provenance, "url" | "updated">): Promise<void> {
  const known = await findExpertRow(tx.db, from.iri);
  if (!known || known.visibility === "withdrawn") return;
  refuseForeign(from, known);
  await updateExpert(tx, { ...known, ...erasedColumns, state: "withdrawn", updated_at: tx.now });
  await tx.fact("expert.erased", { iri: from.iri });
}

/** Before a rebuild from the stored activities: forgets every entry of other nodes. */
export async function clearRemoteExperts(tx: Tx): Promise<void> {
  await unindexRemote(tx, "expert");
  await tx.db.deleteFrom("content_expert").where("iri", "is not", null).execute();
}

/**
 * What is told to us is for the people of this node: only public fields are shown further, nothing goes on to our peers.
 * What should never have left the other node is not kept here either.
 */
function forThisNode(expert: NewExpert): NewExpert {
  const fields = fieldEntries(expert.fields)
    .filter(([name]) => !localFields.includes(name))
    .map(([name, { value, scope }]) => [name, { value, scope: scope === "public" ? scope : "node" }]);
  return { ...expert, fields: Object.fromEntries(fields) };
}
