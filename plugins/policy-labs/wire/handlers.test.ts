import type { JsonObject } from "@nri-commons/core/kit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { announceBriefRevised } from "../brief/announce-brief.ts";
import { findBrief, findBriefRowByIri, listBriefs } from "../brief/brief-store.ts";
import { listOwnLabs } from "../forms/lab-of.ts";
import { announceConsultationRevised } from "../guidelines/announce-consultation.ts";
import { findConsultationRow, findConsultationRowByIri, toConsultation } from "../guidelines/consultation-store.ts";
import { tellConsultations } from "../guidelines/tell-consultations.ts";
import { announceLabRevised } from "../labs/announce-lab.ts";
import { findLab } from "../labs/lab-store.ts";
import { announceSignalRevised } from "../signals/announce-signal.ts";
import { publishSignal, raiseSignal, withdrawSignal } from "../signals/raise-signal.ts";
import { countEverywhere, findSignal, findSignalRowByIri } from "../signals/signal-store.ts";
import { supportSignal } from "../signals/support-signal.ts";
import { acts } from "../test-acts.ts";
import { type Handlers, openHandlers } from "../test-handlers.ts";
import { findTrial, findTrialRowByIri, listTrialsOfBrief } from "../trials/trial-store.ts";

const day = { en: "Two cables were cut within a week." };
const signal = {
  title: { en: "Cables cut twice" },
  seen: day,
  topics: ["access"],
  evidence: [],
  raisedBy: "ada IGF",
  raisedOn: "2026-11-01",
};
let count = 0;
let site: Handlers;
beforeAll(async () => {
  site = await openHandlers();
});
afterAll(() => site?.remove());

const idAt = (origin: string) => `${origin}/ap/objects/01k9zq0c3v5m8t2r7x4w6y${String(++count).padStart(4, "0")}`;
const object = (kind: string, more: JsonObject): JsonObject => ({
  id: idAt(site.ben.origin),
  type: kind === "PolicyLabSignal" ? "Note" : "Article",
  "nri:kind": kind,
  "nri:kindVersion": 1,
  attributedTo: site.ben.actor,
  inLanguage: "en",
  ...more,
});
const aSignal = () =>
  object("PolicyLabSignal", { name: "First", "nri:seen": day, "nri:revision": 5, "nri:support": [] });
const anOption = (title: string) => ({ "nri:optionId": "one", "nri:title": { en: title }, "nri:who": { en: "All" } });
const aBrief = (more: JsonObject = {}) =>
  object("PolicyLabBrief", {
    ...{ name: "First", "nri:lab": idAt(site.ben.origin), "nri:context": day, "nri:revision": 5 },
    ...{ "nri:options": [anOption("Share"), { ...anOption("Pay"), "nri:optionId": "two" }], ...more },
  });
const aTrial = (brief: string, scope = "First") =>
  object("PolicyLabTrial", {
    ...{ "nri:brief": brief, "nri:optionId": "one", "nri:optionTitle": { en: "Share" }, "nri:who": { en: "ben" } },
    ...{ "nri:scope": { en: scope }, "nri:from": "2026-11-01", "nri:stage": "running", "nri:revision": 5 },
  });

const kinds = [
  {
    kind: "signal",
    make: aSignal,
    change: { name: "Second" },
    read: async (iri: string) => {
      const row = await findSignalRowByIri(site.ctx.db, iri);
      return row && (await findSignal(site.ctx.db, row.id))?.title["en"];
    },
  },
  {
    kind: "brief",
    make: aBrief,
    change: { name: "Second", "nri:options": [anOption("Lend")] },
    read: async (iri: string) => {
      const row = await findBriefRowByIri(site.ctx.db, iri);
      const brief = row && (await findBrief(site.ctx.db, row.id));
      // Its options come and go with it.
      expect([0, 1, 2]).toContain(brief?.options.length ?? 0);
      return brief?.title["en"];
    },
  },
  {
    kind: "consultation",
    make: () =>
      object("PolicyLabConsultation", {
        name: "First",
        "nri:steps": [],
        "nri:revision": 5,
        "nri:guidelines": "https://a.example/",
      }),
    change: { name: "Second" },
    read: async (iri: string) => {
      const row = await findConsultationRowByIri(site.ctx.db, iri);
      return row && toConsultation(site.ctx, row).title["en"];
    },
  },
  {
    kind: "trial",
    make: () => aTrial(idAt(site.ben.origin)),
    change: { "nri:scope": { en: "Second" } },
    read: async (iri: string) => {
      const row = await findTrialRowByIri(site.ctx.db, iri);
      return row && (await findTrial(site.ctx.db, row.id))?.scope["en"];
    },
  },
];

