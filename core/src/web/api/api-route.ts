import type { Context, Handler } from "hono";
import { hasScope, type Viewer } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import { deliver } from "../http/deliver.ts";
import type { ApiEnv } from "./api-env.ts";
import { checkInput, readJson, readQuery } from "./read-input.ts";
import type { Schema } from "./schema.ts";

/** What a route says of itself: its documentation, and the check of what comes in. */
export interface RouteDescription {
  summary: string;
  description?: string;
  query?: Schema;
  body?: Schema;
  /** Of the answer, or of one item of a list. */
  answer?: Schema;
  list?: boolean;
  status?: 200 | 201 | 202 | 204;
  /** Scope that the token needs: `events:write`. */
  scope?: string;
}

/** A handler that carries its description; `createApi` collects them for OpenAPI. */
export type DescribedHandler = Handler<ApiEnv> & { readonly description: RouteDescription };

export interface ApiRequest<Query> {
  c: Context<ApiEnv>;
  viewer: Viewer;
  query: Query;
}

export interface ListRequest<Query> extends ApiRequest<Query> {
  /** 50 unless asked for otherwise, at most 200. */
  limit: number;
  /** Opaque, from the `next` of the page before. */
  cursor: string | undefined;
}

export interface Listed<Item> {
  items: readonly Item[];
  next?: string | undefined;
}

const largest = 200;

/**
 * A list in pages: `?limit=` and `?cursor=` are read and documented for you, the answer is `{ items, next }`.
 * @example api.get("/", listRoute({ summary: "Events", query: eventFilter, answer: eventJson }, async ({ query, limit, cursor }) => …))
 */
export function listRoute<Query, Item>(
  description: Omit<RouteDescription, "query" | "body" | "list"> & { query?: Schema<Query> },
  run: (request: ListRequest<Query>) => Promise<Listed<Item>>,
): DescribedHandler {
  const handler = async (c: Context<ApiEnv>) => {
    requireScope(c.var.viewer, description.scope);
    const { limit, cursor, ...rest } = readQuery(c);
    const query = await checkInput(description.query, rest, "bad-request");
    const page = { limit: readLimit(limit), cursor: readCursor(cursor) };
    const { items, next } = await run({ c, viewer: c.var.viewer, query, ...page });
    return sendJson(c, { items, next: next ?? null });
  };
  return Object.assign(handler, { description: { ...description, list: true } });
}

/** One thing, or any other answer to a GET. */
export function itemRoute<Query, Item>(
  description: Omit<RouteDescription, "query" | "body" | "list"> & { query?: Schema<Query> },
  run: (request: ApiRequest<Query>) => Promise<Item>,
): DescribedHandler {
  const handler = async (c: Context<ApiEnv>) => {
    requireScope(c.var.viewer, description.scope);
    const query = await checkInput(description.query, readQuery(c), "bad-request");
    return sendJson(c, await run({ c, viewer: c.var.viewer, query }));
  };
  return Object.assign(handler, { description });
}

/** A change: JSON in, JSON out. It always needs a scope. */
export function actionRoute<Body, Answer>(
  description: Omit<RouteDescription, "query" | "body" | "list" | "scope"> & { body?: Schema<Body>; scope: string },
  run: (request: Omit<ApiRequest<never>, "query"> & { body: Body }) => Promise<Answer>,
): DescribedHandler {
  const handler = async (c: Context<ApiEnv>) => {
    requireScope(c.var.viewer, description.scope);
    const sent = description.body === undefined ? undefined : await readJson(c);
    const body = await checkInput(description.body, sent, "invalid");
    const answer = await run({ c, viewer: c.var.viewer, body });
    const { status = 200 } = description;
    return status === 204 ? c.body(null, 204) : sendJson(c, answer, status);
  };
  return Object.assign(handler, { description });
}

function requireScope(viewer: Viewer, scope: string | undefined) {
  if (scope === undefined || hasScope(viewer, scope)) return;
  if (viewer.kind === "public") throw new Refusal("not-signed-in");
  throw new Refusal("forbidden", { message: `This needs a token with the scope ${scope}.` });
}

function readLimit(value: unknown): number {
  if (value === undefined) return 50;
  const limit = typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= largest) return limit;
  const message = `Write a whole number from 1 to ${largest}.`;
  throw new Refusal("bad-request", { problems: [{ path: "limit", message }] });
}

function readCursor(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^[\w.~:+/=-]{1,500}$/.test(value)) return value;
  const message = 'Use the "next" of the page before, unchanged, or leave it out to begin.';
  throw new Refusal("bad-request", { problems: [{ path: "cursor", message }] });
}

function sendJson(c: Context<ApiEnv>, value: unknown, status = 200): Promise<Response> {
  const cache = c.var.viewer.kind === "public" ? "public, no-cache" : "private, no-cache";
  return deliver(c, {
    body: JSON.stringify(value),
    type: "application/json; charset=utf-8",
    status,
    headers: { "cache-control": cache },
  });
}
