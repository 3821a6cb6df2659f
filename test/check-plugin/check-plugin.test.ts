import { definePlugin } from "@nri-commons/core/plugin";
import { checkPlugin, examinePlugin, promises } from "@nri-commons/core/testing";
import { describeOnPostgres } from "@nri-commons/core/testing/databases";
import { describe, expect, it } from "vitest";
import guestbook from "../docs/guestbook/plugin.ts";
import { badKinds } from "./bad-kinds.ts";
import { badLife } from "./bad-life.tsx";
import { badManifests } from "./bad-manifests.ts";
import { badPages } from "./bad-pages.tsx";
import { badPrivacy } from "./bad-privacy.ts";
import { badTables } from "./bad-tables.ts";
import { named } from "./fault.ts";

const faults = [...badManifests, ...badTables, ...badPages, ...badKinds, ...badPrivacy, ...badLife];

describe("the check catches a plugin", () => {
  it.each(faults)("that $that", async ({ plugin, options, promise, also = [], seen }) => {
    const findings = await examinePlugin(plugin, options);
    expect(findings.filter((finding) => finding.promise === promise).map((finding) => finding.seen)).toContainEqual(
      expect.stringMatching(seen),
    );
    // What is good in it is not blamed.
    expect(new Set(findings.map((finding) => finding.promise))).toEqual(new Set([promise, ...also]));
  });
});

it("has a bad one of each kind: no promise is without one that breaks it", () => {
  expect(new Set(faults.map(({ promise }) => promise))).toEqual(new Set(Object.keys(promises)));
});

describe("the report", () => {
  it("says what is promised, and below it what was seen", async () => {
    const broken = definePlugin()({ ...named, api: "^9.0.0" });
    await expect(checkPlugin(broken)).rejects.toThrow(
      /^bad does not keep these promises:\n {2}The manifest is one that .*\n {4}- it does not run: It was written for version/,
    );
  });
});

it("says as a warning, which fails nothing, that a hook never ran because no act records its fact", async () => {
  const waiting = definePlugin()({ ...named, hooks: { "bad.written": { run: async () => undefined } } });
  const warning = { promise: "jobs", seen: expect.stringContaining("hook bad.written: no act records"), warning: true };
  expect(await checkPlugin(waiting)).toEqual([warning]);
});

describeOnPostgres("the check", (open) => {
  it("runs migrations there too, and catches what only SQLite understands", async () => {
    expect(await examinePlugin(guestbook, { newDatabase: open.empty, plant: async () => undefined })).toEqual([
      { promise: "privacy", seen: "`plant` left nothing of the person in the plugin's tables" },
    ]);
    const migrations = { "001": async () => undefined, "002": async () => undefined };
    const onlySqlite = definePlugin()({
      ...named,
      migrations: {
        ...migrations,
        "003": async (db, dialect) => {
          if (dialect === "postgres") await db.schema.alterTable("bad_nothing").addColumn("rowid", "text").execute();
        },
      },
    });
    const [finding] = await examinePlugin(onlySqlite, { newDatabase: open.empty });
    expect(finding).toMatchObject({ promise: "migrations", seen: expect.stringContaining("PostgreSQL, from nothing") });
  });
});
