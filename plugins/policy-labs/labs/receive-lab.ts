import { type Incoming, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { fromLabWire } from "../wire/lab-wire.ts";
import type { Lab } from "./lab.ts";
import { labIdOf } from "./lab-id.ts";
import { findLab, putLab } from "./lab-store.ts";

/** Keeps a lab of another site; an older word than the last one changes nothing, and what was taken back stays away. */
export async function receiveLab(ctx: LabsCtx, tx: LabsTx, { iri, origin, owner, object }: Incoming): Promise<void> {
  const read = fromLabWire(object);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "a policy lab from elsewhere could not be read");
    return;
  }
  const { lab, state, takesPart, url, published, updated } = read.value;
  const id = labIdOf(ctx, iri);
  const known = await findLab(tx.db, id);
  if (known !== undefined && (known.state === "withdrawn" || known.updated >= updated)) return;
  const source = { iri, origin, owner, url };
  const created = known?.created ?? tx.now;
  await putLab(tx.db, { ...lab, id, state, source, takesPart, created, updated, published }, iri);
}

export async function withdrawRemoteLab(ctx: LabsCtx, tx: LabsTx, { iri, owner }: Withdrawn): Promise<void> {
  const lab = await findLab(tx.db, labIdOf(ctx, iri));
  if (lab?.source?.owner !== owner) return;
  const gone = { title: {}, issue: {}, question: {}, call: undefined, convenors: [], hosts: [], process: undefined };
  await putLab(tx.db, { ...lab, ...gone, topics: [], state: "withdrawn" }, iri);
}

/** After a restore: a lab of this site as another one kept it; what stands here alone, such as how overlaps were weighed, stays. */
export async function reclaimLab(ctx: LabsCtx, tx: LabsTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromLabWire(object)];
  if (id === undefined || !read.ok) return false;
  const { lab, state, takesPart, published, updated } = read.value;
  const known = await findLab(tx.db, id);
  if (known?.state === "withdrawn" || (known?.updated ?? 0) > updated) return false;
  const own: Lab = {
    ...known,
    ...lab,
    id,
    overlap: known?.overlap,
    state,
    takesPart,
    created: known?.created ?? published ?? tx.now,
    updated,
    published: known?.published ?? published,
  };
  await putLab(tx.db, own, iri);
  return true;
}

/** After a restore: it was taken back in the time that the backup does not know of. */
export async function recallLab(ctx: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  const lab = await findLab(tx.db, labIdOf(ctx, iri));
  if (lab !== undefined) await putLab(tx.db, { ...lab, state: "withdrawn" }, iri);
}
