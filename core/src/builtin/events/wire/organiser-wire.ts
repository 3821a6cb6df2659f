import type { Body } from "../../../content/types/index.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../kit/index.ts";
import { firstOf, readBodies, writeBody } from "../../../plugin/index.ts";

/** FEP-8a8e `organizers`: the initiative itself and the bodies that organise with it. */
export function writeOrganisers(actor: string, organisers: readonly Body[] = []): JsonObject {
  const items: Json[] = [actor, ...organisers.map(writeBody)];
  return { type: "OrderedCollection", totalItems: items.length, orderedItems: items };
}

export function readOrganisers(value: Json | undefined): Body[] {
  const collection = firstOf(value);
  const isList = isJsonObject(collection) && !("name" in collection);
  return readBodies(isList ? (collection["orderedItems"] ?? collection["items"]) : value);
}