describe.each(kinds)("a $kind of another site", ({ make, change, read }) => {
  it("that comes twice is there once, and an older telling that comes late changes nothing", async () => {
    const first = make();
    const second = { ...first, ...change, "nri:revision": 6 };
    const iri = String(first["id"]);
    await site.receive(first);
    await site.receive(first);
    expect(await read(iri)).toBe("First");
    await site.receive(second);
    await site.receive(first);
    expect(await read(iri)).toBe("Second");
  });

  it("is whole when its change comes before itself", async () => {
    const first = make();
    await site.receive({ ...first, ...change, "nri:revision": 6 });
    await site.receive(first);
    expect(await read(String(first["id"]))).toBe("Second");
  });

  it("is changed by nobody but its owner", async () => {
    const first = make();
    await site.receive(first);
    const other = { ...site.ben, origin: "https://other.example", actor: "https://other.example/ap/actors/igf" };
    await site.receive({ ...first, ...change, "nri:revision": 9 }, other);
    expect(await read(String(first["id"]))).toBe("First");
  });

  it("is gone when it was taken back, twice as well as once", async () => {
    const first = make();
    await site.withdraw(first);
    await site.receive(first);
    await site.withdraw(first);
    await site.withdraw(first);
    expect(await read(String(first["id"]))).toBeUndefined();
  });
});

describe("support that another site tells", () => {
  it("counts once, and an older number that comes late changes nothing", async () => {
    const id = await raised();
    const told = (number: number, revision: number) =>
      object("PolicyLabSupport", {
        ...{ type: "Note", "nri:signal": site.ctx.objectIri(id), "nri:revision": revision },
        "nri:support": [{ "nri:stakeholderGroup": "youth", "nri:count": number }],
      });
    for (const offered of [told(3, 7), told(3, 7), told(1, 6)]) await site.offer(offered);
    expect(await countEverywhere(site.ctx.db, id)).toEqual({ youth: 3 });
    const stranger = { ...site.ben, origin: "https://other.example", actor: "https://other.example/ap/actors/igf" };
    await site.offer(told(9, 9), stranger);
    expect(await countEverywhere(site.ctx.db, id)).toEqual({ youth: 3 });
    await withdrawSignal(site.ctx, id);
    await site.offer(told(4, 8));
    expect(await countEverywhere(site.ctx.db, id)).toEqual({});
  });
});

describe("a site that takes part in a lab and leaves it", () => {
  it("is in and out once, and an older word that comes late changes nothing", async () => {
    await acts["opens a lab"](site.ctx);
    const [{ id = "", iri = "" } = {}] = await listOwnLabs(site.ctx.db);
    const says = (kind: string, revision: number) =>
      site.offer(object(kind, { type: "Note", "nri:lab": iri, "nri:revision": revision, content: "" }));
    const there = async () => (await findLab(site.ctx.db, id))?.takesPart;
    const steps = [
      ...([
        ["PolicyLabPart", 5, true],
        ["PolicyLabPart", 5, true],
        ["PolicyLabLeave", 6, false],
      ] as const),
      ...([
        ["PolicyLabLeave", 6, false],
        ["PolicyLabPart", 5, false],
        ["PolicyLabPart", 7, true],
      ] as const),
      ...([
        ["PolicyLabLeave", 6, true],
        ["PolicyLabLeave", 9, false],
        ["PolicyLabPart", 8, false],
      ] as const),
    ];
    for (const [kind, revision, isIn] of steps) {
      await says(kind, revision);
      expect([kind, revision, await there()]).toEqual([kind, revision, isIn ? [site.ben.actor] : []]);
    }
  });
});

