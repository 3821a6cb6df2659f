import { isJsonObject } from "../kit/index.ts";
import type { WireObject } from "./announcement.ts";

/** What cannot be read as a document of ActivityStreams, whoever sent it. */
export class UnreadableDocument extends TypeError {
  override readonly name = "UnreadableDocument";
}

/** A document in the engine's normal form: plain `id` and `type`, every other known term an array. */
export interface Doc {
  id: string;
  type: string;
  [term: string]: unknown;
}

/** The id of the first value: of a string, a node with an id, or a list of them. */
export function idOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return first;
  if (!isJsonObject(first)) return undefined;
  return typeof first["id"] === "string" ? first["id"] : undefined;
}

export function idsOf(value: unknown): string[] {
  return listOf(value).flatMap((entry) => idOf(entry) ?? []);
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function firstText(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first : undefined;
}

export function isWireObject(value: unknown): value is WireObject {
  return isJsonObject(value) && typeof value["id"] === "string" && typeof value["type"] === "string";
}

export function isDoc(value: unknown): value is Doc {
  return isWireObject(value);
}
