import { expect, it } from "vitest";
import type { Job } from "../../jobs/index.ts";
import { createLog } from "../../kit/index.ts";
import { listAudit } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { directory, events, experts, moderation, outputs, relations, search, taxonomy } from "../index.ts";
import {
  parseNewDirectoryEntry,
  parseNewEvent,
  parseNewExpert,
  parseNewOutput,
  publicViewer,
  type TokenViewer,
} from "../types/index.ts";

const staff: TokenViewer = { kind: "token", scopes: ["admin"] };
const site = "https://ke.example";
const from = { origin: site, owner: `${site}/ap/actors/kigf` };
const reasons = { reason: "spam", note: "Advertising" } as const;

function parsed<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error("not a valid sample");
  return result.value;
}

const newEvent = (more = {}) =>
  parsed(parseNewEvent({ name: "Quokka day", startDate: "2027-05-04", zone: "Etc/UTC", topics: "access", ...more }));
const newOutput = (more = {}) =>
  parsed(
    parseNewOutput(
      { title: "Quokka paper", type: "nri-messages", producer: "community", topics: "access", ...more },
      { isRegistry: false },
    ),
  );
const newEntry = () => parsed(parseNewDirectoryEntry({ name: "Quokka IGF", kind: "national" }));
const newExpert = () =>
  parsed(parseNewExpert({ fields: { name: { value: "Quokka Expert", scope: "public" } }, searchable: true }));

/** One of each kind, of this node and of another. */
async function fill(content: Content) {
  const { transaction, clock } = content;
  return transaction(async (tx) => {
    const consent = { receiptId: "r", textVersion: "1", givenAt: clock.now, expires: clock.now + 86_400_000 };
    const event = await events.add(tx, { event: newEvent() });
    await events.publish(tx, event);
    const output = await outputs.add(tx, { output: newOutput() });
    await outputs.publish(tx, output);
    const expert = await experts.add(tx, { expert: newExpert() });
    await experts.share(tx, { id: expert.id, consent });
    const entry = await directory.put(tx, { entry: newEntry() });
    await receiveAll(content, tx, 1);
    return [event.id, output.id, expert.id, entry.id, ...iris];
  });
}

const iris = ["event", "output", "expert", "entry"].map((kind) => `${site}/ap/objects/${kind}`);

async function receiveAll({ clock }: Content, tx: Parameters<typeof events.add>[0], updated: number) {
  const [event = "", output = "", expert = "", entry = ""] = iris;
  const consent = { receiptId: "r", textVersion: "1", givenAt: clock.now, expires: clock.now + 86_400_000 };
  await events.receiveRemote(tx, { iri: event, ...from, updated, event: newEvent({ keywords: `v${updated}` }) });
  const paper = newOutput({ event, keywords: `v${updated}` });
  await outputs.receiveRemote(tx, { iri: output, ...from, updated, output: paper, isRegistry: false });
  await experts.receiveRemote(tx, { iri: expert, ...from, updated, expert: newExpert(), consent });
  await directory.receiveRemote(tx, { iri: entry, ...from, updated, entry: newEntry() });
}

/** Everything that the public finds, by every door of content: which list, then what is in it. */
async function seen({ db, clock }: Content) {
  const q = "quokka";
  const now = clock.now;
  const ids = async (page: Promise<{ items: readonly { id: string; source: { kind: string; iri?: string } }[] }>) =>
    (await page).items.map(({ id, source }) => source.iri ?? id).sort();
  const { items: hits } = await search(db, { q, now }, publicViewer);
  return {
    events: await ids(events.list(db, {}, publicViewer)),
    byTopic: await ids(events.list(db, { topic: "access" }, publicViewer)),
    byWord: await ids(events.list(db, { q }, publicViewer)),
    month: (await events.inMonth(db, { from: 0, to: 9e12 }, publicViewer)).length,
    count: await events.count(db, {}, publicViewer),
    outputs: await ids(outputs.list(db, {}, publicViewer)),
    outputsByTopic: await ids(outputs.list(db, { topic: "access" }, publicViewer)),
    outputsCount: await outputs.count(db, {}, publicViewer),
    experts: await ids(experts.list(db, { now }, publicViewer)),
    expertsCount: await experts.count(db, { now }, publicViewer),
    entries: await ids(directory.list(db, {}, publicViewer)),
    byKind: await directory.countByKind(db, {}, publicViewer),
    hits: hits.map(({ kind, id }) => `${kind} ${id}`).sort(),
    coverage: (await taxonomy.coverage(db, { vocabulary: "topics" })).rows,
  };
}