describe("a trial that is told to the site of the option alone", () => {
  it("stays away once it was taken back, however late an older telling comes", async () => {
    const brief = await published();
    const trial = aTrial(brief.iri, "Told late");
    const gone = { ...trial, "nri:withdrawn": true, "nri:revision": 6 };
    const scopes = async () => (await listTrialsOfBrief(site.ctx.db, brief.iri)).map(({ scope }) => scope["en"]);
    await site.offer(trial);
    await site.offer(trial);
    expect(await scopes()).toEqual(["Told late"]);
    await site.offer(gone);
    // What everybody is told arrives too, and then the first telling once more.
    await site.withdraw(trial);
    await site.offer(trial);
    expect(await scopes()).toEqual([]);
  });

  it("that was seen by everybody and taken back is not brought back by its telling to us", async () => {
    const brief = await published();
    const trial = aTrial(brief.iri, "Told twice");
    await site.receive(trial);
    await site.withdraw(trial);
    await site.offer(trial);
    expect(await listTrialsOfBrief(site.ctx.db, brief.iri)).toEqual([]);
  });
});

describe("after a restore", () => {
  it("a signal is this site's own again, with the counts of supporters that are known, and an older copy changes nothing", async () => {
    const id = await raised();
    await supportSignal(site.ctx, id, { email: "amina@example.net", group: "youth", lang: "en" });
    const copy = await copyOf(announceSignalRevised, id);
    await site.ctx.db.deleteFrom("policy_labs_signal").where("id", "=", id).execute();
    expect(await site.reclaim(copy)).toBe(true);
    const again = await findSignal(site.ctx.db, id);
    expect(again).toMatchObject({ title: signal.title, seen: day, state: "open", support: 1 });
    expect(again?.source).toBeUndefined();
    expect(await site.reclaim({ ...copy, nameMap: { en: "Old" }, name: "Old", "nri:revision": 1 })).toBe(false);
    expect((await findSignal(site.ctx.db, id))?.title).toEqual(signal.title);
    await site.recall(copy);
    await site.recall(copy);
    expect(await findSignal(site.ctx.db, id)).toBeUndefined();
    const kept = await site.ctx.db.selectFrom("policy_labs_support").selectAll().where("signal_id", "=", id).execute();
    expect(kept).toEqual([]);
    expect(await site.reclaim(copy)).toBe(false);
  });

  it("a brief is this site's own again with its options under their own names", async () => {
    const brief = await published();
    const copy = await copyOf(announceBriefRevised, brief.id);
    await site.ctx.db.deleteFrom("policy_labs_option").where("brief_id", "=", brief.id).execute();
    await site.ctx.db.deleteFrom("policy_labs_resilience").execute();
    await site.ctx.db.deleteFrom("policy_labs_brief").where("id", "=", brief.id).execute();
    expect(await site.reclaim(copy)).toBe(true);
    const again = await findBrief(site.ctx.db, brief.id);
    const { title, lab, output, version, options } = brief;
    expect(again).toMatchObject({ title, lab, output, version, options: options.map(({ id }) => ({ id })) });
    expect(again?.source).toBeUndefined();
    expect(await copyOf(announceBriefRevised, brief.id)).toEqual(copy);
    const newer = { ...copy, name: "Newer", nameMap: { en: "Newer" }, "nri:revision": brief.updated + 5000 };
    expect(await site.reclaim(newer)).toBe(true);
    expect((await findBrief(site.ctx.db, brief.id))?.title).toEqual({ en: "Newer" });
    expect(await site.reclaim(copy)).toBe(false);
    await site.recall(copy);
    expect(await findBrief(site.ctx.db, brief.id)).toBeUndefined();
  });

  it("a trial is this site's own again, and gone where it had been taken back", async () => {
    const brief = await published();
    const copy = { ...aTrial(brief.iri, "Kept elsewhere"), id: idAt(site.node.origin) };
    expect(await site.reclaim(copy)).toBe(true);
    expect(await site.reclaim({ ...copy, "nri:scope": { en: "Old" }, "nri:revision": 1 })).toBe(false);
    const [trial] = await listTrialsOfBrief(site.ctx.db, brief.iri);
    expect(trial?.scope).toEqual({ en: "Kept elsewhere" });
    expect(trial?.source).toBeUndefined();
    await site.recall(copy);
    expect(await listTrialsOfBrief(site.ctx.db, brief.iri)).toEqual([]);
  });

  it("a consultation that everybody saw is this site's own again, and gone where it had been taken back", async () => {
    const { ctx } = site;
    await acts["shows a consultation"](ctx);
    const { id } = await ctx.db
      .selectFrom("policy_labs_consultation")
      .select("id")
      .where("origin", "is", null)
      .executeTakeFirstOrThrow();
    // One that everybody saw before consultations went over the wire is told once.
    const told = await factsOf("policy-consultation.shown");
    await ctx.db.updateTable("policy_labs_consultation").set({ told_at: null }).where("id", "=", id).execute();
    for (const _ of ["first", "again"]) await tellConsultations(ctx);
    expect(await factsOf("policy-consultation.shown")).toBe(told + 1);
    const copy = await copyOf(announceConsultationRevised, id);
    await ctx.db.deleteFrom("policy_labs_consultation").where("id", "=", id).execute();
    expect(await site.reclaim(copy)).toBe(true);
    expect(await copyOf(announceConsultationRevised, id)).toEqual(copy);
    expect(await site.reclaim({ ...copy, name: "Old", nameMap: { en: "Old" }, "nri:revision": 1 })).toBe(false);
    await site.recall(copy);
    expect(await findConsultationRow(ctx.db, id)).toBeUndefined();
  });

  it("a lab that stands here as it was before is brought up to the newer word of its own", async () => {
    const { ctx } = site;
    await acts["opens a lab"](ctx);
    const [{ id = "" } = {}] = await listOwnLabs(ctx.db);
    const copy = await copyOf(announceLabRevised, id);
    const newer = { ...copy, name: "Newer", nameMap: { en: "Newer" }, updated: "2026-12-24T00:00:00.000Z" };
    expect(await site.reclaim(newer)).toBe(true);
    expect(await findLab(ctx.db, id)).toMatchObject({ title: { en: "Newer" }, state: "open", overlap: { found: [] } });
    expect(await site.reclaim(copy)).toBe(false);
    expect((await findLab(ctx.db, id))?.title).toEqual({ en: "Newer" });
  });

  it("what is at an address of another site is never taken for this site's own", async () => {
    for (const { make } of kinds) expect(await site.reclaim(make())).toBe(false);
  });
});

