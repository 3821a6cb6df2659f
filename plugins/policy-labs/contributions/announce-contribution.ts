import { deriveId } from "@nri-commons/core/kit";
import { type Announcement, frameOf } from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import type { Lab } from "../labs/lab.ts";
import type { Changed } from "../labs/lab-facts.ts";
import { findLab } from "../labs/lab-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { say } from "../say.ts";
import { toContributionWire } from "../wire/contribution-wire.ts";
import { toFateWire } from "../wire/fate-wire.ts";
import type { Contribution } from "./contribution.ts";
import { findContribution } from "./contribution-store.ts";

type AnnounceChange = (ctx: LabsCtx, tx: LabsTx, fact: Changed) => Promise<Announcement | undefined>;

/** To everybody who follows, and to the lab's own site whether it does or not. */
function announceContribution(verb: "Create" | "Update"): AnnounceChange {
  return async (ctx, tx, { id, revision }) => {
    const one = await findContribution(tx.db, id);
    if (one === undefined || one.source !== undefined || one.state === "withdrawn") return undefined;
    const lab = await findLab(tx.db, one.lab);
    if (lab === undefined) return undefined;
    const html = await renderRichText(one.text.text[one.lang] ?? "", "markdown");
    const object = toContributionWire(one, frameOf(ctx), { lab: iriOf(ctx, lab), html });
    return { verb, object, audience: "public", ...also(lab.source?.owner), revision: String(revision) };
  };
}

export const announceContributionAdded = announceContribution("Create");
export const announceContributionRevised = announceContribution("Update");

export const announceTakenBack: AnnounceChange = async (ctx, tx, { id, revision }) => {
  const one = await findContribution(tx.db, id);
  const lab = one && (await findLab(tx.db, one.lab));
  const object = { id: ctx.objectIri(id), type: "Note" };
  return { verb: "Delete", object, audience: "public", ...also(lab?.source?.owner), revision: String(revision) };
};

/** What became of it: to everybody, and to the site of whoever said it. */
export async function announceFate(
  ctx: LabsCtx,
  tx: LabsTx,
  { id, revision, first }: Changed & { first: boolean },
): Promise<Announcement | undefined> {
  const one = await findContribution(tx.db, id);
  const lab = one && (await findLab(tx.db, one.lab));
  if (one === undefined || lab === undefined || one.state === "withdrawn") return undefined;
  const { fate } = one;
  const merged = fate.mergedWith === undefined ? undefined : await findContribution(tx.db, fate.mergedWith);
  const { t } = await say(one.lang);
  const words = [t(`fate.${fate.fate}`), fate.usedIn, fate.reason, fate.reply].filter(Boolean).join("\n\n");
  const object = toFateWire(
    {
      id: deriveId("policy-lab-fate", id),
      fate,
      contribution: iriOf(ctx, one),
      lab: iriOf(ctx, lab),
      mergedWith: merged && iriOf(ctx, merged),
      html: await renderRichText(words, "plain"),
    },
    frameOf(ctx),
  );
  const verb = first ? "Create" : "Update";
  return { verb, object, audience: "public", ...also(one.source?.owner), revision: String(revision) };
}

function also(actor: string | undefined): { also?: readonly string[] } {
  return actor === undefined ? {} : { also: [actor] };
}

function iriOf({ objectIri }: LabsCtx, thing: Pick<Lab | Contribution, "id" | "source">): string {
  return thing.source?.iri ?? objectIri(thing.id);
}
