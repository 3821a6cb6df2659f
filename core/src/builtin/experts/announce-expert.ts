import type { Expert } from "../../content/types/index.ts";
import type { Announcement } from "../../plugin/index.ts";
import { findCopies, isHeld, markErased, nextCopyId, putCopy } from "./copy-store.ts";
import type { CopyRow, ExpertsCtx, ExpertsTx } from "./experts-ctx.ts";
import { type Recipients, recipientsOf } from "./recipients.ts";
import { consentClaims, toExpertWire } from "./wire/index.ts";

interface Changed {
  id: string;
  revision: number;
}

type AnnounceEach = (ctx: ExpertsCtx, tx: ExpertsTx, fact: Changed) => Promise<readonly Announcement[]>;

/**
 * Brings what each recipient holds in line with what the person agreed to: new ones get their copy, who holds one gets the change,
 * and who may not see the entry any more is asked to erase it. Every recipient has an object of its own, so that none of them learns
 * what another may see.
 */
export const announceEntry: AnnounceEach = async (ctx, tx, { id, revision }) => {
  const expert = await ctx.experts.read(id);
  const copies = await findCopies(tx, id);
  const held = new Map(copies.filter(isHeld).map((copy) => [copy.actor, copy]));
  const wanted: Recipients = expert ? await recipientsOf(ctx, expert) : new Map();
  const told: Announcement[] = [];
  for (const copy of held.values()) if (!wanted.has(copy.actor)) told.push(await eraseCopy(ctx, tx, copy));
  if (!expert) return told;
  for (const [actor, fields] of wanted) {
    const known = held.get(actor);
    if (known?.revision === revision) continue;
    const copyId = known?.id ?? nextCopyId(copies, { expertId: id, actor });
    const object = await writeCopy(ctx, { expert, id: copyId, actor, fields });
    if (!object) continue;
    await putCopy(tx, { id: copyId, expert_id: id, actor, revision });
    const verb = known ? "Update" : "Create";
    told.push({ verb, object, audience: { actors: [actor] }, revision: String(revision) });
  }
  return told;
};

/** The consent is over: everybody who ever got a copy and was not asked yet is asked to erase it. */
export const announceWithdrawal: AnnounceEach = async (ctx, tx, { id }) => {
  const told: Announcement[] = [];
  for (const copy of (await findCopies(tx, id)).filter(isHeld)) told.push(await eraseCopy(ctx, tx, copy));
  return told;
};

async function eraseCopy(ctx: ExpertsCtx, tx: ExpertsTx, { id, actor }: CopyRow): Promise<Announcement> {
  await markErased(tx, id);
  return {
    verb: "Delete",
    object: { id: ctx.objectIri(id), type: "Profile" },
    audience: { actors: [actor] },
    revision: "erase",
  };
}

interface NewCopy {
  expert: Expert;
  id: string;
  actor: string;
  fields: readonly (keyof Expert["fields"])[];
}

async function writeCopy(ctx: ExpertsCtx, { expert, id, actor, fields }: NewCopy) {
  const { consent } = expert;
  if (!consent) return undefined;
  const to = [actor];
  const jws = await ctx.federation.sign(consentClaims({ consent, object: ctx.objectIri(id), to }));
  const frame = {
    actor: ctx.federation.initiativeActor,
    lang: ctx.site.languages[0] ?? "en",
    objectIri: ctx.objectIri,
  };
  return toExpertWire({ expert, consent, id, to, fields, jws }, frame);
}
