import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromEventWire } from "../../core/src/builtin/events/wire/index.ts";
import { builtinPlugins } from "../../core/src/builtin/index.ts";
import { moderation } from "../../core/src/content/index.ts";
import { itemsPerRun, pagesPerRun } from "../../core/src/federation/backfill/walk-outbox.ts";
import { perHost } from "../../core/src/federation/delivery/host-queues.ts";
import { judgeAnswer } from "../../core/src/federation/delivery/judge-answer.ts";
import { giveUpAfter, longestWait, nextTry, notFoundFor } from "../../core/src/federation/delivery/retry-schedule.ts";
import { pageSize as outboxPage } from "../../core/src/federation/documents/outbox-page.ts";
import { defaultRates, replayMemory } from "../../core/src/federation/gate/gate.ts";
import { againAfter, keyLife } from "../../core/src/federation/gate/key-cache.ts";
import { maxActivityBytes } from "../../core/src/federation/gate/read-raw-body.ts";
import { gateRefusals } from "../../core/src/federation/gate/refused.ts";
import { maxDepth, maxNodes } from "../../core/src/federation/gate/strict-json.ts";
import { failedFor, faultWaits } from "../../core/src/federation/inbox/fault-schedule.ts";
import { receives } from "../../core/src/federation/inbox/run-activity.ts";
import { maxFetches } from "../../core/src/federation/inbox/verdict.ts";
import type { Verb } from "../../core/src/federation/index.ts";
import { pageSize as registryPage } from "../../core/src/federation/registry/registry-routes.ts";
import { signatureWindow } from "../../core/src/federation/signatures/signature.ts";
import { isHttpUrl } from "../../core/src/kit/index.ts";
import { maxRedirects } from "../../core/src/net/fetch-checks.ts";
import { connectMs } from "../../core/src/net/outbound-agent.ts";
import { limits } from "../../core/src/net/safe-fetch.ts";
import { readText, root } from "./markdown.ts";
import { type Row, tableUnder } from "./tables.ts";

const page = readText("spec/FEDERATION.md");
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const kibi = 1024;

const words = (cell = "") => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
const isDone = (row: Row) => row["status"]?.startsWith("implemented") === true;
const named = (rows: readonly Row[], column: string, status: string) =>
  rows.filter((row) => row["status"]?.startsWith(status)).flatMap((row) => words(row[column]));

describe("the status of each line", () => {
  it.each(["Protocols and standards", "FEPs"])("names a test that exists for what is implemented (%s)", (heading) => {
    const rows = tableUnder(page, heading);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ status = "" }) => !/^(implemented|planned|no$)/.test(status))).toEqual([]);
    const tests = rows.filter(isDone).map((row) => words(row["shown by"])[0] ?? "none");
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(rows.filter((row) => !isDone(row) && row["shown by"] !== "")).toEqual([]);
  });
});

it("has in the context a term for each property of ours that it names", () => {
  const { "@context": context } = JSON.parse(readText("spec/context/v1.jsonld"));
  const terms = Object.values<string | { "@id"?: string }>(context);
  const meant = new Set(terms.map((term) => (typeof term === "string" ? term : term["@id"])));
  const named = new Set(page.match(/nri:[a-z][A-Za-z0-9]+/g));
  expect(named.size).toBeGreaterThan(80);
  expect([...named].filter((property) => !meant.has(property))).toEqual([]);
});