describe("who supports a signal", () => {
  it("is found by the address, however it is written, and taken along whole", async () => {
    const id = await raised();
    const { ctx } = site;
    await supportSignal(ctx, id, { email: "Find.Me@example.net", group: "youth", lang: "fr" });
    const [found, ...more] = await site.find("find.me@example.net");
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      kind: "support",
      data: {
        signal: { title: signal.title, page: ctx.pageUrl(`/labs/signals/${id}`) },
        ...{ email: "find.me@example.net", stakeholderGroup: "youth", language: "fr" },
        counted: new Date(ctx.clock.now()).toISOString(),
      },
    });
    expect(await site.find("me@example.net")).toEqual([]);
  });

  it("is erased with the number, of a signal of ours and of another site's, and told to its owner", async () => {
    const { ctx } = site;
    const [email, own, theirs] = ["gone@example.net", await raised(), aSignal()];
    await site.receive(theirs);
    const { id = "" } = (await findSignalRowByIri(ctx.db, String(theirs["id"]))) ?? {};
    for (const one of [own, id]) await supportSignal(ctx, one, { email, group: "media", lang: "en" });
    const told = () => factsOf("policy-signal.supported");
    const before = await told();
    const holdings = await site.find(email);
    expect(holdings).toHaveLength(2);
    for (const holding of [...holdings, ...holdings]) await site.erase(holding);
    expect(await site.find(email)).toEqual([]);
    expect(await countEverywhere(ctx.db, own)).toEqual({});
    expect(await told()).toBe(before + 1);
  });
});

async function raised(): Promise<string> {
  const id = await raiseSignal(site.ctx, signal, null);
  await publishSignal(site.ctx, id);
  return id;
}

async function published() {
  const { db } = site.ctx;
  const own = async () => (await listBriefs(db, {})).items.find(({ source }) => source === undefined);
  if ((await own()) === undefined) {
    await acts["opens a lab"](site.ctx);
    await acts["writes a brief"](site.ctx);
    await acts["names an option"](site.ctx);
    await acts["writes the section on resilience"](site.ctx);
    await acts["publishes a brief"](site.ctx);
  }
  const brief = await own();
  if (brief === undefined) throw new Error("There is no brief.");
  return brief;
}

/** As another site keeps it. */
async function copyOf(
  announce: typeof announceSignalRevised | typeof announceLabRevised,
  id: string,
): Promise<JsonObject> {
  const told = await site.within((tx) => announce(site.ctx, tx, { id, revision: 1 }));
  return JSON.parse(JSON.stringify(told?.object));
}

async function factsOf(type: string): Promise<number> {
  return (await site.node.store.db.selectFrom("fact").select("seq").where("type", "=", type).execute()).length;
}
