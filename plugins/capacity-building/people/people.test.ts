import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";

describe("somebody's own page", () => {
  let open: OpenCapacity;
  beforeAll(async () => {
    open = await openCapacity();
  });
  afterAll(() => open?.close());
  const anyone = () => visit(open.site.node, open.site.clock);

  it("shows what they take part in, to nobody but who has the link; a look changes nothing", async () => {
    const own = await open.join(await open.activity(), "Grace", { group: "academia", country: "KE" });
    const page = await anyone().get(own);
    for (const text of ["School on Internet Governance", "You take part", "Academia", "Kenya", addressFor("Grace")])
      expect(page.text).toContain(text);
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(page.headers.get("x-robots-tag")).toBe("noindex");
    expect((await anyone().get(`${own.slice(0, -1)}x`)).status).toBe(404);
  });

  it("lets them change what is kept, keeps what was typed when it is wrong, and gives everything as a file", async () => {
    const own = await open.join(await open.activity(), "Henry");
    const wrong = await anyone().send(`${own}/change`, { name: "", group: "youth", from: "KE", lang: "fr" });
    expect([wrong.status, wrong.text.includes("A name of at most 100 characters.")]).toEqual([422, true]);
    await anyone().send(`${own}/change`, { name: "Henry K.", group: "civil-society", from: "KE", lang: "fr" });
    const copy = JSON.parse((await anyone().get(`${own}/data.json`)).text);
    expect(copy).toMatchObject({
      ...{ name: "Henry K.", email: addressFor("Henry"), lang: "fr", country: "KE", group: "civil-society" },
      cohort: { list: [{ activity: { en: "School on Internet Governance" }, state: "in" }] },
    });
  });

  it("comes again to who asks for it, and nobody learns who is here", async () => {
    await open.join(await open.activity(), "Iris");
    const before = open.mail.mails().length;
    const known = await anyone().send("/en/capacity/me", { email: ` ${addressFor("Iris").toUpperCase()} ` });
    const unknown = await anyone().send("/en/capacity/me", { email: "nobody@people.example" });
    expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
    await open.mail.waitFor(({ subject }) => subject === "The link to your page");
    expect(open.mail.mails().length).toBe(before + 1);
    expect((await anyone().get(await open.ownPage("Iris"))).status).toBe(200);
    const wrong = await anyone().send("/en/capacity/me", { email: "iris" });
    expect([wrong.status, wrong.text.includes('value="iris"')]).toEqual([422, true]);
  });

  it("is one page for everything, and gone with everything when they leave", async () => {
    const [one, other] = [await open.activity(), await open.activity({ title: { en: "Webinar on routing" } })];
    await open.join(one, "Joan");
    await open.join(other, "Joan");
    const own = await open.ownPage("Joan");
    const page = (await anyone().get(own)).text;
    for (const text of ["School on Internet Governance", "Webinar on routing"]) expect(page).toContain(text);
    expect((await anyone().get(`${own}/leave`)).text).toContain("deleted at this site at once");
    expect((await anyone().send(`${own}/leave`)).location).toBe("/en/capacity/me/left");
    expect((await anyone().get(own)).status).toBe(404);
    expect(
      await open.ctx.db.selectFrom("capacity_building_person").where("name", "=", "Joan").select("id").execute(),
    ).toEqual([]);
    expect(await open.site.facts("personal-data.erased")).toBe(1);
  });

  it("is found and erased by the address among the rest of what the site keeps", async () => {
    const own = await open.join(await open.activity(), "Kim");
    const found = await open.site.send("/en/console/people/data", { email: addressFor("Kim") });
    expect(found.text || (await open.site.get(found.location)).text).toContain("1 person who takes part");
    await open.site.node.run("erase", { arguments: { email: addressFor("Kim") }, options: { yes: true } });
    expect((await anyone().get(own)).status).toBe(404);
  });
});
