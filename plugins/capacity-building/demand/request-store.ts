import { Refusal } from "@nri-commons/core/kit";
import type { Kysely } from "kysely";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { toKept } from "../travel/kept-thing.ts";
import {
  type CapacityRequest,
  type Helper,
  isPublic,
  type Met,
  type NewRequest,
  publicStates,
  type RequestContact,
  wordsOf,
} from "./capacity-request.ts";
import type { DemandTables, RequestRow } from "./demand-tables.ts";
import { forgetFacets, putFacets } from "./put-facets.ts";

type Db = Kysely<DemandTables>;

/** Everything of a request that has no column. */
interface RequestDoc extends NewRequest {
  helpers?: readonly Helper[];
  met?: Met | undefined;
  url?: string | undefined;
}

export function toRequest(row: RequestRow): CapacityRequest {
  const { url, helpers = [], ...doc } = JSON.parse(row.doc) as RequestDoc;
  return { ...doc, helpers, ...toKept(row, url) };
}

/** The columns that follow from what a request says. */
export function requestColumns(
  request: NewRequest,
  more: Pick<RequestDoc, "helpers" | "met" | "url"> = {},
): Pick<RequestRow, "until" | "words" | "doc" | "people"> {
  const { title, purpose, organisation, place, until, fewest, most } = request;
  return {
    until: until ?? null,
    words: wordsOf([title, purpose, organisation, place]),
    doc: JSON.stringify({ ...request, ...more }),
    people: fewest ?? most ?? null,
  };
}

/** The contents of a request alone: what `requestColumns` takes. */
export function contentOf(request: CapacityRequest): NewRequest {
  const { id, iri, state, helpers, met, source, created, updated, published, ...content } = request;
  return content;
}

export function findRequestRow(db: Db, id: string): Promise<RequestRow | undefined> {
  return db.selectFrom("capacity_building_request").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findRequestRowByIri(db: Db, iri: string): Promise<RequestRow | undefined> {
  return db.selectFrom("capacity_building_request").selectAll().where("iri", "=", iri).executeTakeFirst();
}

/** One of this site, that was not taken back. */
export async function getOwnRequestRow(db: Db, id: string): Promise<RequestRow> {
  const row = await findRequestRow(db, id);
  if (row === undefined || row.origin !== null) throw new Refusal("not-found");
  if (row.state === "withdrawn") throw new Refusal("gone");
  return row;
}

/** Of this site or another; what was taken back or waits for the team is not there. */
export async function getPublicRequest(db: Db, id: string): Promise<CapacityRequest> {
  const row = await findRequestRow(db, id);
  if (row === undefined || row.state === "waiting" || row.state === "withdrawn") throw new Refusal("not-found");
  return toRequest(row);
}

/** Keeps it as it is now, with what it is found by. */
export async function putRequest(ctx: Pick<CapacityCtx, "search">, tx: CapacityTx, row: RequestRow): Promise<void> {
  const { db } = tx;
  const { id, ...rest } = row;
  await db
    .insertInto("capacity_building_request")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
  if (row.state === "withdrawn") return forgetFacets(ctx, tx, { side: "request", id });
  const request = toRequest(row);
  const linked = [...request.helpers.map(({ activity }) => activity), ...(request.met?.activities ?? [])];
  const activities = linked.flatMap((activity) => activity?.iri ?? []);
  await putFacets(db, { side: "request", id, scope: request, activities });
  const { title, purpose: body, updated: at, source } = request;
  const page = { id, title, body, at, path: `/capacity/requests/${id}`, origin: source?.origin };
  if (isPublic(row)) await ctx.search.putPage(tx, page);
}

export function contactOf({ contact }: Pick<RequestRow, "contact">): RequestContact | undefined {
  return contact === null ? undefined : (JSON.parse(contact) as RequestContact);
}

/** All of other sites, before they are received anew. */
export async function clearRemoteRequests(ctx: Pick<CapacityCtx, "search">, tx: CapacityTx): Promise<void> {
  const { db } = tx;
  const remote = db.selectFrom("capacity_building_request").select("id").where("origin", "is not", null);
  for (const { id } of await remote.execute()) await forgetFacets(ctx, tx, { side: "request", id });
  await db.deleteFrom("capacity_building_request").where("origin", "is not", null).execute();
}

/** What was asked for and met by an activity, of this site or another. */
export async function listAnsweredBy(db: Db, activityIri: string): Promise<CapacityRequest[]> {
  const rows = await db
    .selectFrom("capacity_building_facet as f")
    .innerJoin("capacity_building_request as request", "request.id", "f.item_id")
    .selectAll("request")
    .where("f.side", "=", "request")
    .where("f.facet", "=", "activity")
    .where("f.term", "=", activityIri)
    .where("request.state", "in", [...publicStates])
    .orderBy("request.id", "desc")
    .limit(20)
    .execute();
  return rows.map(toRequest);
}
