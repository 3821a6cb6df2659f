import gt from "semver/functions/gt.js";
import rcompare from "semver/functions/rcompare.js";
import valid from "semver/functions/valid.js";
import { isHttpUrl, isJsonObject, type JsonObject, type LanguageMap } from "../../kit/index.ts";

/** A version of this software that the keeper of the registry tells of. */
export interface Release {
  /** `1.2.0` */
  version: string;
  /** Milliseconds. */
  published: number;
  /** It mends something that others could abuse. */
  security: boolean;
  summary: LanguageMap;
  /** Where more is said. */
  url: string | undefined;
}

const longestSummary = 1000;

export function isVersion(text: string): boolean {
  return text.length <= 64 && valid(text) === text;
}

export function newestFirst(releases: readonly Release[]): Release[] {
  return releases.toSorted((one, other) => rcompare(one.version, other.version));
}

/** What is newer than what runs, the newest first; and whether one of them mends something that others could abuse. */
export function newerThan(running: string, releases: readonly Release[]): { newer: Release[]; security: boolean } {
  const newer = newestFirst(releases).filter(({ version }) => gt(version, running));
  return { newer, security: newer.some(({ security }) => security) };
}

export function toWire({ version, published, security, summary, url }: Release): JsonObject {
  return {
    "nri:version": version,
    published: new Date(published).toISOString(),
    "nri:security": security,
    summaryMap: { ...summary },
    ...(url === undefined ? {} : { url }),
  };
}

/** Undefined for what is no release. */
export function fromWire(item: unknown): Release | undefined {
  if (!isJsonObject(item)) return undefined;
  const { published, summaryMap, url } = item;
  const version = item["nri:version"];
  const at = Date.parse(String(published));
  if (typeof version !== "string" || !isVersion(version) || Number.isNaN(at) || !isJsonObject(summaryMap))
    return undefined;
  const summary = Object.entries(summaryMap).flatMap(([lang, text]) =>
    /^[a-z]{2,3}$/.test(lang) && typeof text === "string" ? [[lang, text.slice(0, longestSummary)] as const] : [],
  );
  return {
    ...{ version, published: at, security: item["nri:security"] === true, summary: Object.fromEntries(summary) },
    url: typeof url === "string" && isHttpUrl(url) ? url : undefined,
  };
}
