import { expect, it } from "vitest";
import { createJobs } from "../../jobs/index.ts";
import { createIds, createLog } from "../../kit/index.ts";
import { actingAs, listAudit, type Store, type Who } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openProfile, type Profile, type ProfileRules } from "./index.ts";

const first: Profile = {
  name: {},
  summary: {},
  kind: "national",
  country: "KE",
  zone: "Africa/Nairobi",
  firstDay: 7,
  languages: ["en", "fr"],
  about: {},
  listed: true,
  links: [],
};

const rules: ProfileRules = {
  isKind: (id) => ["national", "youth"].includes(id),
  isCountry: (code) => ["KE", "FR"].includes(code),
  isRegion: (id) => id === "african",
  languages: ["ar", "en", "fr"],
  checkAccent: (value) =>
    value === "#ffd400" ? { ok: false, reason: "too-light", suggestion: "#8a7200" } : { ok: true },
};

const none = () => Promise.reject(new Error("No picture is kept here."));
const noFiles = { files: { put: none }, drawLogo: none };

describeOnBothDatabases("the profile of the initiative", (open) => {
  async function start(given?: Store) {
    const store = given ?? (await open());
    const clock = { time: Date.UTC(2026, 10, 20), now: () => clock.time };
    const jobs = createJobs({ store, clock, ids: createIds(clock), log: createLog("silent") });
    const profile = await openProfile({ db: store.db, ...noFiles, rules, clock, first: () => first });
    const facts = async () =>
      (await store.db.selectFrom("fact").select(["type", "payload"]).execute()).map(Object.values);
    return { store, jobs, profile, facts, clock };
  }

  it("is filled once, and what is configured later changes nothing", async () => {
    const { store, profile } = await start();
    expect(profile.current()).toMatchObject({ ...first, isNamed: false });
    const again = await openProfile({
      db: store.db,
      ...noFiles,
      rules,
      clock: { now: () => 0 },
      first: () => ({ ...first, kind: "youth" }),
    });
    expect(again.current().kind).toBe("national");
  });

  it("records one fact for what really changes, and none for what is so already", async () => {
    const { store, jobs, profile, facts } = await start();
    const write = (patch: Partial<Profile>) => jobs.transaction((tx) => profile.write(tx, patch));
    expect(await write({ name: { en: "Kenya IGF", fr: "FGI du Kenya" }, kind: "national" })).toEqual({
      changed: ["name"],
    });
    expect(await write({ name: { fr: "FGI du Kenya", en: "Kenya IGF" } })).toEqual({ changed: [] });
    expect(await write({ country: undefined })).toEqual({ changed: ["country"] });
    expect(await facts()).toEqual([
      ["initiative.changed", '{"fields":["name"]}'],
      ["initiative.changed", '{"fields":["country"]}'],
    ]);
    expect(await profile.read()).toMatchObject({ name: { en: "Kenya IGF" }, isNamed: true, country: undefined });
    const audited = await listAudit(store.db, { verb: "initiative.changed", limit: 5 });
    expect(audited.map(({ details }) => details)).toEqual([{ fields: ["country"] }, { fields: ["name"] }]);
  });

  it("keeps what two people change at the same time in different fields", async () => {
    const { jobs, profile } = await start();
    await Promise.all([
      jobs.transaction((tx) => profile.write(tx, { name: { en: "Kenya IGF" } })),
      jobs.transaction((tx) => profile.write(tx, { zone: "Europe/Paris" })),
    ]);
    expect(await profile.read()).toMatchObject({ name: { en: "Kenya IGF" }, zone: "Europe/Paris" });
  });

  it("is served as it was until it is read anew, as another process does", async () => {
    const { store, jobs, profile } = await start();
    const other = await openProfile({
      db: store.db,
      ...noFiles,
      rules,
      clock: { now: () => 0 },
      first: () => first,
    });
    await jobs.transaction((tx) => profile.write(tx, { accent: "#1c6b3a" }));
    const before = other.current();
    await other.reload();
    expect([before.accent, other.current().accent]).toEqual([undefined, "#1c6b3a"]);
    const same = other.current();
    await other.reload();
    expect(other.current()).toBe(same);
  });

  it("tells every mistake with its remedy, and writes nothing", async () => {
    const { jobs, profile, facts } = await start();
    const wrong: Partial<Profile> = {
      name: {},
      summary: { en: "x".repeat(501), "not a code": "x" },
      kind: "club",
      country: "ZZ",
      zone: "Africa/Nowhere",
      languages: ["en", "en"],
      website: "http://www.example.org",
      contact: "somebody",
      accent: "#ffd400",
      logo: { sha256: "a".repeat(64), mediaType: "image/svg+xml" as never },
    };
    const problems = profile.check(wrong);
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "accent.too-light",
      "contact.address",
      "country.unknown",
      "kind.unknown",
      "languages.twice",
      "logo.type",
      "name.none",
      "summary.language",
      "summary.long",
      "website.address",
      "zone.unknown",
    ]);
    expect(problems.find(({ path }) => path === "accent")).toMatchObject({ suggestion: "#8a7200" });
    await expect(jobs.transaction((tx) => profile.write(tx, wrong))).rejects.toMatchObject({ code: "invalid" });
    expect(await facts()).toEqual([]);
  });

  it("names what the configuration changed after the first start and what is not so here", async () => {
    const { jobs, profile } = await start();
    expect(await profile.ignored(first)).toEqual([]);
    const later = { ...first, kind: "youth", name: { en: "Kenya IGF" } };
    expect(await profile.ignored(later)).toEqual(["kind", "name"]);
    await jobs.transaction((tx) => profile.write(tx, { kind: "youth", zone: "Europe/Paris" }));
    expect(await profile.ignored(later)).toEqual(["name"]);
  });

  it("is changed by owners, tokens with their rights and the operator, and by nobody else", async () => {
    const { jobs, profile } = await start();
    const as = (who: Who, kind: string) =>
      actingAs(who, () => jobs.transaction((tx) => profile.write(tx, { kind }))).then(
        ({ changed }) => changed,
        ({ code }) => code,
      );
    expect(await as({ kind: "person", id: "p1", scopes: ["events:write"] }, "youth")).toBe("forbidden");
    expect(await as({ kind: "visitor" }, "youth")).toBe("forbidden");
    expect(await as({ kind: "person", id: "p1", scopes: ["admin"] }, "youth")).toEqual(["kind"]);
    expect(await as({ kind: "operator" }, "national")).toEqual(["kind"]);
  });
});
