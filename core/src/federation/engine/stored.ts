import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import { type Doc, firstText, idOf, isDoc, UnreadableDocument } from "../document.ts";
import type { ActivityRow, ObjectRow } from "./engine-tables.ts";
import { toNormal } from "./normal-form.ts";
import { publicAddress } from "./terms.ts";

export interface StoredObject {
  id: string;
  type: string;
  owner: string;
  origin: string;
  local: boolean;
  /** Milliseconds. */
  updated: number | undefined;
  relayedBy: string | undefined;
  doc: Doc;
  wire: JsonObject;
  dirty: boolean;
}

export interface StoredActivity {
  id: string;
  actor: string;
  doc: Doc;
  /** Missing until it is written: then made of `doc`. */
  wire: JsonObject | undefined;
  collections: ReadonlySet<string>;
  /** The collections that the database knows. */
  stored: ReadonlySet<string>;
  dirty: boolean;
  /** The database has a row of it. */
  known: boolean;
  /** Removed by an Undo. */
  gone: boolean;
}

export function fromObjectRow(row: ObjectRow): StoredObject {
  const { wire, doc } = readDocument(row.doc);
  return {
    id: row.id,
    type: row.type,
    owner: row.owner,
    origin: row.origin,
    local: row.local === 1,
    updated: row.updated ?? undefined,
    relayedBy: row.relayed_by ?? undefined,
    doc,
    wire,
    dirty: false,
  };
}

export function fromActivityRow(
  row: Pick<ActivityRow, "id" | "actor" | "doc">,
  collections: ReadonlySet<string>,
): StoredActivity {
  const { wire, doc } = readDocument(row.doc);
  return {
    id: row.id,
    actor: row.actor,
    doc,
    wire,
    collections,
    stored: collections,
    dirty: false,
    known: true,
    gone: false,
  };
}

export function toDoc(wire: object): Doc {
  const normal = toNormal(wire);
  if (!isDoc(normal)) throw new UnreadableDocument("a document needs an id and a type");
  return normal;
}

export function updatedOf(doc: Doc): number | undefined {
  const at = Date.parse(firstText(doc["updated"]) ?? firstText(doc["published"]) ?? "");
  return Number.isNaN(at) ? undefined : at;
}

export function isPublicDoc(doc: Doc): boolean {
  return ["to", "cc", "audience", "bto", "bcc"].some((term) => {
    const value = doc[term];
    return Array.isArray(value) && value.includes(publicAddress);
  });
}

export function inboxesOf(doc: Doc): { inbox: string | null; shared: string | null } {
  const endpoints = Array.isArray(doc["endpoints"]) ? doc["endpoints"][0] : undefined;
  const shared = isJsonObject(endpoints) ? idOf(endpoints["sharedInbox"]) : undefined;
  return { inbox: idOf(doc["inbox"]) ?? null, shared: shared ?? null };
}

function readDocument(text: string): { wire: JsonObject; doc: Doc } {
  const wire: unknown = JSON.parse(text);
  if (!isJsonObject(wire)) throw new TypeError("a stored document is not an object");
  return { wire, doc: toDoc(wire) };
}