async function isReadable({ db, clock }: Content, ref: string): Promise<boolean> {
  const found = [
    await events.find(db, ref, publicViewer),
    await outputs.find(db, ref, publicViewer),
    await experts.find(db, { ref, now: clock.now }, publicViewer),
    await directory.find(db, ref, publicViewer),
  ];
  return found.some((one) => one !== undefined);
}

/** Runs the job as the worker would. */
async function settle(content: Content, origin: string) {
  const job: Job = { id: 1, kind: "", payload: { origin }, key: undefined, attempt: 1, madeAt: 0 };
  const { signal } = new AbortController();
  const helpers = {
    transaction: content.transaction,
    signal,
    log: createLog("silent"),
    completeIn: async () => undefined,
  };
  await moderation.runSettleSite(job, helpers);
  await moderation.runSettleSite(job, helpers);
}

describeOnBothDatabases("moderation", (open) => {
  it("hides an item from every list, count and search, and brings back exactly what was there", async () => {
    const content = openContent(await open());
    const refs = await fill(content);
    const before = await seen(content);
    for (const ref of refs) {
      expect([ref, await isReadable(content, ref)]).toEqual([ref, true]);
      await content.transaction((tx) => moderation.hide(tx, { ref, ...reasons }));
      expect([ref, await isReadable(content, ref)]).toEqual([ref, false]);
      expect(JSON.stringify(await seen(content))).not.toContain(ref);
    }
    expect(await seen(content)).toEqual({
      ...{ events: [], byTopic: [], byWord: [], month: 0, count: 0, outputs: [], outputsByTopic: [], outputsCount: 0 },
      ...{ experts: [], expertsCount: 0, entries: [], byKind: [], hits: [], coverage: [] },
    });
    for (const ref of refs) await content.transaction((tx) => moderation.undo(tx, { target: ref, ...reasons }));
    expect(await seen(content)).toEqual(before);
  });

  it("shows people of this node what is hidden, with who decided it and why", async () => {
    const content = openContent(await open());
    const [ref = ""] = await fill(content);
    const { n } = await content.transaction((tx) => moderation.hide(tx, { ref, ...reasons }));
    expect(await events.get(content.db, ref, staff)).toMatchObject({ visibility: "hidden" });
    expect(await moderation.why(content.db, ref)).toMatchObject([
      { n, action: "hide", reason: "spam", note: "Advertising", by: "system", at: content.clock.now, inForce: true },
    ]);
    await expect(content.transaction((tx) => events.publish(tx, { id: ref }))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await listAudit(content.db, {})).toMatchObject([
      { verb: "moderation.hidden", object: ref, details: { decision: n, reason: "spam" } },
      { verb: "expert.shared" },
    ]);
  });

  it("keeps a remote item hidden when its owner changes it, and when everything is received anew", async () => {
    const content = openContent(await open());
    await fill(content);
    const [iri = ""] = iris;
    await content.transaction((tx) => moderation.hide(tx, { ref: iri, ...reasons }));
    await content.transaction((tx) => receiveAll(content, tx, 2));
    expect(await isReadable(content, iri)).toBe(false);
    await content.transaction((tx) => events.clearRemote(tx));
    await content.transaction((tx) => receiveAll(content, tx, 3));
    expect(await isReadable(content, iri)).toBe(false);
    await content.transaction((tx) => moderation.undo(tx, { target: iri, ...reasons }));
    expect(await events.get(content.db, iri, publicViewer)).toMatchObject({ keywords: ["v3"] });
    await content.transaction((tx) => moderation.hide(tx, { ref: iri, ...reasons }));
    await content.transaction((tx) => events.withdrawRemote(tx, { iri, ...from }));
    await content.transaction((tx) => moderation.undo(tx, { target: iri, ...reasons }));
    expect(await isReadable(content, iri)).toBe(false);
  });

  it("tells those who hold it when an item that is hidden is withdrawn, and nothing of it before", async () => {
    const content = openContent(await open());
    const [id = ""] = await fill(content);
    await content.transaction((tx) => moderation.hide(tx, { ref: id, ...reasons }));
    const told = (await content.facts()).length;
    await content.transaction((tx) => events.revise(tx, { id, event: newEvent({ name: "Quokka week" }) }));
    expect((await content.facts()).slice(told)).toEqual([]);
    await content.transaction((tx) => events.withdraw(tx, { id }));
    expect((await content.facts()).slice(told)).toEqual([{ type: "event.withdrawn", id }]);
  });

  it("limits a site to where a link leads, suspends it altogether, and brings back exactly what was there", async () => {
    const content = openContent(await open());
    const refs = await fill(content);
    const own = refs.filter((ref) => !ref.startsWith(site));
    const [event = "", output = ""] = iris;
    await content.transaction((tx) => moderation.hide(tx, { ref: output, ...reasons }));
    const before = await seen(content);
    const linked = async () => ({
      byRef: (await events.list(content.db, { refs: [event] }, publicViewer)).items.length,
      relations: (await relations.to(content.db, event)).length,
    });
    const restrict = (action: "limit" | "suspend") =>
      content.transaction((tx) => moderation.restrict(tx, { site: `${site}/anything`, action, ...reasons }));

    await restrict("limit");
    for (const when of ["at once", "after the job"]) {
      if (when === "after the job") await settle(content, site);
      expect([when, JSON.stringify(await seen(content)).includes(site)]).toEqual([when, false]);
      expect([when, (await seen(content)).events]).toEqual([when, own.slice(0, 1)]);
      expect([when, await isReadable(content, event), await isReadable(content, output)]).toEqual([when, true, false]);
    }
    expect(await linked()).toEqual({ byRef: 1, relations: 0 });

    await restrict("suspend");
    expect(await isReadable(content, event)).toBe(false);
    expect(await linked()).toEqual({ byRef: 0, relations: 0 });
    await content.transaction((tx) => receiveAll(content, tx, 2));
    expect(await isReadable(content, event)).toBe(false);
    expect(await moderation.suspendedSites(content.db)).toEqual([site]);

    await content.transaction((tx) => moderation.undo(tx, { target: site, ...reasons }));
    await settle(content, site);
    expect(await seen(content)).toEqual(before);
    expect(await isReadable(content, output)).toBe(false);
    await content.transaction((tx) => moderation.undo(tx, { target: output, ...reasons }));
    expect(await linked()).toEqual({ byRef: 1, relations: 1 });
  });

  it("suspends with a site what is below it and its other ports, and nothing that only looks so", async () => {
    const content = openContent(await open());
    const origins = [
      "https://a.org",
      "https://b.a.org",
      "https://a.org:8443",
      "https://nota.org",
      "https://a.org.evil",
    ];
    const receive = (revision: number) =>
      content.transaction(async (tx) => {
        for (const origin of origins) {
          const given = { iri: `${origin}/e`, origin, owner: `${origin}/actor`, updated: revision };
          await events.receiveRemote(tx, { ...given, event: newEvent({ keywords: `v${revision}` }) });
        }
      });
    const shown = async () => {
      const { items } = await events.list(content.db, {}, publicViewer);
      return items.map(({ source }) => ("origin" in source ? source.origin : "")).sort();
    };
    await receive(1);
    expect(await shown()).toEqual(origins.toSorted());
    for (const action of ["suspend", "limit"] as const) {
      await content.transaction((tx) => moderation.restrict(tx, { site: "https://a.org", action, ...reasons }));
      for (const origin of origins) await settle(content, origin);
      expect([action, await shown()]).toEqual([action, ["https://a.org.evil", "https://nota.org"]]);
      await receive(action === "suspend" ? 2 : 3);
      expect([action, await shown()]).toEqual([action, ["https://a.org.evil", "https://nota.org"]]);
    }
    await content.transaction((tx) => moderation.undo(tx, { target: "https://a.org", ...reasons }));
    for (const origin of origins) await settle(content, origin);
    expect(await shown()).toEqual(origins.toSorted());
  });

  it("answers all reports on an item with one decision, opens them with an appeal and closes them with the next", async () => {
    const content = openContent(await open());
    const { db, transaction } = content;
    const [about = "", other = ""] = await fill(content);
    const file = (key: string, more = {}) =>
      transaction((tx) => moderation.fileReport(tx, { about, category: "spam", text: "Buy!", key, ...more }));
    const first = await file("a");
    const second = await file("b", { contact: "me@example.org", lang: "fr" });
    expect(await file("b")).toEqual({ n: second.n, secret: undefined });
    await file("c", { about: other });
    expect((await moderation.listReports(db, { limit: 2 })).items.map(({ n }) => n)).toEqual([3, 2]);

    const outcome = () => moderation.findOutcome(db, { n: first.n, secret: first.secret ?? "" });
    expect(await moderation.findOutcome(db, { n: first.n, secret: second.secret ?? "" })).toBeUndefined();
    expect(await outcome()).toMatchObject({ state: "open", category: "spam", decision: undefined });
    const decided = await transaction((tx) => moderation.hide(tx, { ref: about, ...reasons, report: first.n }));
    expect(await outcome()).toMatchObject({ state: "decided", decision: { action: "hide", note: "Advertising" } });
    expect((await moderation.listReports(db, {})).items.map(({ n }) => n)).toEqual([3]);

    const appeal = { decision: decided.n, side: "affected", text: "It is no advertising", key: "d" } as const;
    const { n } = await transaction((tx) => moderation.fileAppeal(tx, appeal));
    expect(await transaction((tx) => moderation.fileAppeal(tx, appeal))).toEqual({ n });
    expect(await outcome()).toMatchObject({ state: "open", appeals: [{ n, state: "open" }] });
    const affected = await moderation.findAffected(db, decided);
    expect(affected).toMatchObject({ decision: { note: "Advertising" }, appeals: [{ n }] });
    expect(await moderation.findAffected(db, { n: decided.n, secret: "guessed" })).toBeUndefined();

    await transaction((tx) => moderation.rejectAppeal(tx, { appeal: n, ...reasons, note: "It is" }));
    expect(await outcome()).toMatchObject({ state: "decided", decision: { action: "uphold", note: "It is" } });
    expect(await isReadable(content, about)).toBe(false);
    const again = await transaction((tx) => moderation.fileAppeal(tx, { ...appeal, key: "e" }));
    await transaction((tx) => moderation.grantAppeal(tx, { appeal: again.n, ...reasons, note: "We were wrong" }));
    expect(await isReadable(content, about)).toBe(true);
    expect(await outcome()).toMatchObject({ state: "decided", decision: { action: "undo", note: "We were wrong" } });
    await transaction((tx) => moderation.hide(tx, { ref: about, ...reasons, report: first.n }));
    await transaction((tx) => moderation.undo(tx, { target: about, ...reasons, note: "Corrected by now" }));
    expect(await outcome()).toMatchObject({ decision: { action: "undo", note: "Corrected by now" } });
    expect((await moderation.listAppeals(db, { state: "all" })).map(({ state }) => state)).toEqual([
      "granted",
      "rejected",
    ]);
    await expect(transaction((tx) => moderation.rejectAppeal(tx, { appeal: n, ...reasons }))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("keeps a Flag only when it names what is shown here, once, and not more than fifty of one site a day", async () => {
    const content = openContent(await open());
    const [id = ""] = await fill(content);
    const flag = (activity: string, more = {}) =>
      content.transaction((tx) =>
        moderation.fileFlag(tx, {
          activity,
          sender: "https://masto.example/actor",
          objects: ["https://igf.example/ap/actors/igf", `https://igf.example/ap/objects/${id}`],
          local: [id],
          text: "Please look",
          ...more,
        }),
      );
    expect(await flag("https://masto.example/1")).toEqual({ n: 1, secret: undefined });
    expect(await flag("https://masto.example/1")).toEqual({ n: 1, secret: undefined });
    expect(await flag("https://masto.example/2", { objects: ["https://else.example/1"], local: [] })).toBeUndefined();
    for (let index = 1; index < 50; index++) await flag(`https://masto.example/many/${index}`);
    expect(await flag("https://masto.example/too-many")).toBeUndefined();
    const another = { sender: "https://masto.example/users/another" };
    expect(await flag("https://masto.example/too-many-of-another", another)).toBeUndefined();
    expect(await flag("https://other.example/1", { sender: "https://other.example/actor" })).toMatchObject({ n: 51 });
    expect(await moderation.getReport(content.db, 1)).toMatchObject({
      via: "flag",
      target: id,
      item: { id, title: { en: "Quokka day" }, visibility: "published" },
    });
  });

  it("forgets addresses after their time, and tells nothing of persons in public", async () => {
    const content = openContent(await open());
    const { db, transaction, clock } = content;
    const [about = ""] = await fill(content);
    const contact = "me@example.org";
    const report = { about, category: "harassment", text: "It insults Quokka Person", key: "k", contact } as const;
    await transaction((tx) => moderation.fileReport(tx, report));
    const { n } = await transaction((tx) =>
      moderation.hide(tx, { ref: about, reason: "harassment", note: "Quokka Person is right" }),
    );
    await transaction((tx) =>
      moderation.fileAppeal(tx, { decision: n, side: "unproved", text: "I am Quokka Person", key: "l", contact }),
    );
    const told = JSON.stringify([
      await moderation.publicDecisions(db, {}),
      await moderation.figures(db, { from: 0, to: clock.now + 1 }),
    ]);
    expect(told).toContain('"reason":"harassment"');
    for (const secret of [contact, "Quokka", about]) expect(told).not.toContain(secret);
    expect(JSON.stringify(await moderation.getReport(db, 1))).toContain(contact);
    clock.now += moderation.contactFor;
    expect(await transaction((tx) => moderation.forgetContacts(tx))).toBe(2);
    expect(JSON.stringify([await moderation.getReport(db, 1)])).not.toContain(contact);
  });

  it("takes out of what strangers write what steers a terminal or fits into no database", async () => {
    const content = openContent(await open());
    const { db, transaction } = content;
    const [about = ""] = await fill(content);
    const text = "One\u0000\u001b[2J\u202e two\r\nthree\ttab \ud800 مرحبا";
    const clean = "One[2J two\nthree\ttab \ufffd مرحبا";
    const contact = "me\u0000@example.org";
    const { n } = await transaction((tx) =>
      moderation.fileReport(tx, { about, category: "spam", text, key: "k", contact }),
    );
    expect(await moderation.getReport(db, n)).toMatchObject({ text: clean, contact: "me@example.org" });
    const activity = "https://masto.example/1";
    const objects = [about, "https://x.example/\u0000"];
    await transaction((tx) => moderation.fileFlag(tx, { activity, sender: "s", objects, local: [about], text }));
    expect(await moderation.getReport(db, n + 1)).toMatchObject({
      text: clean,
      objects: [about, "https://x.example/"],
    });
    const decided = await transaction((tx) => moderation.hide(tx, { ref: about, reason: "spam", note: text }));
    expect(await moderation.findDecision(db, decided.n)).toMatchObject({ note: clean });
    await transaction((tx) => moderation.fileAppeal(tx, { decision: decided.n, side: "unproved", text, key: "a" }));
    expect((await moderation.listAppeals(db))[0]?.text).toBe(clean);
    const odd = "01k9zq0c3v5m8t2r7x4w6y1b\u0000";
    for (const run of [
      () => moderation.why(db, odd),
      () => transaction((tx) => moderation.hide(tx, { ref: odd, ...reasons })),
      () => transaction((tx) => moderation.undo(tx, { target: odd, ...reasons })),
    ]) {
      await expect(run()).rejects.toMatchObject({ code: "bad-request" });
    }
  });

  it("keeps each version of the code of conduct", async () => {
    const { db, transaction } = openContent(await open());
    await transaction((tx) => moderation.writeConduct(tx, { lang: "en", text: "Be kind" }));
    await transaction((tx) => moderation.writeConduct(tx, { lang: "en", text: "Be kind" }));
    await transaction((tx) => moderation.writeConduct(tx, { lang: "en", text: "Be kind, always" }));
    await transaction((tx) => moderation.writeConduct(tx, { lang: "fr", text: "Soyez aimables" }));
    expect(await moderation.readConduct(db)).toMatchObject([
      { lang: "en", version: 2, text: "Be kind, always" },
      { lang: "fr", version: 1, text: "Soyez aimables" },
    ]);
  });
});
