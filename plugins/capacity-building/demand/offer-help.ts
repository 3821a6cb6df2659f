import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { nextRevision } from "../travel/revision.ts";
import { type Helper, isWanted, type LinkedActivity } from "./capacity-request.ts";
import "./demand-facts.ts";
import type { HelpRow, RequestRow } from "./demand-tables.ts";
import type { HelpDoc } from "./help.ts";
import { findHelpBetween, getHelpRow, listHelpFor, putHelp } from "./help-store.ts";
import { mailAsker } from "./mail-asker.ts";
import { changeRow } from "./raise-request.ts";
import { findRequestRow, getOwnRequestRow, toRequest } from "./request-store.ts";

interface Offered {
  request: string;
  words: string;
  offer?: HelpDoc["offer"];
}

/**
 * This site helps: another site is told and answers; a request of our own has somebody at once.
 * Offered twice, only the words change; offered again after a No it is another asking.
 */
export async function offerHelp(ctx: CapacityCtx, { request: id, words, offer }: Offered): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await findRequestRow(tx.db, id);
    if (row === undefined) throw new Refusal("not-found");
    if (!isWanted(row)) throw new Refusal("conflict");
    await keepOurHelp(ctx, tx, {
      row,
      doc: { title: toRequest(row).title, words, answer: "", ...(offer && { offer }) },
    });
  });
}

interface Kept {
  row: Pick<RequestRow, "id" | "iri" | "owner" | "origin">;
  doc: HelpDoc;
}

export async function keepOurHelp(ctx: CapacityCtx, tx: CapacityTx, { row: request, doc }: Kept): Promise<void> {
  const actor = request.owner ?? ctx.federation.initiativeActor;
  const known = await findHelpBetween(tx.db, { request: request.id, actor, ours: true });
  const revision = nextRevision(tx, known?.revision ?? 0);
  const goesOn = known?.state === "offered" || known?.state === "accepted";
  const state = request.origin === null ? "accepted" : goesOn ? known.state : "offered";
  const before = known === undefined ? {} : (JSON.parse(known.doc) as Partial<HelpDoc>);
  const row: HelpRow = {
    ...{ id: known?.id ?? ctx.ids.ulid(), request_id: request.id, request_iri: request.iri, actor, ours: 1, state },
    ...{ activity: null, doc: JSON.stringify({ ...before, ...doc, ...(goesOn && { answer: before.answer ?? "" }) }) },
    ...{
      revision,
      offered_at: goesOn ? Number(known.offered_at) : revision,
      answered_at: Number(known?.answered_at ?? 0),
    },
    ...{ created_at: known?.created_at ?? tx.now, updated_at: tx.now },
  };
  await putHelp(tx.db, row);
  if (request.origin === null) return settleHelpers(ctx, tx, request.id);
  await tx.fact("capacity-help.told", { id: row.id, revision });
}

/** We cannot help after all. Twice changes nothing. */
export async function takeHelpBack(ctx: CapacityCtx, id: string): Promise<void> {
  await changeOurs(ctx, id, (row) => (row.state === "withdrawn" ? undefined : { state: "withdrawn" }));
}

/** What came of it: an activity of this site. The other site shows it with its request. */
export async function linkActivity(ctx: CapacityCtx, id: string, activity: LinkedActivity): Promise<void> {
  await changeOurs(ctx, id, (row) => {
    if (row.state !== "accepted") throw new Refusal("conflict");
    return { doc: JSON.stringify({ ...JSON.parse(row.doc), activity }) };
  });
}

async function changeOurs(ctx: CapacityCtx, id: string, how: (row: HelpRow) => Partial<HelpRow> | undefined) {
  await ctx.transaction(async (tx) => {
    const row = await getHelpRow(tx.db, id);
    if (row.ours !== 1) throw new Refusal("not-found");
    const change = how(row);
    if (change === undefined) return;
    const revision = nextRevision(tx, row.revision);
    await putHelp(tx.db, { ...row, ...change, revision, updated_at: tx.now });
    if (row.actor === ctx.federation.initiativeActor) return settleHelpers(ctx, tx, row.request_id);
    await tx.fact("capacity-help.told", { id, revision });
  });
}

interface Answered {
  id: string;
  take: boolean;
  words: string;
}

/** Our answer to a site that offers help for a request of ours; it can be thought over as long as the offer stands. */
export async function answerHelp(ctx: CapacityCtx, { id, take, words }: Answered): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getHelpRow(tx.db, id);
    if (row.ours === 1) throw new Refusal("not-found");
    if (row.state === "withdrawn") throw new Refusal("conflict");
    const request = await getOwnRequestRow(tx.db, row.request_id);
    const revision = nextRevision(tx, row.answered_at);
    const doc = JSON.stringify({ ...JSON.parse(row.doc), answer: words });
    const state = take ? "accepted" : "declined";
    await putHelp(tx.db, { ...row, state, doc, answered_at: revision, updated_at: tx.now });
    await tx.fact("capacity-help.answered", { id, revision });
    await settleHelpers(ctx, tx, row.request_id);
    const key = `capacity-request helped ${id}`;
    if (take) await mailAsker(ctx, tx, { row: request, news: "helped", name: (await namer(ctx))(row.actor), key });
  });
}

/** What an initiative calls itself, this one in its first language. */
async function namer(ctx: CapacityCtx): Promise<(actor: string) => string> {
  const names = await namesOf(ctx.federation);
  const own = pickLanguage(ctx.site.name, ctx.site.languages[0] ?? "en")?.text ?? "";
  return (actor) => (actor === ctx.federation.initiativeActor ? own : (names.get(actor) ?? new URL(actor).host));
}

/** After who helps changed: the request names them, and is matched as long as there is one. */
export async function settleHelpers(ctx: CapacityCtx, tx: CapacityTx, requestId: string): Promise<void> {
  const row = await findRequestRow(tx.db, requestId);
  if (row === undefined || row.origin !== null || row.state === "withdrawn" || row.state === "waiting") return;
  const nameOf = await namer(ctx);
  const accepted = (await listHelpFor(tx.db, requestId)).filter(({ state }) => state === "accepted");
  const helpers = accepted.map(({ actor, activity }) => ({
    actor,
    name: nameOf(actor),
    ...(activity && { activity }),
  }));
  const before = toRequest(row);
  const state = !isWanted(row) ? row.state : helpers.length > 0 ? "matched" : "open";
  if (state === row.state && JSON.stringify(helpers) === JSON.stringify(before.helpers)) return;
  await changeRow(ctx, tx, { row, change: { helpers, state } });
}

/** The request itself names us among those who help: then our offer was taken, though the word of it did not come. */
export async function settleOurHelp(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { request, helpers }: { request: string; helpers: readonly Helper[] },
) {
  const row = await tx.db
    .selectFrom("capacity_building_help")
    .selectAll()
    .where("request_id", "=", request)
    .where("ours", "=", 1)
    .executeTakeFirst();
  if (row?.state !== "offered" || !helpers.some(({ actor }) => actor === ctx.federation.initiativeActor)) return;
  await putHelp(tx.db, { ...row, state: "accepted", updated_at: tx.now });
}
