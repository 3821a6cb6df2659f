import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { idOf } from "../document.ts";
import type { RegistryEntry } from "./registry-entry.ts";

const recognises = "https://w3id.org/nri-commons/ns#recognises";

/** Vocabulary `recognition-status`. */
const wireStatus: Readonly<Record<RegistryEntry["status"], string>> = {
  recognised: "recognised",
  suspended: "inactive",
  former: "withdrawn",
};
const statusOf: Readonly<Record<string, RegistryEntry["status"]>> = {
  recognised: "recognised",
  inactive: "suspended",
  withdrawn: "former",
  "domain-lost": "former",
};

export function toRelationship(registry: string, entry: RegistryEntry): JsonObject {
  const { actor, name, kind, region, recognisedSince, status } = entry;
  return {
    type: "Relationship",
    subject: registry,
    relationship: recognises,
    object: actor,
    name,
    "nri:initiativeKind": kind,
    ...regionOf(region),
    ...(recognisedSince === undefined ? {} : { "nri:recognisedSince": recognisedSince }),
    "nri:recognitionStatus": wireStatus[status],
  };
}

/** Undefined for what is not an entry, and for an initiative that has no node yet. */
export function fromRelationship(registry: string, item: unknown): RegistryEntry | undefined {
  if (!isJsonObject(item) || item["relationship"] !== recognises || idOf(item["subject"]) !== registry)
    return undefined;
  const actor = idOf(item["object"]);
  const { name } = item;
  const status = statusOf[String(item["nri:recognitionStatus"])];
  if (actor === undefined || originOf(actor) === "" || typeof name !== "string" || !status) return undefined;
  const countries = item["nri:countries"];
  const region =
    Array.isArray(countries) && typeof countries[0] === "string" ? countries[0] : item["nri:regionalGroup"];
  const since = item["nri:recognisedSince"];
  return {
    actor,
    name,
    kind: String(item["nri:initiativeKind"] ?? "national"),
    region: typeof region === "string" ? region : undefined,
    recognisedSince: typeof since === "string" ? since : undefined,
    status,
  };
}

function regionOf(region: string | undefined): JsonObject {
  if (region === undefined) return {};
  return /^[A-Z]{2}$/.test(region) ? { "nri:countries": [region] } : { "nri:regionalGroup": region };
}
