import { type Announcement, frameOf, toWireInstant } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import { totalOf } from "./signal.ts";
import type { Changed } from "./signal-facts.ts";
import { countEverywhere, countHere, findSignalRow, toSignal } from "./signal-store.ts";
import { toSignalWire, writeCounts } from "./signal-wire.ts";

/** Tells the signal as it is now; nothing when it is no longer public. */
function announceSignal(verb: "Create" | "Update") {
  return async (ctx: LabsCtx, tx: LabsTx, { id, revision }: Changed): Promise<Announcement | undefined> => {
    const row = await findSignalRow(tx.db, id);
    if (row === undefined || row.origin !== null || row.state === "draft" || row.state === "withdrawn")
      return undefined;
    const object = await toSignalWire(toSignal(row), await countEverywhere(tx.db, id), frameOf(ctx));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceSignalRaised = announceSignal("Create");
export const announceSignalRevised = announceSignal("Update");

/** To the site whose signal it is, and to nobody else: how many of each group, and never who. */
export async function announceSupport(
  ctx: LabsCtx,
  tx: LabsTx,
  { id, revision }: Changed,
): Promise<Announcement | undefined> {
  const row = await findSignalRow(tx.db, id);
  if (row?.owner == null) return undefined;
  const counts = await countHere(tx.db, id);
  const frame = frameOf(ctx);
  const { t } = await say(frame.lang);
  const object = {
    id: ctx.objectIri(id),
    type: "Note",
    "nri:kind": "PolicyLabSupport",
    "nri:kindVersion": 1,
    attributedTo: frame.actor,
    content: t("signal.wire.from-here", { count: totalOf(counts) }),
    published: toWireInstant(tx.now),
    "nri:signal": row.iri,
    "nri:support": writeCounts(counts),
    "nri:revision": revision,
  };
  return {
    verb: "Offer",
    object,
    audience: { actors: [row.owner] },
    revision: String(revision),
    more: { "nri:offerKind": "policy-lab-support" },
  };
}
