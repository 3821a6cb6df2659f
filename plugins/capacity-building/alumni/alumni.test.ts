import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complete, openActivity } from "../test-afterwards.ts";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";

describe("the directory of alumni", () => {
  let open: OpenCapacity;
  let school = "";
  beforeAll(async () => {
    open = await openCapacity();
    school = await openActivity(open, "School of 2026");
  });
  afterAll(() => open?.close());

  const anyone = () => visit(open.site.node, open.site.clock);
  const list = "/en/capacity/alumni";
  const entry = { seenBy: "public", country: "KE", group: "academia", offers: "Talks on routing", consent: "yes" };
  const idOf = async (name: string) => {
    const shown = (await anyone().get(list)).text;
    return new RegExp(`${list}/([0-9a-z]{26})"[^>]*>(?:<[^>]+>)*${name}`).exec(shown)?.[1] ?? "";
  };

  it("has only who entered by themselves after they completed something, with what they chose to show", async () => {
    const newcomer = await open.join(school, "Nora");
    expect((await anyone().get(newcomer)).text).not.toContain("Enter the directory");
    expect((await anyone().get(`${newcomer}/alumni`)).status).toBe(404);
    const ada = await complete(open, school, "Ada", { country: "KE" });
    expect((await anyone().get(list)).text).toContain("Nobody has entered yet");
    const wrong = await anyone().send(`${ada}/alumni`, { ...entry, name: "Ada", consent: "" });
    expect([wrong.status, wrong.text.includes("Talks on routing")]).toEqual([422, true]);
    const said = { ...entry, name: "Ada", mentor: "yes", topics: "access", takesMail: "yes", onlyAlumni: "country" };
    await anyone().send(`${ada}/alumni`, { ...said, cohorts: school });
    const page = (await anyone().get(`${list}/${await idOf("Ada")}`)).text;
    for (const text of ["Talks on routing", "Academia", "School of 2026", "Takes mentees"])
      expect(page).toContain(text);
    for (const text of ["Kenya", addressFor("Ada")]) expect(page).not.toContain(text);
    expect((await anyone().get(`${list}?country=KE`)).text).toContain("Ada");
    expect((await anyone().get(list)).text).not.toContain('value="KE"');
    expect((await anyone().get(`${list}?cohort=${school}&topic=access&mentor=yes`)).text).toContain("Ada");
  });

  it("shows alumni what others do not see", async () => {
    const ben = await complete(open, school, "Ben");
    expect((await anyone().get(`${ben}/alumni/all`)).status).toBe(404);
    await anyone().send(`${ben}/alumni`, { ...entry, name: "Ben", seenBy: "alumni" });
    expect((await anyone().get(list)).text).not.toContain("Ben");
    const all = (await anyone().get(`${ben}/alumni/all?country=KE`)).text;
    for (const text of ["Ada", "Ben", "Kenya"]) expect(all).toContain(text);
    const [, one = ""] = /\/alumni\/all\/([0-9a-z]{26})"[^>]*>(?:<[^>]+>)*Ada/.exec(all) ?? [];
    expect((await anyone().get(`${ben}/alumni/all/${one}`)).text).toContain("Kenya");
  });

  it("passes messages on without showing an address, and with no way to the person's page", async () => {
    const form = `${list}/${await idOf("Ada")}/contact`;
    const wrong = await anyone().send(form, { name: "", email: "x", text: "" });
    expect(wrong.status).toBe(422);
    const message = { name: "Rita", email: "rita@press.example", text: "Would you speak in Mombasa?" };
    const sent = await anyone().send(form, message);
    expect(sent.location).toContain("/sent");
    const letter = await open.mail.waitFor(({ subject }) => subject === "Rita writes to you");
    expect(JSON.stringify(letter.to)).toContain(addressFor("Ada"));
    for (const text of ["Would you speak in Mombasa?", "rita@press.example"]) expect(letter.text).toContain(text);
    expect(letter.text).not.toMatch(/capacity\/me\/[\w-]{32}/);
    for (const page of [form, sent.location]) expect((await anyone().get(page)).text).not.toContain(addressFor("Ada"));
    for (let time = 0; time < 5; time++) await fetch(new URL(form, open.site.node.origin), { method: "POST" });
    const [, hidden = ""] = /\/alumni\/all\/([0-9a-z]{26})"[^>]*>(?:<[^>]+>)*Ben/.exec(
      (await anyone().get(`${await open.ownPage("Ben")}/alumni/all`)).text,
    ) ?? ["", "01k9zq0c3v5m8t2r7x4w6y0000"];
    expect((await anyone().get(`${list}/${hidden}/contact`)).status).toBe(404);
  });

  it("is left by one press: gone at once, also from a backup that is put back", async () => {
    const [id, own] = [await idOf("Ada"), await open.ownPage("Ada")];
    expect(JSON.parse((await anyone().get(`${own}/data.json`)).text).alumni).toMatchObject({
      name: "Ada",
      country: "KE",
    });
    await anyone().send(own, {}, `${own}/alumni/leave`);
    expect((await anyone().get(`${list}/${id}`)).status).toBe(404);
    expect((await anyone().get(list)).text).not.toContain("Ada");
    expect(
      await open.ctx.db.selectFrom("capacity_building_alumnus_mark").selectAll().where("alumnus_id", "=", id).execute(),
    ).toEqual([]);
    expect(await open.site.facts("personal-data.erased")).toBe(1);
  });

  it("is kept by the team, who adds nobody and takes out what does not belong there", async () => {
    expect((await (await open.site.as("contributor")).get("/en/console/capacity/alumni")).status).toBe(403);
    const desk = (await open.site.get("/en/console/capacity/alumni")).text;
    const [, out = ""] = /href="([^"]+\/remove)"/.exec(desk) ?? [];
    expect((await open.site.get(out)).text).toContain("The person is told by mail");
    await open.site.send(out, {});
    await open.mail.waitFor(({ subject }) => subject === "Your entry among the alumni was taken out");
    expect((await open.site.get("/en/console/capacity/alumni")).text).toContain("Nobody has entered yet");
  });
});
