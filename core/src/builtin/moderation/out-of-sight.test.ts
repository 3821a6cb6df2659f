import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { directory, events, experts, outputs } from "../../content/index.ts";
import { notReported, parseNewEvent, parseNewExpert, parseNewOutput } from "../../content/types/index.ts";
import { befriend, bootTestNode, type TestNode, until } from "../../testing/index.ts";
import { walkSurfaces } from "./test/walk-surfaces.ts";

const word = "quokka";
const options = { reason: "spam", note: "Advertising" };

function parsed<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error("not a valid sample");
  return result.value;
}

/** One item of each kind and a session, each with the word. */
async function fill(node: TestNode): Promise<string[]> {
  const day = { startDate: "2027-05-04", zone: "Etc/UTC", topics: "access" };
  return node.transaction(async (tx) => {
    const event = await events.add(tx, { event: parsed(parseNewEvent({ name: "Quokka day", ...day })) });
    await events.publish(tx, event);
    const given = {
      title: "Quokka paper",
      type: "nri-messages",
      producer: "community",
      event: event.id,
      topics: "access",
    };
    const output = await outputs.add(tx, { output: parsed(parseNewOutput(given, { isRegistry: false })) });
    await outputs.publish(tx, output);
    const fields = { name: { value: "Quokka Expert", scope: "public" } };
    const expert = await experts.add(tx, { expert: parsed(parseNewExpert({ fields, searchable: true })) });
    const consent = { receiptId: "r", textVersion: "1", givenAt: tx.now, expires: tx.now + 86_400_000 };
    await experts.share(tx, { id: expert.id, consent });
    const entry = { name: { en: "Quokka IGF" }, kind: "national", recognition: notReported };
    const { id } = await directory.put(tx, { entry });
    return [event.id, output.id, expert.id, id];
  });
}

