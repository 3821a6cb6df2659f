import { befriend, until } from "@nri-commons/core/testing";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import capacityBuilding from "../plugin.ts";
import { openActivity } from "../test-activities.ts";

describe("an activity on two sites", () => {
  let ada: OpenConsole;
  let ben: OpenConsole;
  beforeAll(async () => {
    ada = await openConsole({ name: "ada", plugins: [capacityBuilding] });
    ben = await openConsole({ name: "ben", plugins: [capacityBuilding], clock: ada.clock });
    await befriend(ben.node, ada.node);
  });
  afterAll(() => Promise.all([ada, ben].map((site) => site?.remove())));

  const page = async (site: OpenConsole, path: string) => (await site.stranger(path)).text;
  const idOn = async (site: OpenConsole, title: string) =>
    new RegExp(`/en/capacity/([0-9a-z]{26})"[^>]*><[^>]*>${title}`).exec(await page(site, "/en/capacity"))?.[1] ?? "";
  const session = { title: "Opening", "date.day": "1", "date.month": "2", "date.year": "2027", from: "9" };

  it("is seen on the other with where it comes from, in its calendar too, called off there, and gone there when it is taken back", async () => {
    const own = await openActivity(ada, { "title.en": "A travelling school" });
    const at = `/en/console/capacity/${own}`;
    await ada.send(`${at}/sessions/new`, session);
    await until(async () => (await page(ben, "/en/capacity")).includes("A travelling school"));
    const id = await idOn(ben, "A travelling school");
    expect(id).not.toBe(own);
    await until(async () => (await page(ben, `/en/capacity/${id}`)).includes("/en/events/"));
    const there = await page(ben, `/en/capacity/${id}`);
    for (const text of ["ada IGF", "Opening", "Where to apply", `${ada.node.origin}/en/capacity/${own}`])
      expect(there).toContain(text);
    const [, event = ""] = /\/en\/events\/([0-9a-z]{26})/.exec(there) ?? [];
    expect(await page(ben, `/en/events/${event}`)).toContain(`/en/capacity/${id}`);
    expect(await page(ben, "/en/search?q=travelling")).toContain(`/en/capacity/${id}`);
    expect((await ben.get(`/en/console/capacity/${id}`)).status).toBe(404);

    await ada.send(`${at}/cancel`, { reason: "The hall is flooded." });
    await until(async () => (await page(ben, `/en/capacity/${id}`)).includes("The hall is flooded."));
    await until(async () => (await page(ben, `/en/events/${event}`)).includes("The hall is flooded."));
    await ada.send(`${at}/withdraw`, {});
    await ada.node.jobs.idle();
    expect(await page(ben, "/en/capacity")).toContain("A travelling school");
    ada.clock.move(16 * 60_000);
    ada.node.jobs.wake();
    await until(async () => !(await page(ben, "/en/capacity")).includes("A travelling school"));
    expect((await ben.stranger(`/en/capacity/${id}`)).status).toBe(410);
  });

  it("is there once after everything was read anew, and reads alone for software that knows none", async () => {
    const id = await openActivity(ada, { "title.en": "Read me again" });
    await until(async () => (await page(ben, "/en/capacity")).includes("Read me again"));
    await ben.node.run("reindex", { arguments: {}, options: {}, files: {}, progress: () => undefined });
    expect((await page(ben, "/en/capacity")).split("Read me again").length).toBe(2);
    const answer = await ada.node.get(`/ap/objects/${id}`, { accept: "application/activity+json" });
    const object = (await answer.json()) as Record<string, string>;
    expect(object).toMatchObject({ type: "Article", name: "Read me again", "nri:kind": "CapacityActivity" });
    for (const text of ["School, Introductory", "Five days on how", "Nairobi", `/en/capacity/${id}`])
      expect(object["content"]).toContain(text);
  });
});