describe("what a node says and understands", () => {
  let registry: TestNode;
  let other: TestNode;
  let paths: Record<string, string>;
  let types: ReadonlySet<string>;

  beforeAll(async () => {
    registry = await bootTestNode({ name: "registry", kind: "secretariat", keepsRegistry: true });
    other = await bootTestNode({ name: "other" });
    const exchanged = await exchangeEverything(registry, other);
    other = await moveAway(other);
    types = new Set([...exchanged, ...(await said(other)).map(({ type }) => type)]);
    const [create] = await said(registry, "Create");
    const { origin, actor } = registry;
    const acct = `acct:registry@${new URL(origin).host}`;
    paths = { origin, actor, acct, activity: create?.id ?? "", object: create?.object ?? "" };
  });
  afterAll(async () => {
    await registry?.remove();
    await other?.remove();
  });

  const ask = (template: string) => {
    const url = template.replace(/\{(\w+)\}/g, (_, name: string) => paths[name] ?? "");
    return fetch(url, { redirect: "manual", headers: { accept: "application/activity+json, */*;q=0.1" } });
  };

  it("answers at every document's path with its media type", async () => {
    const rows = tableUnder(page, "Ids", "document");
    expect(rows.length).toBeGreaterThan(7);
    for (const row of rows.filter(isDone)) {
      const answer = await ask(words(row["path"])[0] ?? "");
      const type = answer.headers.get("content-type")?.replace("; charset=utf-8", "");
      expect([row["document"], answer.status, type]).toEqual([row["document"], 200, words(row["media type"])[0]]);
    }
    const instance = await (await ask("{origin}/.well-known/nodeinfo")).json();
    expect(instance).toMatchObject({
      links: [
        {},
        { rel: "https://www.w3.org/ns/activitystreams#Application", href: `${registry.origin}/ap/actors/relay` },
      ],
    });
    const service = await (await ask("{origin}/.well-known/webfinger?resource={origin}")).json();
    expect(service).toMatchObject({ links: [{ rel: "https://www.w3.org/ns/activitystreams#Service" }] });
  });

  it("answers at every collection's path with its type and, where it has them, pages of that size at most", async () => {
    const rows = tableUnder(page, "Collections");
    for (const row of rows) {
      const answer = await ask(words(row["path"])[0] ?? "");
      const open = isDone(row) && row["who may read"]?.startsWith("everybody") === true;
      expect([row["collection"], answer.status]).toEqual([row["collection"], open ? 200 : 404]);
      if (!open) continue;
      expect(answer.headers.get("content-type")).toBe("application/activity+json");
      const document = (await answer.json()) as { type: string };
      expect([row["collection"], document.type]).toEqual([row["collection"], /^\w+/.exec(row["type"] ?? "")?.[0]]);
    }
    const of = (name: string) => rows.find(({ collection }) => collection === name)?.["type"];
    expect(of("outbox")).toContain(`pages of at most ${outboxPage},`);
    expect(of("registry")).toContain(`pages of at most ${registryPage}`);
  });

  it("has in its actors only properties that are implemented, and none that is planned", async () => {
    const rows = tableUnder(page, "Actors", "property");
    const [implemented, planned] = ["implemented", "planned"].map((status) => new Set(named(rows, "property", status)));
    const keys = new Set<string>();
    for (const actor of [registry.actor, other.actor, `${registry.origin}/ap/actors/relay`]) {
      const document = await (await fetch(actor, { headers: { accept: "application/activity+json" } })).json();
      for (const key of Object.keys(document as object)) keys.add(key);
      expect(document).toMatchObject({ webfinger: expect.stringContaining("@"), indexable: true });
    }
    for (const always of ["@context", "id", "type"]) keys.delete(always);
    expect([...keys].filter((key) => !implemented?.has(key))).toEqual([]);
    expect([...keys].filter((key) => planned?.has(key))).toEqual([]);
  });

  it("says every activity that is implemented out, and no other", () => {
    const rows = tableUnder(page, "Out");
    expect(named(rows, "activity", "implemented").sort()).toEqual([...types].sort());
    const verbs: Record<Verb, true> = {
      ...{ Create: true, Update: true, Delete: true, Accept: true, Reject: true, TentativeAccept: true },
      ...{ Offer: true, Add: true, Remove: true, Flag: true, Move: true },
    };
    const carried = Object.keys(verbs).filter((verb) => !types.has(verb));
    expect(named(rows, "activity", "plugins").sort()).toEqual(carried.sort());
  });

  it("has a handler for every activity that is implemented in, and no other", () => {
    const rows = tableUnder(page, "In");
    const implemented = new Set(rows.filter(isDone).flatMap((row) => words(row["activity"])));
    const builtin = builtinPlugins.flatMap((plugin) => Object.keys(plugin.receives ?? {}));
    const types = builtin.map((on) => on.replace(/:.*/, ""));
    expect([...implemented].sort()).toEqual([...new Set([...Object.keys(receives), ...types])].sort());
    expect(named(rows, "activity", "plugins").filter((type) => receives[type] !== undefined)).toEqual([]);
  });

  it("understands the kinds that it says, in its NodeInfo and in the text", async () => {
    const info = (await (await registry.get("/nodeinfo/2.1")).json()) as { metadata: { nri: Record<string, unknown> } };
    const told = /A node without further plugins understands `([^`]+)`/.exec(page)?.[1] ?? "";
    expect(info.metadata.nri["kinds"]).toEqual(JSON.parse(told));
    const members = tableUnder(page, "NodeInfo").flatMap((row) => words(row["member"]));
    expect(Object.keys(info.metadata.nri).sort()).toEqual(members.sort());
    expect(page).toContain(`Version of this specification: **${info.metadata.nri["spec"]}**`);
  });
});

describe("the limits", () => {
  const rows = tableUnder(page, "Limits");
  const limit = (what: string) => rows.find((row) => row["what"] === what)?.["limit"];
  const count = (number: number) => number.toLocaleString("en");

  it("of what is received are those of the code", () => {
    expect(limit("activity received")).toBe(`${maxActivityBytes / kibi} KiB, not compressed`);
    expect(limit("document fetched")).toBe(`${limits.document.bytes / kibi} KiB, after decompression`);
    expect(limit("JSON")).toContain(`depth ${maxDepth}, ${count(maxNodes)} nodes`);
    expect(limit("signature window")).toBe(`±${signatureWindow / 60} minutes`);
    expect(limit("replay memory")).toBe(`${replayMemory / hour} h`);
    expect(limit("cached key")).toBe(
      `${keyLife / hour} h; fetched anew after a failed check at most every ${againAfter / minute} minutes`,
    );
    const { address, peer } = defaultRates;
    expect(limit("requests")).toBe(
      `${address.perSecond} a second from one address, ${count(address.burst)} at once; ${peer.perSecond} activities a second from one host, ${count(peer.burst)} at once`,
    );
    expect(limit("a received activity that fails here")).toBe(
      `again after ${inTime(faultWaits)}, then kept for ${failedFor / day} days`,
    );
  });

  it("of ids and texts are those of the code", () => {
    const most = Number(/^([\d,]+) characters$/.exec(limit("id or address") ?? "")?.[1]?.replace(",", ""));
    const address = (length: number) => "https://a.example/".padEnd(length, "x");
    expect([isHttpUrl(address(most)), isHttpUrl(address(most + 1))]).toEqual([true, false]);
    const event = readEvent({ name: "x".repeat(600), "nri:speakers": Array(600).fill({ "nri:role": "speaker" }) });
    expect(limit("`name` of an event")).toMatch(new RegExp(`^${Object.values(event.name)[0]?.length} characters`));
    expect(limit("speakers")).toBe(String(event.speakers?.length));
  });

  it("of what is fetched and sent are those of the code", () => {
    expect(limit("fetches caused by one activity")).toBe(String(maxFetches));
    expect(limit("one fetch")).toBe(
      `at most ${maxRedirects} redirects, each checked again; connect ${connectMs / 1000} s, whole ${limits.document.ms / 1000} s`,
    );
    expect(limit("collection walk")).toBe(`${pagesPerRun} pages or ${itemsPerRun} items in one run`);
    expect(limit("at once to one peer")).toMatch(new RegExp(`^${perHost} requests`));
    const waits = Array.from({ length: 10 }, (_, tried) => nextTry({ attempts: tried + 1, now: 0, chance: 0.5 }));
    const [ninth = 0, tenth] = waits.slice(8);
    expect(tenth).toBe(ninth);
    const spread = nextTry({ attempts: 9, now: 0, chance: 1 }) / ninth - 1;
    expect(limit("delivery")).toBe(
      `again after ${inTime(waits.slice(0, 8))}, then every ${ninth / hour} h up to ${giveUpAfter / day} days, ±${Math.round(spread * 100)} %`,
    );
    expect(limit("`Retry-After`")).toBe(`honoured up to ${longestWait / hour} h`);
  });

  it("of answers that end a delivery are what the code makes of them", () => {
    const after = (status: number, { attempts = 0, age = 0 } = {}) => {
      const before = attempts + age === 0 ? {} : { lastError: `HTTP ${status}`, errorSince: 0 };
      const one = { id: 1, attempts, madeAt: 0, answer: { status, retryAfter: undefined }, ...before };
      return judgeAnswer(one, { now: age, chance: 0.5 }).state;
    };
    const found = /410 at once, 404 after (\d+) days; 401 and 403 .* other 4xx than 408, 425, 429 are final/;
    expect(Number(found.exec(limit("answers that end a delivery") ?? "")?.[1])).toBe(notFoundFor / day);
    expect([after(410), after(404), after(404, { age: notFoundFor + 1 })]).toEqual(["gone", "retrying", "gone"]);
    expect([401, 403].map((status) => [after(status), after(status, { attempts: 1 })])).toEqual([
      ["retrying", "held"],
      ["retrying", "held"],
    ]);
    expect([400, 408, 409, 418, 425, 429, 500, 202].map((status) => after(status))).toEqual([
      ...["dead", "retrying", "dead", "dead", "retrying", "retrying", "retrying", "delivered"],
    ]);
  });

  it("of the answers to a sender are the gate's", () => {
    const answers = /\*\*Answers\*\*:([^\n]*)/.exec(page)?.[1] ?? "";
    const told = [...answers.matchAll(/\b([2-5]\d\d)\b/g)].map(([, status]) => Number(status));
    const given = new Set<number>(Object.values(gateRefusals).map(({ status }) => status));
    expect(new Set(told.filter((status) => status !== 500))).toEqual(given);
  });
});

/** "1, 5 min, 1, 2 h" */
function inTime(waits: readonly number[]): string {
  const list = (some: readonly number[], unit: number) => some.map((wait) => wait / unit).join(", ");
  const minutes = list(
    waits.filter((wait) => wait < hour),
    minute,
  );
  const hours = list(
    waits.filter((wait) => wait >= hour),
    hour,
  );
  return `${minutes} min, ${hours} h`;
}

function readEvent(more: object) {
  const text = readFileSync(join(root, "spec/vectors/event/valid/physical.json"), "utf8");
  const event = fromEventWire({ ...JSON.parse(text), ...more }, { objectIri: (id) => id });
  if (!event.ok) throw new Error(JSON.stringify(event.problems));
  return event.value.event;
}

/** One of everything that nodes say to each other by themselves; gives the types of what was said. */
async function exchangeEverything(one: TestNode, two: TestNode): Promise<ReadonlySet<string>> {
  const followed = (state: string) => async () =>
    (await two.federation.peers.list()).some(({ actor, following }) => actor === one.actor && following === state);
  await two.federation.peers.follow(one.actor);
  await until(async () => (await one.federation.peers.list()).some(({ follower }) => follower === "requested"));
  await one.federation.peers.reject(two.actor);
  await until(followed("rejected"));
  await one.federation.peers.accept(two.actor);
  await until(followed("accepted"));
  const [kept, gone] = [await addEvent(one, "Kept"), await addEvent(one, "Gone")];
  for (const id of [kept, gone]) await one.run("event publish", { arguments: { id } });
  await one.run("event cancel", { arguments: { id: kept } });
  await one.run("event withdraw", { arguments: { id: gone } });
  const all = ["Create", "Update", "Delete", "Announce", "Accept", "Reject"];
  await until(async () => {
    const types = (await said(one)).map(({ type }) => type);
    return all.every((type) => types.includes(type));
  });
  await one.federation.idle();
  await two.federation.idle();
  await reportTo(one, two);
  await until(async () => (await said(two, "Flag")).length > 0);
  const before = [...(await said(one)), ...(await said(two))];
  // The Follow goes with it.
  await two.federation.peers.unfollow(one.actor);
  return new Set([...before, ...(await said(two))].map(({ type }) => type));
}

/** The same machine by another name. */
async function moveAway(node: TestNode): Promise<TestNode> {
  const stopped = await node.restart({ start: false });
  const address = node.origin.replace("localhost", "127.0.0.1");
  await stopped.run("move", { arguments: { address }, options: { now: true } });
  return stopped.restart({ start: true });
}

/** Something of the one is reported at the other, whose moderators pass it on. */
async function reportTo(one: TestNode, two: TestNode): Promise<void> {
  const [create] = await said(one, "Create");
  await two.transaction((tx) =>
    moderation.fileReport(tx, { about: create?.object ?? "", category: "other", text: "Look", key: "one" }),
  );
  await two.run("reports forward", { arguments: { number: "R1" } });
}

async function addEvent(node: TestNode, name: string): Promise<string> {
  const days = { startDate: "2027-05-12", endDate: "2027-05-13", allDay: true, zone: "Africa/Nairobi" };
  const bytes = Buffer.from(JSON.stringify({ name: { en: name }, ...days }));
  const files = { file: { name: "event.json", bytes } };
  const { data } = await node.run("event add", { arguments: { file: "event.json" }, files });
  return (data as { id: string }).id;
}

/** Its own activities, oldest first. */
async function said({ store }: TestNode, type?: string) {
  const rows = await store.db
    .selectFrom("ap_activities")
    .select(["id", "type", "object"])
    .where("local", "=", 1)
    .orderBy("seq")
    .execute();
  return rows.filter((row) => type === undefined || row.type === type);
}
