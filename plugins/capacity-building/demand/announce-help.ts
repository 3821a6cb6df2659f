import { pickLanguage } from "@nri-commons/core/kit";
import type { Announcement, WireObject } from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Changed } from "../travel/tell.ts";
import type { HelpRow } from "./demand-tables.ts";
import { toHelp } from "./help.ts";
import { findHelpRow } from "./help-store.ts";
import { writeActivity } from "./scope-wire.ts";

type Told = (ctx: CapacityCtx, tx: CapacityTx, fact: Changed) => Promise<Announcement | undefined>;

/** To the site whose request it is, and to nobody else: offered, said anew, or taken back. */
export const announceHelp: Told = async (ctx, tx, { id, revision }) => {
  const row = await findHelpRow(tx.db, id);
  if (row === undefined || row.ours !== 1) return undefined;
  const object = await toHelpWire(ctx, row);
  const more = { "nri:offerKind": "capacity" };
  return { verb: "Offer", object, audience: { actors: [row.actor] }, revision: String(revision), more };
};

export const announceAnswer: Told = async (ctx, tx, { id, revision }) => {
  const row = await findHelpRow(tx.db, id);
  if (row === undefined || row.activity === null || (row.state !== "accepted" && row.state !== "declined"))
    return undefined;
  const { answer } = toHelp(row);
  return {
    verb: row.state === "accepted" ? "Accept" : "Reject",
    object: await toHelpWire(ctx, row),
    answers: row.activity,
    audience: { actors: [row.actor] },
    revision: String(revision),
    more: {
      "nri:request": row.request_iri,
      "nri:answered": Number(row.revision),
      "nri:revision": revision,
      ...(answer && { content: await renderRichText(answer, "plain") }),
    },
  };
};

async function toHelpWire(ctx: CapacityCtx, row: HelpRow): Promise<WireObject> {
  const { title, words, offer, activity } = toHelp(row);
  return {
    id: ctx.objectIri(row.id),
    type: "Note",
    "nri:kind": "CapacityMatch",
    "nri:kindVersion": 1,
    attributedTo: ctx.federation.initiativeActor,
    name: pickLanguage(title, ctx.site.languages[0] ?? "en")?.text ?? "",
    content: await renderRichText(words, "plain"),
    "nri:request": row.request_iri,
    ...(offer && { "nri:offer": offer.iri }),
    ...(activity && { "nri:activity": writeActivity(activity) }),
    "nri:matchState": row.state === "withdrawn" ? "withdrawn" : "offered",
    "nri:revision": Number(row.revision),
  };
}
