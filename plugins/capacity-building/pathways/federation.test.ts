import type { JsonObject } from "@nri-commons/core/kit";
import { deriveId } from "@nri-commons/core/kit";
import type { Incoming, Plugin } from "@nri-commons/core/plugin";
import { befriend, until } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import capacity from "../plugin.ts";
import { openActivity } from "../test-activities.ts";
import { pathwayKind } from "./pathway-kind.ts";
import { findPathway } from "./pathway-store.ts";

const desk = "/en/console/capacity/pathways";

describe("a pathway on several sites", () => {
  let ada: OpenConsole;
  let ben: OpenConsole;
  let plain: OpenConsole;
  let ctx: CapacityCtx;
  beforeAll(async () => {
    const start = async (given: unknown) => {
      ctx = given as CapacityCtx;
    };
    ada = await openConsole({ name: "ada", plugins: [{ ...capacity, start } as Plugin] });
    ben = await openConsole({ name: "ben", plugins: [capacity], clock: ada.clock });
    plain = await openConsole({ name: "plain", clock: ada.clock });
    for (const other of [ben, plain]) await befriend(other.node, ada.node);
  });
  afterAll(() => Promise.all([ada, ben, plain].map((site) => site?.remove())));

  const list = "/en/capacity/pathways";
  const page = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const idOn = async (site: OpenConsole, title: string) =>
    new RegExp(`${list}/([0-9a-z]{26})"[^>]*>(?:<[^>]*>)*${title}`).exec(await page(site, list))?.[1] ?? "";

  it("is seen on the other with whose it is and its steps, follows changes, is hidden and shown again, and is gone once taken back", async () => {
    const school = await openActivity(ada, { "title.en": "A first school" });
    await until(async () => (await page(ben, "/en/capacity")).includes("A first school"));
    const values = {
      title: "From listener to speaker",
      about: "For *everybody*.",
      track: "new",
      level: "introductory",
    };
    const { location: way } = await ada.send(`${desk}/new`, { ...values, audiences: "youth" });
    const activity = `${ada.node.origin}/ap/objects/${school}`;
    const { location } = await ada.send(`${way}/steps/new`, { title: "Begin", kind: "activity", activity });
    const after = location.split("#step-")[1] ?? "";
    await ada.send(`${way}/steps/new`, { title: "A fellowship", kind: "kind", type: "fellowship", after });
    await ada.node.jobs.idle();
    expect(await page(ben, list)).not.toContain("From listener");
    await ada.send(`${way}/publish`, {});
    await until(async () => (await page(ben, list)).includes("From listener to speaker"));
    expect(await page(ben, list)).toContain("ada IGF");
    const id = await idOn(ben, "From listener to speaker");
    const there = await page(ben, `${list}/${id}`);
    const original = `${ada.node.origin}${way.replace("/console", "")}`;
    for (const text of ["ada IGF", original, "<em>everybody</em>", "Who comes for the first time", "A fellowship"])
      expect(there).toContain(text);
    // The school that it begins with is known here, and open.
    expect(there).toMatch(/Begin today<\/h2>\s*<ul>.*A first school/s);
    const [, own = ""] = /"\/en\/capacity\/([0-9a-z]{26})"/.exec(there) ?? [];
    expect(await page(ben, `/en/capacity/${own}`)).toContain(`${list}/${id}#step-`);
    expect(await page(ben, "/en/search?q=listener")).toContain(`${list}/${id}`);
    const listed = JSON.parse(await page(ben, "/api/v1/capacity/pathways?source=remote"));
    expect(listed.items).toMatchObject([{ id, steps: [{ title: { en: "Begin" } }, { type: "fellowship" }] }]);
    expect(JSON.parse(await page(ben, `/api/v1/capacity/pathways/${id}`)).origin.url).toBe(original);
    expect(await page(ben, "/en/capacity/pathways.atom")).toContain("From listener to speaker");
    expect((await ben.get(`${desk}/${id}`)).status).toBe(404);
    expect((await ben.get(desk)).text).not.toContain("From listener");

    await ada.send(`${way}/edit`, { ...values, title: "From listener to teacher" });
    await until(async () => (await page(ben, `${list}/${id}`)).includes("From listener to teacher"));
    await ben.node.run("reindex", { arguments: {}, options: {}, files: {}, progress: () => undefined });
    expect((await page(ben, list)).split("From listener to teacher").length).toBe(2);
    await ada.send(`${way}/hide`, {});
    await until(async () => (await ben.stranger(`${list}/${id}`)).status === 404);
    expect(await page(ben, list)).not.toContain("From listener");
    await ada.send(`${way}/publish`, {});
    await until(async () => (await page(ben, list)).includes("From listener to teacher"));
    await ada.send(`${way}/withdraw`, {});
    await until(async () => (await ben.stranger(`${list}/${id}`)).status === 410);
    expect(await page(ben, list)).not.toContain("From listener");
  });

  it("reads alone, step by step, at a site without this plugin", async () => {
    const { location: way } = await ada.send(`${desk}/new`, { title: "Read [me]", about: "Alone.", track: "all" });
    await ada.send(`${way}/steps/new`, { title: "Read the reports", kind: "link", url: "https://example.org/reports" });
    await ada.send(`${way}/publish`, {});
    const id = way.split("/").at(-1) ?? "";
    await until(async () => (await ada.node.get(`/ap/objects/${id}`)).status !== 404);
    const answer = await ada.node.get(`/ap/objects/${id}`, { accept: "application/activity+json" });
    const article = (await answer.json()) as Record<string, string>;
    expect(article).toMatchObject({ type: "Article", name: "Read [me]", "nri:kind": "CapacityPathway" });
    for (const text of ["Alone.", "<ol>", "<strong>Read the reports</strong>", "https://example.org/reports"])
      expect(article["content"]).toContain(text);
    await until(async () => (await page(plain, "/en/elsewhere")).includes("Read [me]"));
    const shown = await page(plain, `/en/elsewhere/article?${new URLSearchParams({ iri: article["id"] ?? "" })}`);
    for (const text of ["Alone.", "<strong>Read the reports</strong>"]) expect(shown).toContain(text);
  });

  it("counts once though it comes twice, late or from another, stays away once taken back, and comes back after a restore", async () => {
    const within = <T>(what: (tx: CapacityTx) => Promise<T>) => ctx.transaction(what);
    const incoming = (object: JsonObject & { id: string }, origin = "https://c.example"): Incoming => {
      return { iri: object.id, origin, owner: `${origin}/ap/actors/igf`, object: { ...object, type: "Article" } };
    };
    const step = { "nri:stepId": "a", "nri:stepKind": "task", "nri:title": { en: "Speak" }, "nri:after": ["b"] };
    const told = (number: number): JsonObject & { id: string } => ({
      ...{ id: `https://c.example/ap/objects/01k9zq0c3v5m8t2r7x4w6y000${number}`, name: "First", inLanguage: "en" },
      ...{ "nri:revision": 5, "nri:steps": [{ ...step, "nri:stepId": "<b>" }, step, "odd"] },
    });
    const receive = (object: JsonObject & { id: string }, origin?: string) =>
      within((tx) => pathwayKind.receive(ctx, tx, incoming(object, origin)));
    const known = ({ id }: { id: string }) => findPathway(ctx.db, deriveId("capacity-pathway", id));
    const first = told(1);
    const second = { ...first, name: "Second", "nri:revision": 6 };
    for (const one of [first, first, second, first]) await receive(one);
    await receive({ ...first, name: "Theirs", "nri:revision": 9 }, "https://other.example");
    expect(await known(first)).toMatchObject({ title: { en: "Second" }, steps: [{ id: "a", after: [] }] });
    for (const odd of [
      { ...told(2), "nri:steps": [] },
      { ...told(2), name: "" },
    ]) {
      await receive(odd);
      expect(await known(odd)).toBe(undefined);
    }
    for (const gone of [first, told(3)]) {
      for (const _ of [1, 2]) await within((tx) => pathwayKind.withdraw(ctx, tx, incoming(gone)));
      await receive({ ...gone, "nri:revision": 10 });
      expect((await known(gone))?.state).toBe("withdrawn");
    }
    const own = { ...told(4), id: ctx.objectIri("01k9zq0c3v5m8t2r7x4w6y0004") };
    const back = () => within(async (tx) => pathwayKind.reclaim?.(ctx, tx, incoming(own, ada.node.origin)));
    expect([await back(), await back()]).toEqual([true, true]);
    const reclaimed = await findPathway(ctx.db, "01k9zq0c3v5m8t2r7x4w6y0004");
    expect([reclaimed?.state, reclaimed?.source]).toEqual(["public", undefined]);
    await within(async (tx) => pathwayKind.recall?.(ctx, tx, incoming(own, ada.node.origin)));
    expect(await back()).toBe(false);
  });
});
