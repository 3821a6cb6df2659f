import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { nextRevision } from "../travel/revision.ts";
import { tellAsker } from "./asker/tell-asker.ts";
import { removeWords } from "./asker/word-store.ts";
import type { CapacityRequest, Helper, Met, NewRequest, RequestContact, RequestState } from "./capacity-request.ts";
import { isPublic } from "./capacity-request.ts";
import { tellErased } from "./contact-privacy.ts";
import type { RequestRow } from "./demand-tables.ts";
import "./demand-facts.ts";
import { type AskerNews, mailAsker } from "./mail-asker.ts";
import { contentOf, findRequestRow, getOwnRequestRow, putRequest, requestColumns, toRequest } from "./request-store.ts";

interface Raised {
  request: NewRequest;
  contact?: RequestContact | undefined;
  /** Of the form that it came by: sent twice it is one. */
  key?: string | undefined;
  /** On whose own page it stands. */
  person?: string | undefined;
  /** One that is known already by this id stays as it is. */
  id?: string | undefined;
}

/** Keeps a new request; nobody outside sees it before the team has looked at it. Gives its id. */
export async function raiseRequest(ctx: CapacityCtx, raised: Raised): Promise<string> {
  return ctx.transaction((tx) => keepRequest(ctx, tx, raised));
}

export async function keepRequest(ctx: CapacityCtx, tx: CapacityTx, raised: Raised): Promise<string> {
  const { request, contact, key, person, id = ctx.ids.ulid() } = raised;
  const known = await tx.db
    .selectFrom("capacity_building_request")
    .select("id")
    .where(({ eb, or }) => or([eb("id", "=", id), ...(key === undefined ? [] : [eb("form_key", "=", key)])]))
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  await putRequest(ctx, tx, {
    ...requestColumns(request),
    ...{ id, iri: ctx.objectIri(id), origin: null, owner: null, state: "waiting", form_key: key ?? null },
    contact: contact === undefined ? null : JSON.stringify(contact),
    contact_email: contact?.email.toLowerCase() ?? null,
    ...{ person_id: person ?? null, proposed: null },
    ...{ created_at: tx.now, updated_at: tx.now, published_at: null },
  });
  return id;
}

/** What the team says of it to who asked. */
interface Said {
  id: string;
  words?: string | undefined;
}

/** The team changes what it says; who asked learns of it when it says something else now. */
export async function reviseRequest(ctx: CapacityCtx, { id, request, words }: Said & { request: NewRequest }) {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    const changed = await changeRow(ctx, tx, { row, change: { content: request } });
    if (changed.doc === row.doc && !words) return;
    await tellAsker(ctx, tx, { row: changed, news: "changed", words, revision: changed.updated_at });
  });
}

/** From now on everybody sees it, and who follows this site is told. Twice changes nothing. */
export async function publishRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    if (row.state !== "waiting") return;
    const revision = nextRevision(tx, row.updated_at);
    await putRequest(ctx, tx, { ...row, state: "open", published_at: tx.now, updated_at: revision });
    await tx.fact("capacity-request.opened", { id, revision });
    await mailAsker(ctx, tx, { row, news: "published", key: `capacity-request published ${id}` });
  });
}

/** Nobody will help, or it is not needed any more; and back. Who asked learns of it. Twice changes nothing. */
export async function closeRequest(ctx: CapacityCtx, { id, words }: Said): Promise<void> {
  await moveRequest(ctx, { id, words, news: "closed" }, ({ state }) =>
    state === "waiting" || state === "closed" ? undefined : { state: "closed" },
  );
}

export async function reopenRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await moveRequest(ctx, { id, news: "reopened" }, ({ state, helpers }) =>
    state === "closed" || state === "met" ? { state: helpers.length > 0 ? "matched" : "open", met: null } : undefined,
  );
}

/** It is met: what came of it, and by which activities. */
export async function meetRequest(ctx: CapacityCtx, { id, met }: { id: string; met: Met }): Promise<void> {
  await moveRequest(ctx, { id, news: "met" }, ({ state }) => {
    if (state === "waiting") throw new Refusal("conflict");
    return { state: "met", met };
  });
}

/** Undefined: it is so already. */
async function moveRequest(
  ctx: CapacityCtx,
  { id, words, news }: Said & { news: AskerNews },
  how: (request: CapacityRequest) => Change | undefined,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    const change = how(toRequest(row));
    if (change === undefined) return;
    const moved = await changeRow(ctx, tx, { row, change });
    await tellAsker(ctx, tx, { row: moved, news, words, revision: moved.updated_at });
  });
}

/** The team takes it back; who asked learns of it before they are forgotten. */
export async function discardRequest(ctx: CapacityCtx, { id, words }: Said): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await findRequestRow(tx.db, id);
    if (row !== undefined && row.state !== "withdrawn")
      await tellAsker(ctx, tx, { row, news: "discarded", words, revision: nextRevision(tx, row.updated_at) });
    await takeBack(ctx, tx, id);
  });
}

/** Taken back here and elsewhere; who asked is forgotten, and who offers help is no longer waited for. Twice changes nothing. */
export async function withdrawRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction((tx) => takeBack(ctx, tx, id));
}

async function takeBack(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<void> {
  const known = await findRequestRow(tx.db, id);
  if (known?.origin === null && known.state === "withdrawn") return;
  const row = await getOwnRequestRow(tx.db, id);
  const revision = nextRevision(tx, row.updated_at);
  await putRequest(ctx, tx, { ...emptied(row), state: "withdrawn", updated_at: revision });
  await tx.db
    .updateTable("capacity_building_help")
    .set({ state: "withdrawn", updated_at: tx.now })
    .where("request_id", "=", id)
    .execute();
  await removeWords(tx.db, id);
  if (row.contact !== null) await tellErased(tx, id);
  if (row.state !== "waiting") await tx.fact("capacity-request.withdrawn", { id, revision });
}

/** Without anything that was said in it. */
export function emptied(row: RequestRow): RequestRow {
  const nobody = { contact: null, contact_email: null, person_id: null, proposed: null };
  return { ...row, ...nobody, words: "", doc: JSON.stringify({ title: {}, purpose: {} }) };
}

interface Change {
  content?: NewRequest;
  state?: RequestState;
  helpers?: readonly Helper[];
  /** Null: it is not met any more. */
  met?: Met | null;
}

/** Keeps a change with its revision, and tells it where everybody sees it. */
export async function changeRow(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { row, change }: { row: RequestRow; change: Change },
): Promise<RequestRow> {
  const known = toRequest(row);
  const { content = contentOf(known), state = known.state, helpers = known.helpers, met = known.met } = change;
  const revision = nextRevision(tx, row.updated_at);
  const columns = requestColumns(content, { helpers, ...(met && { met }) });
  const changed = { ...row, ...columns, state, updated_at: revision };
  await putRequest(ctx, tx, changed);
  if (isPublic({ state })) await tx.fact("capacity-request.revised", { id: row.id, revision });
  return changed;
}
