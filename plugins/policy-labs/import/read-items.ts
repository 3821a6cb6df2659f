import { isJsonObject, type Json, type JsonObject } from "@nri-commons/core/kit";
import type { ImportItem } from "./import.ts";

/** What a file may hold, in the order in which it is read: a trial needs its brief, a signal the lab that took it up. */
export const importKinds = ["lab", "signal", "trial", "pilot"] as const;
export type ImportKind = (typeof importKinds)[number];

/** `{ items: [{ key, lab | signal | trial | pilot, … }] }`, or a plain list of labs. */
export function readItems(text: string): { kind: ImportKind; item: ImportItem }[] {
  const data: unknown = JSON.parse(text);
  const list = isJsonObject(data) ? data["items"] : data;
  const items = (Array.isArray(list) ? list : []).filter(isJsonObject).map((all) => {
    const kind = importKinds.find((one) => isJsonObject(all[one])) ?? "lab";
    const wire = toWire(all[kind] ?? all);
    return { kind, item: { key: String(all["key"] ?? wire["id"]), wire, all } };
  });
  return items.toSorted((one, other) => importKinds.indexOf(one.kind) - importKinds.indexOf(other.kind));
}

export function toWire(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) return {};
  const { title, sample } = value;
  return { ...value, ...(title && { nameMap: title }), ...(sample && { "nri:sample": sample }) };
}
