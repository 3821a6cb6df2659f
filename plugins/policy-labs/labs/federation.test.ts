import { befriend, until } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab } from "../test-labs.ts";

describe("a lab on two sites", () => {
  let ada: OpenConsole;
  let ben: OpenConsole;
  let plain: OpenConsole;
  beforeAll(async () => {
    ada = await openConsole({ name: "ada", plugins: [policyLabs] });
    ben = await openConsole({ name: "ben", plugins: [policyLabs], clock: ada.clock, keepsRegistry: true });
    plain = await openConsole({ name: "plain", clock: ada.clock });
    await befriend(ben.node, ada.node);
    await befriend(plain.node, ada.node);
  });
  afterAll(() => Promise.all([ada, ben, plain].map((site) => site?.remove())));

  const page = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const idOn = async (site: OpenConsole, title: string) =>
    new RegExp(`/en/labs/([0-9a-z]{26})"[^>]*><[^>]*>${title}`).exec(await page(site, "/en/labs"))?.[1] ?? "";

  const finds = async (site: OpenConsole, q: string) => {
    const found = await page(site, `/en/search?q=${q}`);
    return /href="(\/en\/labs\/[0-9a-z]{26})"/.exec(found)?.[1];
  };

  it("is seen on the other with where it comes from, changed there, closed there, and gone there when it is taken back", async () => {
    const own = await openLab(ada, { "title.en": "A travelling lab" });
    await until(async () => (await page(ben, "/en/labs")).includes("A travelling lab"));
    const id = await idOn(ben, "A travelling lab");
    expect(id).not.toBe(own);
    const there = await page(ben, `/en/labs/${id}`);
    for (const text of ["ada IGF", "Ada Example", "Consultation on age assurance", `${ada.node.origin}/en/labs/${own}`])
      expect(there).toContain(text);
    expect((await ben.get(`/en/console/labs/${id}`)).status).toBe(404);
    expect([await finds(ada, "travelling"), await finds(ben, "identities")]).toEqual(
      [own, id].map((one) => `/en/labs/${one}`),
    );
    expect(await page(ben, "/en/search?q=travelling")).toContain("ada IGF");

    await ada.send(`/en/console/labs/${own}/close`, {});
    await until(async () => (await page(ben, "/en/labs/past")).includes("A travelling lab"));
    await ada.send(`/en/console/labs/${own}/withdraw`, {});
    expect(await finds(ada, "travelling")).toBe(undefined);
    await ada.node.jobs.idle();
    expect(await page(ben, "/en/labs/past")).toContain("A travelling lab");
    ada.clock.move(16 * 60_000);
    ada.node.jobs.wake();
    await until(async () => !(await page(ben, "/en/labs/past")).includes("A travelling lab"), 30_000);
    expect((await ben.stranger(`/en/labs/${id}`)).status).toBe(410);
    expect(await finds(ben, "travelling")).toBe(undefined);
  });

  it("stands beside events and labs of other initiatives on its topic where the registry is kept, until somebody decides", async () => {
    await openLab(ada, { "title.en": "A lab of ada" });
    await openLab(ben, { "title.en": "A lab of ben", "host.0": "ben IGF" });
    const event = { name: { en: "Forum of ben" }, startDate: "2026-12-23", zone: "Etc/UTC", topics: ["access"] };
    const bytes = new TextEncoder().encode(JSON.stringify(event));
    await ben.node.run("event add", { options: { publish: true }, files: { file: { name: "forum.json", bytes } } });
    const rows = async () => (await ben.get("/en/console/overlaps/beside")).text.split("<tr>").slice(2);
    const pairOf = async (one: RegExp, other: RegExp) =>
      (await rows()).filter((row) => one.test(row) && other.test(row));
    await until(async () => (await pairOf(/A lab of ada/, /A lab of ben/)).length === 1);
    const [withEvent = ""] = await pairOf(/A lab of ada/, /Forum of ben/);
    expect(withEvent.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toMatch(/ada IGF.*3 days apart.*1 topic in common/);
    expect(await pairOf(/A lab of ben/, /Forum of ben/)).toEqual([]);
    const desk = /\/en\/console\/events\/[0-9a-z]{26}/.exec((await ben.get("/en/console/events")).text)?.[0] ?? "";
    expect((await ben.get(desk)).text).toMatch(/Policy labs on the same topics[\s\S]*A lab of ada/);
    const [both = ""] = await pairOf(/A lab of ada/, /A lab of ben/);
    const pair = /\/en\/console\/overlaps\/[0-9a-z]{26}\/[0-9a-z]{26}/.exec(both)?.[0] ?? "";
    await ben.send(pair, { proposal: "merge", state: "proposed", note: "Both ask the same." });
    expect(await pairOf(/A lab of ada/, /A lab of ben/)).toEqual([]);
    expect((await ben.get("/en/console/overlaps/decided")).text).toContain("Both ask the same.");
  });

  it("is there once after everything was read anew", async () => {
    await openLab(ada, { "title.en": "Read me again" });
    await until(async () => (await page(ben, "/en/labs")).includes("Read me again"));
    await ben.node.run("reindex", { arguments: {}, options: {}, files: {}, progress: () => undefined });
    expect((await page(ben, "/en/labs")).split("Read me again").length).toBe(2);
  });

  it("is an article that reads alone for software that knows no labs", async () => {
    const id = await openLab(ada, { "title.en": "Read by everybody" });
    const iri = `${ada.node.origin}/ap/objects/${id}`;
    await ada.node.jobs.idle();
    const answer = await ada.node.get(`/ap/objects/${id}`, { accept: "application/activity+json" });
    const object = (await answer.json()) as Record<string, string>;
    expect(object).toMatchObject({ id: iri, type: "Article", name: "Read by everybody", "nri:kind": "PolicyLab" });
    for (const text of ["without collecting identities", "Nobody says how", "Ada Example", `/en/labs/${id}`])
      expect(object["content"]).toContain(text);
    await until(async () => {
      const rows = await plain.node.store.db.selectFrom("ap_objects").select("doc").where("id", "=", iri).execute();
      return rows.some(({ doc }) => doc.includes("Read by everybody"));
    });
  });
});
