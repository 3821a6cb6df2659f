import type { JsonObject } from "@nri-commons/core/kit";
import type { Incoming, Plugin } from "@nri-commons/core/plugin";
import { befriend, until } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapacityCtx } from "../capacity-ctx.ts";
import capacity from "../plugin.ts";
import { practiceNote, reuse } from "../practice/practice-note.ts";
import { resource } from "../resources/resource.ts";
import { findItemRowByIri, listAbout, toItem } from "./item-store.ts";
import { kindOf, receiveOffered } from "./receive-item.ts";
import type { Shelf } from "./shelf.ts";

const note = {
  title: "A forum by telephone",
  tried: "Sessions that people join by an ordinary call.",
  context: "Three districts without broadband.",
  worked: "Elders took part.",
  needs: "A number that is free to call.",
  group: "youth",
};
const film = {
  ...{ title: "How routes are chosen", text: "For small networks.", format: "video", link: "https://video.example/r" },
  ...{ by: "Example School", licence: "CC-BY-4.0", size: "800 KB" },
};
const words = { title: "Explained", what: "A group.", who: "Everybody.", join: "Write to the list." };
const desk = "/en/console/capacity";

describe("what stands on the shelf, on several sites", () => {
  let ada: OpenConsole;
  let ben: OpenConsole;
  let plain: OpenConsole;
  let ctx: CapacityCtx;
  beforeAll(async () => {
    const start = async (given: unknown) => {
      ctx = given as CapacityCtx;
    };
    ada = await openConsole({ name: "ada", kind: "dynamic-coalition", plugins: [{ ...capacity, start } as Plugin] });
    ben = await openConsole({ name: "ben", plugins: [capacity], clock: ada.clock });
    plain = await openConsole({ name: "plain", clock: ada.clock });
    for (const other of [ben, plain]) await befriend(other.node, ada.node);
  });
  afterAll(() => Promise.all([ada, ben, plain].map((site) => site?.remove())));

  const page = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const idOn = async (site: OpenConsole, list: string, title: string) => {
    const found = new RegExp(`/en/capacity/${list}/([0-9a-z]{26})"[^>]*>(?:<[^>]*>)*${title}`);
    return found.exec(await page(site, `/en/capacity/${list}`))?.[1] ?? "";
  };

  async function publish(site: OpenConsole, place: string, values: Record<string, string>): Promise<string> {
    const made = await site.send(`${desk}/${place}`, values);
    expect(made.status).toBe(303);
    await site.send(`${made.location}/publish`, {});
    return made.location;
  }

  it("a practice note is read elsewhere, and who reuses it and how stands on both sites until it is taken back", async () => {
    await publish(ada, "practice/new", note);
    await until(async () => (await page(ben, "/en/capacity/practice")).includes("A forum by telephone"));
    const own = await idOn(ada, "practice", "A forum by telephone");
    const there = await idOn(ben, "practice", "A forum by telephone");
    const ways = { own: `/en/capacity/practice/${own}`, there: `/en/capacity/practice/${there}` };
    const link = /\/en\/console\/capacity\/practice\/reuse\/new\?note=[0-9a-z]{26}/.exec(
      (await ben.get(ways.there)).text,
    );
    const made = await ben.send(link?.[0] ?? "", { note: "We do it in two islands." });
    expect(made.status).toBe(303);
    expect(await page(ada, ways.own)).not.toContain("two islands");
    await ben.send(`${made.location}/publish`, {});
    expect(await page(ben, ways.there)).toContain("Reused by 1 initiative");
    await until(async () => (await page(ada, ways.own)).includes("We do it in two islands."));
    expect(await page(ada, ways.own)).toContain("Reused by 1 initiative");
    expect(await page(ada, "/en/capacity/practice")).toContain("Reused by 1 initiative");
    expect((await ben.get(link?.[0] ?? "")).text).toContain("You have said already that you reuse it");
    await ben.send(`${made.location}/edit`, { note: "We do it in three islands." });
    await until(async () => (await page(ada, ways.own)).includes("three islands"));
    expect((await page(ada, ways.own)).split("We do it").length).toBe(2);
    await ben.send(`${made.location}/withdraw`, {});
    await until(async () => (await page(ada, ways.own)).includes("Nobody has said so yet."));
    expect(await page(ben, ways.there)).toContain("Nobody has said so yet.");
  });

  it("a resource stands there once after everything was read anew, and is gone when it was taken back", async () => {
    const at = await publish(ada, "resources/new", film);
    await until(async () => (await page(ben, "/en/capacity/resources?mark=small")).includes("How routes are chosen"));
    await ben.node.run("reindex", { arguments: {}, options: {}, files: {}, progress: () => undefined });
    expect((await page(ben, "/en/capacity/resources")).split("How routes are chosen").length).toBe(2);
    const found = () => page(ben, "/en/search?q=routes");
    expect(await found()).toContain(`/en/capacity/resources/${await idOn(ben, "resources", "How routes are chosen")}"`);
    await ada.send(`${at}/edit`, { ...film, title: "How routes are found" });
    await until(async () => (await page(ben, "/en/capacity/resources")).includes("How routes are found"));
    await ada.send(`${at}/withdraw`, {});
    await until(async () => !(await page(ben, "/en/capacity/resources")).includes("How routes are found"));
    for (const site of [ada, ben])
      expect(await page(site, "/en/search?q=routes")).not.toContain("/capacity/resources/");
  });

  it("a body's own explainer travels with whose word it is, and one of a site that nobody recognised is not listed", async () => {
    await publish(ada, "explainers/new", words);
    expect(await page(ada, "/en/capacity/explainers")).toContain("Explained");
    await until(async () => (await page(ben, "/en/capacity/explainers.csv")).includes("Explained"));
    expect(await page(ben, "/en/capacity/explainers")).not.toContain(">Explained<");
  });

  it("a site without this plugin gets texts that read alone", async () => {
    const id = await idOn(ada, "practice", "A forum by telephone");
    const fetched = await ada.node.get(`/ap/objects/${id}`, { accept: "application/activity+json" });
    const article: Record<string, unknown> = JSON.parse(await fetched.text());
    expect(article).toMatchObject({ type: "Article", "nri:kind": "CapacityPractice", name: "A forum by telephone" });
    expect(String(article["content"])).toContain("Sessions that people join by an ordinary call.");
    expect((await plain.stranger("/en/capacity/practice")).status).toBe(404);
  });

  describe("late, twice, out of order and from strangers", () => {
    let count = 0;
    const object = (shelf: Shelf, more: JsonObject): JsonObject & { id: string; type: string } => ({
      id: `${ben.node.origin}/ap/objects/01k9zq0c3v5m8t2r7x4w6y${String(++count).padStart(4, "0")}`,
      type: shelf.fallback,
      ...{ "nri:kind": shelf.kind, "nri:kindVersion": 1, name: "First", inLanguage: "en", "nri:revision": 5 },
      ...more,
    });
    const aResource = () =>
      object(resource, {
        ...{ "nri:text": { en: "For all." }, "nri:format": "text", "nri:link": "https://example.org/t" },
        ...{ "nri:by": "ben", "nri:licence": "CC0-1.0" },
      });
    const from = (sent: JsonObject & { id: string; type: string }, own = false): Incoming => {
      const { origin, actor } = own ? ada.node : ben.node;
      return { iri: sent.id, origin, owner: actor, object: sent };
    };
    const within = <T>(what: (tx: never) => Promise<T>) => ada.node.transaction((tx) => what(tx as never));
    const receive = (shelf: Shelf, sent: ReturnType<typeof object>) =>
      within((tx) => kindOf(shelf).receive(ctx, tx, from(sent)));
    const titleOf = async (iri: string) => {
      const row = await findItemRowByIri(ctx.db, iri);
      return row?.state === "published" ? toItem(resource, row)?.doc.title["en"] : undefined;
    };

    it("the newest telling of its owner stays, and what was taken back does not come again", async () => {
      const first = aResource();
      await receive(resource, { ...first, name: "Second", "nri:revision": 6 });
      await receive(resource, first);
      await receive(resource, first);
      expect(await titleOf(first.id)).toBe("Second");
      await within((tx) =>
        kindOf(resource).receive(ctx, tx, {
          ...from({ ...first, name: "Third", "nri:revision": 9 }),
          owner: plain.node.actor,
        }),
      );
      expect(await titleOf(first.id)).toBe("Second");
      await within((tx) => kindOf(resource).withdraw(ctx, tx, from(first)));
      await receive(resource, { ...first, name: "Fourth", "nri:revision": 10 });
      expect(await titleOf(first.id)).toBeUndefined();
    });

    it("a site takes its own back after a restore, and not what it had taken back itself", async () => {
      const own = { ...aResource(), id: ctx.objectIri("01k9zq0c3v5m8t2r7x4w6y1bzz") };
      const reclaim = () => within(async (tx) => kindOf(resource).reclaim?.(ctx, tx, from(own, true)));
      expect(await reclaim()).toBe(true);
      expect(await titleOf(own.id)).toBe("First");
      await within(async (tx) => kindOf(resource).recall?.(ctx, tx, from(own, true)));
      expect(await reclaim()).toBe(false);
      expect(await titleOf(own.id)).toBeUndefined();
    });

    it("a reuse told to this site alone counts once, from a site that it knows, and stays away once taken back", async () => {
      const own = await idOn(ada, "practice", "A forum by telephone");
      const about = ctx.objectIri(own);
      const said = object(reuse, { "nri:practice": about, "nri:note": { en: "As they do." } });
      const offer = (sent: JsonObject, { origin, actor } = ben.node) =>
        within((tx) => {
          const activity = {
            id: `${origin}/ap/activities/01k9zq0c3v5m8t2r7x4w6y1bnd`,
            type: "Offer",
            actor,
            object: sent,
          };
          return receiveOffered(reuse)(ctx, tx, { ...activity, origin, activity });
        });
      const counted = async () => (await listAbout(ctx.db, reuse, about)).length;
      const stranger = {
        ...ben.node,
        origin: "https://stranger.example",
        actor: "https://stranger.example/ap/actors/igf",
      };
      await offer({ ...said, id: "https://stranger.example/ap/objects/01k9zq0c3v5m8t2r7x4w6y1bab" }, stranger);
      await offer({ ...said, id: "https://stranger.example/ap/objects/01k9zq0c3v5m8t2r7x4w6y1bab" });
      expect(await counted()).toBe(0);
      await offer(said);
      await offer(said);
      await receive(reuse, said);
      expect(await counted()).toBe(1);
      const late = object(reuse, { "nri:practice": about, "nri:note": { en: "Too late." } });
      await offer({ ...late, "nri:withdrawn": true, "nri:revision": 7 });
      await offer(late);
      expect(await counted()).toBe(1);
      await offer({ ...said, "nri:withdrawn": true, "nri:revision": 8 });
      await offer({ ...said, "nri:revision": 9 });
      expect(await counted()).toBe(0);
      expect(await findItemRowByIri(ctx.db, about)).toMatchObject({ shelf: practiceNote.id, state: "published" });
    });
  });
});
