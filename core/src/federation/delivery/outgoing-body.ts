import { isJsonObject, type JsonObject } from "../../kit/index.ts";
import { idOf } from "../document.ts";
import { jsonTexts } from "../json-rows.ts";
import type { NodeContext } from "../node-context.ts";
import { bodyDigest } from "../signatures/index.ts";
import { toShape, type Variant, variantFor } from "./wire-variant.ts";

export interface Body {
  bytes: Buffer;
  digest: string;
  /** Of the activity. */
  type: string;
}

/** The bodies of one round: each activity is read once, each variant is made and hashed once. */
export interface Bodies {
  /** Undefined when nothing is to be sent: it was taken back before, or that software has no use for it. */
  of(activity: string, software: string | null | undefined): Body | undefined;
}

export async function loadBodies(node: NodeContext, activities: readonly string[]): Promise<Bodies> {
  const wires = await loadWires(node, activities);
  const announced = [...wires.values()]
    .filter((wire) => wire["type"] === "Announce")
    .map((wire) => idOf(wire["object"]));
  const objects = await loadObjectWires(
    node,
    announced.filter((id) => id !== undefined),
  );
  const made = new Map<string, Body | undefined>();
  return {
    of(activity, software) {
      const wire = wires.get(activity);
      if (!wire) return undefined;
      const variant = variantFor(software, String(wire["type"]));
      const key = `${variant} ${activity}`;
      if (made.has(key)) return made.get(key);
      const body = toBody(toVariant(wire, variant, objects));
      made.set(key, body);
      return body;
    },
  };
}

function toBody(wire: JsonObject | undefined): Body | undefined {
  if (!wire) return undefined;
  const bytes = Buffer.from(JSON.stringify(wire));
  return { bytes, digest: bodyDigest(bytes), type: String(wire["type"]) };
}

function toVariant(
  wire: JsonObject,
  variant: Variant,
  objects: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  if (variant === "full") return wire;
  if (variant !== "announce-whole") return toShape(wire, variant);
  const object = objects.get(idOf(wire["object"]) ?? "");
  return object && object["type"] !== "Tombstone" ? { ...wire, object } : wire;
}

async function loadWires({ store }: NodeContext, ids: readonly string[]): Promise<Map<string, JsonObject>> {
  const rows = await store.db
    .selectFrom("ap_activities")
    .select(["id", "doc"])
    .where("id", "in", jsonTexts(store.dialect, ids))
    .execute();
  return toWires(rows);
}

async function loadObjectWires({ store }: NodeContext, ids: readonly string[]): Promise<Map<string, JsonObject>> {
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .selectFrom("ap_objects")
    .select(["id", "doc"])
    .where("id", "in", jsonTexts(store.dialect, ids))
    .where("public", "=", 1)
    .execute();
  return toWires(rows);
}

function toWires(rows: readonly { id: string; doc: string }[]): Map<string, JsonObject> {
  const wires = new Map<string, JsonObject>();
  for (const { id, doc } of rows) {
    const wire: unknown = JSON.parse(doc);
    if (isJsonObject(wire)) wires.set(id, wire);
  }
  return wires;
}
