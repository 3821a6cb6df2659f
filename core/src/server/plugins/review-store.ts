import valid from "semver/functions/valid.js";
import validRange from "semver/ranges/valid.js";
import { isHttpUrl, isJsonObject, type Json } from "../../kit/index.ts";
import type { ReviewedPlugin } from "../../plugin/index.ts";
import type { Db } from "../../store/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    plugin_review: { package: string; entry: string; changed_at: number };
    plugin_index: { registry: string; jws: string; issued_at: number; read_at: number };
  }
}

/** What is wrong with an entry, by field; empty when nothing is. */
export function problemsOfReview(entry: ReviewedPlugin): { path: string; message: string }[] {
  const rules: readonly [keyof ReviewedPlugin, boolean, string][] = [
    ["package", /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/.test(entry.package), "a name as npm has it"],
    ["id", /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(entry.id), "lower-case words joined by hyphens"],
    ["version", valid(entry.version) !== null, "a version such as 1.2.0"],
    ["api", validRange(entry.api) !== null, "a range such as ^1.0.0"],
    [
      "checksum",
      /^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.checksum),
      "sha512-…, as npm view PACKAGE dist.integrity says",
    ],
    [
      "capabilities",
      entry.capabilities.every((one) => /^[a-z-]+:[a-z-]+$/.test(one)),
      "capabilities such as events:read",
    ],
    ["summary", entry.summary.trim() !== "" && entry.summary.length <= 300, "one sentence"],
    ["homepage", entry.homepage === undefined || isHttpUrl(entry.homepage), "a whole address"],
    ["reviewed", /^\d{4}-\d\d-\d\d$/.test(entry.reviewed), "a day"],
  ];
  return rules.flatMap(([path, fits, what]) => (fits ? [] : [{ path, message: `Write ${what}.` }]));
}

export async function listReviews(db: Db): Promise<ReviewedPlugin[]> {
  const rows = await db.selectFrom("plugin_review").select("entry").orderBy("package").execute();
  return rows.flatMap(({ entry }) => readReview(JSON.parse(entry)) ?? []);
}

export async function putReview(db: Db, entry: ReviewedPlugin, now: number): Promise<void> {
  await removeReview(db, entry.package);
  const row = { package: entry.package, entry: JSON.stringify(entry), changed_at: now };
  await db.insertInto("plugin_review").values(row).execute();
}

export async function removeReview(db: Db, name: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom("plugin_review").where("package", "=", name).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** As it stands in an index of another node; undefined when it is none. */
export function readReview(value: Json | undefined): ReviewedPlugin | undefined {
  if (!isJsonObject(value)) return undefined;
  const text = (name: string) => (typeof value[name] === "string" ? value[name].slice(0, 1000) : "");
  const capabilities = Array.isArray(value["capabilities"]) ? value["capabilities"].map(String).slice(0, 100) : [];
  const homepage = text("homepage");
  const entry: ReviewedPlugin = {
    ...{ package: text("package"), id: text("id"), version: text("version"), api: text("api"), capabilities },
    ...{ checksum: text("checksum"), summary: text("summary"), reviewed: text("reviewed") },
    ...(homepage !== "" && { homepage }),
  };
  return problemsOfReview(entry).length === 0 ? entry : undefined;
}
