import { deriveId, isJsonObject, originOf } from "@nri-commons/core/kit";
import { countOf, type IncomingActivity, isKnownSite, textOf, urlOf } from "@nri-commons/core/plugin";
import { plainText } from "@nri-commons/core/web";
import { labIdOf } from "../labs/lab-id.ts";
import { findLab } from "../labs/lab-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { addToLab, removeFromLab, settle } from "./change-partner.ts";
import { findPartnerOf, putPartner } from "./partner-store.ts";
import type { PartnerRow } from "./partner-tables.ts";

/** The site of a lab asks us to take part in it. Only its own site can. */
export async function receiveInvite(ctx: LabsCtx, tx: LabsTx, given: IncomingActivity): Promise<void> {
  const lab = labOf(given);
  if (lab === undefined || originOf(lab) !== given.origin) return;
  await keepAsked(ctx, tx, { given, lab, kind: "invite" });
}

/** Another initiative says that it takes part in a lab of ours: where everybody may join it is in at once, else the team decides. */
export async function receivePart(ctx: LabsCtx, tx: LabsTx, given: IncomingActivity): Promise<void> {
  const iri = labOf(given);
  const lab = iri === undefined ? undefined : await findLab(tx.db, labIdOf(ctx, iri));
  if (iri === undefined || lab === undefined || lab.source !== undefined || lab.state !== "open") return;
  const told = revisionOf(given) ?? tx.now;
  const known = await findPartnerOf(tx.db, lab.id, given.actor);
  // It left after it said this.
  if (Number(known?.told_at ?? 0) > told) return;
  const row = await keepAsked(ctx, tx, { given, lab: iri, kind: "part", told });
  if (row?.state === "asked" && lab.joining === "open") await settle(ctx, tx, { row, take: true, words: "" });
}

/** Another initiative no longer takes part in a lab of ours. Twice changes nothing; what comes after it asked anew neither. */
export async function receiveLeave(ctx: LabsCtx, tx: LabsTx, given: IncomingActivity): Promise<void> {
  const iri = labOf(given);
  const lab = iri === undefined ? undefined : await findLab(tx.db, labIdOf(ctx, iri));
  if (lab === undefined || lab.source !== undefined || lab.state === "withdrawn") return;
  const told = revisionOf(given) ?? tx.now;
  const known = await findPartnerOf(tx.db, lab.id, given.actor);
  if (Number(known?.told_at ?? 0) >= told || (known === undefined && !(await isKnownSite(ctx.federation, given.actor))))
    return;
  const asking = { kind: "part" as const, ours: 0, activity: null, words: "", answer: "", created_at: tx.now };
  const row = known ?? { ...asking, id: deriveId(given.id), lab_id: lab.id, actor: given.actor };
  const updated_at = Math.max(tx.now, Number(known?.updated_at ?? 0) + 1);
  await putPartner(tx.db, { ...row, state: "ended", updated_at, told_at: told });
  await removeFromLab(ctx, tx, lab, given.actor);
}

/** The answer to what we asked; one to a word that was taken back or answered already changes nothing. */
function receiveAnswer(take: boolean) {
  return async (ctx: LabsCtx, tx: LabsTx, given: IncomingActivity): Promise<void> => {
    const iri = urlOf(given.activity["nri:lab"]);
    if (iri === undefined) return;
    const row = await findPartnerOf(tx.db, labIdOf(ctx, iri), given.actor);
    if (row === undefined || row.ours !== 1 || row.state !== "asked") return;
    const answer = plainText(textOf(given.activity["content"], 2000) ?? "");
    await putPartner(tx.db, { ...row, state: take ? "accepted" : "declined", answer, updated_at: tx.now });
    const lab = await findLab(tx.db, row.lab_id);
    if (take && row.kind === "invite" && lab !== undefined && lab.source === undefined)
      await addToLab(ctx, tx, lab, row.actor);
  };
}

export const receiveAccept = receiveAnswer(true);
export const receiveReject = receiveAnswer(false);

interface Kept {
  given: IncomingActivity;
  lab: string;
  kind: PartnerRow["kind"];
  told?: number;
}

/** Sent twice it is there once; asked anew after it ended, it is asked again. */
async function keepAsked(ctx: LabsCtx, tx: LabsTx, { given, lab, kind, told }: Kept): Promise<PartnerRow | undefined> {
  const lab_id = labIdOf(ctx, lab);
  const known = await findPartnerOf(tx.db, lab_id, given.actor);
  if (known?.activity === given.id || known?.state === "accepted" || known?.state === "asked") return undefined;
  const { object } = given.activity;
  const words = isJsonObject(object) ? plainText(textOf(object["content"], 5000) ?? "") : "";
  const row: PartnerRow = {
    ...{ id: deriveId(given.id), lab_id, actor: given.actor, kind, ours: 0, state: "asked", activity: given.id, words },
    ...{ answer: "", created_at: tx.now, updated_at: tx.now, told_at: told ?? null },
  };
  await putPartner(tx.db, row);
  return row;
}

/** Which telling of the other site it is. */
function revisionOf({ activity: { object } }: IncomingActivity): number | undefined {
  return isJsonObject(object) ? countOf(object["nri:revision"]) : undefined;
}

function labOf({ activity }: IncomingActivity): string | undefined {
  const { object } = activity;
  return isJsonObject(object) ? urlOf(object["nri:lab"]) : undefined;
}
