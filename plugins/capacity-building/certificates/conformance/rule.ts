import type { JsonObject } from "@nri-commons/core/kit";

/** A token as anybody reads it. */
export interface SeenToken {
  jws: string;
  header: JsonObject;
  claims: JsonObject;
  /** `credentialSubject`. */
  subject: JsonObject;
}

/** What an address answers. */
export interface SeenAnswer {
  status: number;
  body: string;
  type: string;
  /** `access-control-allow-origin`. */
  readers: string;
}

/** One issued certificate, the list that says whether it counts, and everything that their addresses answer. */
export interface Seen {
  badge: SeenToken;
  list: SeenToken;
  answers: Readonly<Record<"key" | "list" | "web" | "file" | "picture", SeenAnswer>>;
}

/** One MUST (or SHOULD, where it is said) of a specification, in our own words. */
export interface Rule {
  /** Which one, and where: `8.2.3`. */
  section: string;
  says: string;
  holds(seen: Seen): boolean;
}

export const isUrl = (value: unknown): value is string => typeof value === "string" && URL.canParse(value);
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const objectIn = (from: JsonObject, name: string): JsonObject => {
  const value = from[name];
  return isObject(value) ? value : {};
};
export const listIn = (from: JsonObject, name: string): readonly unknown[] => {
  const value = from[name];
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
};
/** XMLSCHEMA11-2 `dateTimeStamp`: with its offset. */
export const isStamp = (value: unknown): boolean =>
  typeof value === "string" &&
  /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  Number.isFinite(Date.parse(value));
export const seconds = (value: unknown): number => Math.floor(Date.parse(String(value)) / 1000);