describe("out of sight", () => {
  let ada: TestNode;
  let ben: TestNode;
  let items: string[] = [];
  /** How far ben's clock is ahead. */
  let later = 0;

  beforeAll(async () => {
    ada = await bootTestNode({ name: "ada" });
    ben = await bootTestNode({ name: "ben", clock: { now: () => Date.now() + later } });
    await befriend(ben, ada);
    items = await fill(ada);
    await until(async () => (await remoteItems()).length === 2);
    await ada.federation.idle();
  });
  afterAll(async () => {
    await ada?.remove();
    await ben?.remove();
  });

  const remoteItems = async () => {
    const found: { id: string; iri: string }[] = [];
    for (const kind of ["events", "outputs"]) {
      const { items: listed } = (await (await ben.get(`/api/v1/${kind}`)).json()) as { items: typeof found };
      found.push(...listed);
    }
    return found;
  };

  it("is what moderators hide, on every page, list, search, feed, API, document and outbox, until they undo it", async () => {
    const before = await walkSurfaces(ada, word);
    const [event, output, expert, entry] = items;
    const outbox = `/ap/actors/ada/outbox?page=true (activity)`;
    expect(before).toEqual(
      expect.arrayContaining([
        ...["/en/", "/en/events", "/en/outputs", "/en/experts", "/en/network", "/en/events/calendar?month=2027-05"],
        ...["/en/events.ics", "/en/events.csv", "/en/events.atom", "/en/events.json", "/en/outputs.csv"],
        ...["/en/outputs.atom", "/en/outputs.json", "/en/network.csv", "/api/v1/events", "/api/v1/outputs"],
        ...[`/en/events/${event}`, `/en/events/${event}.ics`, `/en/outputs/${output}`, `/en/experts/${expert}`],
        ...[`/en/network/${entry}`, outbox, `/ap/objects/${event} (activity)`, `/ap/objects/${output} (activity)`],
      ]),
    );
    expect(before.some((path) => path.startsWith("/ap/activities/"))).toBe(true);
    for (const item of items) await ada.run("moderate hide", { arguments: { item }, options });
    expect((await ada.run("moderate why", { arguments: { target: items[0] ?? "" } })).data).toMatchObject([
      { action: "hide", by: "operator", reason: "spam", note: "Advertising", inForce: true },
    ]);
    expect(await walkSurfaces(ada, word, before)).toEqual(
      // The question itself is shown where one searches.
      before.filter((path) => path.includes(`q=${word}`)),
    );
    for (const path of [
      `/en/events/${event}`,
      `/ap/objects/${event}`,
      `/api/v1/outputs/${output}`,
      `/en/events/${event}.ics`,
    ]) {
      expect([path, (await ada.get(path)).status]).toEqual([path, 404]);
    }
    expect(await (await ada.get("/ap/actors/ada/outbox")).json()).toMatchObject({ totalItems: 0 });
    for (const target of items) await ada.run("moderate undo", { arguments: { target }, options });
    expect(await walkSurfaces(ada, word, before)).toEqual(before);
  });

  it("is a site that is suspended: nothing of it is shown or taken, nothing is sent to it, and all of it comes back", async () => {
    const before = await walkSurfaces(ben, word);
    const [event] = await remoteItems();
    expect(before).toEqual(expect.arrayContaining(["/en/events", "/en/outputs", `/en/events/${event?.id}`]));
    const site = { arguments: { site: ada.origin }, options };
    const rename = (name: string) =>
      ada.transaction((tx) =>
        events.revise(tx, {
          id: items[0] ?? "",
          event: parsed(parseNewEvent({ name, startDate: "2027-05-04", zone: "Etc/UTC", topics: "access" })),
        }),
      );

    await ben.run("moderate limit", site);
    const limited = await walkSurfaces(ben, word, before);
    expect(limited).toContain(`/en/events/${event?.id}`);
    expect(limited.filter((path) => /^\/(en|api\/v1)\/(events|outputs)(\.\w+)?$|^\/en\/$|sitemap/.test(path))).toEqual(
      [],
    );

    await ben.run("moderate suspend", site);
    expect((await walkSurfaces(ben, word, before)).filter((path) => !path.includes(`q=${word}`))).toEqual([]);
    expect(await (await ben.get("/en/network/sites")).text()).not.toContain(ada.origin);
    await rename("Quokka week");
    await until(
      async () => (await ada.federation.deliveries.list({ object: `${ada.origin}/ap/objects/${items[0]}` })).length > 1,
    );
    await ada.federation.idle();
    await ben.federation.idle();
    expect((await walkSurfaces(ben, word, before)).filter((path) => !path.includes(`q=${word}`))).toEqual([]);
    await ben.transaction(async (tx) => {
      const { id } = await events.add(tx, {
        event: parsed(parseNewEvent({ name: "Ours", startDate: "2027-06-01", zone: "Etc/UTC" })),
      });
      await events.publish(tx, { id });
    });
    await ben.federation.idle();
    const sent = await ben.federation.deliveries.list();
    expect(sent.filter(({ inbox, state }) => inbox.startsWith(ada.origin) && state === "waiting")).toEqual([]);

    await ben.run("moderate undo", { arguments: { target: ada.origin }, options });
    await until(async () => (await remoteItems()).length === 3);
    const after = await walkSurfaces(ben, word, before);
    expect(before.filter((path) => !after.includes(path))).toEqual([]);
  });

  it("is not who reported: the other site reads what it is about, in the name of this one, and both tell their side", async () => {
    const theirs = (await remoteItems()).find(({ iri }) => iri.endsWith(items[1] ?? ""));
    const form = await (await ben.get(`/en/moderation/report?page=/en/outputs/${theirs?.id}`)).text();
    const stamp = /name="nri_stamp" value="([^"]+)"/.exec(form)?.[1] ?? "";
    const fields = {
      nri_stamp: stamp,
      page: `/outputs/${theirs?.id}`,
      category: "rights",
      text: "I, Wanjiru, drew this",
      contact: "wanjiru@example.org",
    };
    later += 5000;
    const answer = await fetch(`${ben.origin}/en/moderation/report`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
      headers: { accept: "text/html" },
    });
    expect(answer.status).toBe(303);
    await ben.run("reports forward", { arguments: { number: "R1" } });
    await ben.run("reports forward", { arguments: { number: "R1" } });
    await until(async () => ((await ada.run("reports")).data as unknown[]).length === 1);
    const { data } = await ada.run("reports show", { arguments: { number: "R1" } });
    expect(data).toMatchObject({
      via: "flag",
      kind: "output",
      target: items[1],
      sender: `${ben.origin}/ap/actors/relay`,
      objects: [ada.actor, `${ada.origin}/ap/objects/${items[1]}`],
      text: `Reported to the moderators of ${ben.origin}: rights`,
    });
    for (const secret of ["Wanjiru", "wanjiru@"]) expect(JSON.stringify(data)).not.toContain(secret);
    expect((await ben.run("reports show", { arguments: { number: "R1" } })).text).toContain("sent on");
  });
});
