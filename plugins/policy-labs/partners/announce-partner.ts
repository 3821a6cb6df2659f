import { deriveId, pickLanguage } from "@nri-commons/core/kit";
import type { Announcement, WireObject } from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import type { Changed } from "../labs/lab-facts.ts";
import { findLab } from "../labs/lab-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findPartner } from "./partner-store.ts";
import type { PartnerRow } from "./partner-tables.ts";

type AnnounceChange = (ctx: LabsCtx, tx: LabsTx, fact: Changed) => Promise<Announcement | undefined>;

/** To the one that is asked, and to nobody else. */
export const announceAsked: AnnounceChange = async (ctx, tx, { id, revision }) => {
  const row = await findPartner(tx.db, id);
  const object = row && (await toWire(ctx, tx, row));
  if (row === undefined || object === undefined) return undefined;
  const more = { "nri:offerKind": row.kind === "invite" ? "policy-lab-invite" : "policy-lab-part" };
  return { verb: "Offer", object, audience: { actors: [row.actor] }, revision: String(revision), more };
};

/** To the lab's own site: we no longer take part. Told again it is another word of the same. */
export const announceLeft: AnnounceChange = async (ctx, tx, { id, revision }) => {
  const row = await findPartner(tx.db, id);
  const asked = row && (await toWire(ctx, tx, row));
  if (row === undefined || asked === undefined) return undefined;
  const object = {
    ...asked,
    id: ctx.objectIri(deriveId(id, "left", String(revision))),
    "nri:kind": "PolicyLabLeave",
    "nri:revision": revision,
    content: "",
  };
  const more = { "nri:offerKind": "policy-lab-leave" };
  return { verb: "Offer", object, audience: { actors: [row.actor] }, revision: String(revision), more };
};

export const announceAnswered: AnnounceChange = async (ctx, tx, { id, revision }) => {
  const row = await findPartner(tx.db, id);
  const object = row && (await toWire(ctx, tx, row));
  if (row === undefined || object === undefined || row.activity === null) return undefined;
  return {
    verb: row.state === "accepted" ? "Accept" : "Reject",
    object,
    answers: row.activity,
    audience: { actors: [row.actor] },
    revision: String(revision),
    more: {
      "nri:lab": object["nri:lab"] ?? "",
      ...(row.answer && { content: await renderRichText(row.answer, "plain") }),
    },
  };
};

async function toWire(
  ctx: LabsCtx,
  tx: LabsTx,
  { id, lab_id, kind, words, updated_at }: PartnerRow,
): Promise<WireObject | undefined> {
  const lab = await findLab(tx.db, lab_id);
  if (lab === undefined) return undefined;
  const lang = ctx.site.languages[0] ?? "en";
  return {
    id: ctx.objectIri(id),
    type: "Note",
    "nri:kind": kind === "invite" ? "PolicyLabInvite" : "PolicyLabPart",
    "nri:kindVersion": 1,
    attributedTo: ctx.federation.initiativeActor,
    name: pickLanguage(lab.title, lang)?.text ?? "",
    content: await renderRichText(words, "plain"),
    "nri:lab": lab.source?.iri ?? ctx.objectIri(lab.id),
    "nri:revision": updated_at,
  };
}
