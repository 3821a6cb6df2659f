import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { nextRevision } from "../travel/revision.ts";
import { removeWords } from "./asker/word-store.ts";
import type { CapacityRequest, Helper, Met, NewRequest, RequestContact, RequestState } from "./capacity-request.ts";
import { isPublic } from "./capacity-request.ts";
import { tellErased } from "./contact-privacy.ts";
import type { RequestRow } from "./demand-tables.ts";
import "./demand-facts.ts";
import { mailPublished } from "./mail-asker.ts";
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

export async function reviseRequest(ctx: CapacityCtx, { id, request }: { id: string; request: NewRequest }) {
  await changeRequest(ctx, id, () => ({ content: request }));
}

/** From now on everybody sees it, and who follows this site is told. Twice changes nothing. */
export async function publishRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    if (row.state !== "waiting") return;
    const revision = nextRevision(tx, row.updated_at);
    await putRequest(ctx, tx, { ...row, state: "open", published_at: tx.now, updated_at: revision });
    await tx.fact("capacity-request.opened", { id, revision });
    await mailPublished(ctx, tx, row);
  });
}

/** Nobody will help, or it is not needed any more; and back. */
export async function closeRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await changeRequest(ctx, id, ({ state }) => ({ state: state === "waiting" ? state : "closed" }));
}

export async function reopenRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await changeRequest(ctx, id, ({ state, helpers }) =>
    state === "waiting" ? {} : { state: helpers.length > 0 ? "matched" : "open", met: null },
  );
}

/** It is met: what came of it, and by which activities. */
export async function meetRequest(ctx: CapacityCtx, { id, met }: { id: string; met: Met }): Promise<void> {
  await changeRequest(ctx, id, ({ state }) => {
    if (state === "waiting") throw new Refusal("conflict");
    return { state: "met", met };
  });
}

/** Taken back here and elsewhere; who asked is forgotten, and who offers help is no longer waited for. Twice changes nothing. */
export async function withdrawRequest(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
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
  });
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

async function changeRequest(ctx: CapacityCtx, id: string, how: (request: CapacityRequest) => Change): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRequestRow(tx.db, id);
    await changeRow(ctx, tx, { row, change: how(toRequest(row)) });
  });
}

/** Keeps a change with its revision, and tells it where everybody sees it. */
export async function changeRow(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { row, change }: { row: RequestRow; change: Change },
): Promise<void> {
  const known = toRequest(row);
  const { content = contentOf(known), state = known.state, helpers = known.helpers, met = known.met } = change;
  const revision = nextRevision(tx, row.updated_at);
  const columns = requestColumns(content, { helpers, ...(met && { met }) });
  await putRequest(ctx, tx, { ...row, ...columns, state, updated_at: revision });
  if (isPublic({ state })) await tx.fact("capacity-request.revised", { id: row.id, revision });
}
