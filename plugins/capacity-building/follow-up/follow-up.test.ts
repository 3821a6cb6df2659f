import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complete, openActivity, wait } from "../test-afterwards.ts";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";
import { askWaves } from "./ask-waves.ts";

describe("what became of who took part", () => {
  let open: OpenCapacity;
  let school = "";
  beforeAll(async () => {
    open = await openCapacity();
    school = await openActivity(open, "School of 2026");
  });
  afterAll(() => open?.close());

  const anyone = () => visit(open.site.node, open.site.clock);
  const asked = (name: string) =>
    open.mail
      .mails()
      .filter(({ to, text = "" }) => JSON.stringify(to).includes(addressFor(name)) && text.includes("/follow-up/"));
  const linkOf = (mail: { text?: string | undefined } | undefined) =>
    /\/en\/capacity\/me\/[\w-]{32}\/follow-up\/[0-9a-z]{26}/.exec(mail?.text ?? "")?.[0] ?? "";
  const say = async (own: string, says: "yes" | "no") => {
    const [, to = ""] = new RegExp(`(/follow-up/of/[0-9a-z]{26}/${says})"`).exec((await anyone().get(own)).text) ?? [];
    return anyone().send(own, {}, `${own}${to}`);
  };
  const rows = (table: "capacity_building_wave" | "capacity_building_follow_up_story") =>
    open.ctx.db.selectFrom(table).selectAll().execute();

  it("is asked after six months only of who said yes; once, with one reminder, however often the job runs", async () => {
    const [yes, no] = [await complete(open, school, "Yara"), await complete(open, school, "Nils")];
    const silent = await complete(open, school, "Silas");
    expect((await anyone().get(silent)).text).toContain("May we ask you later what became of it?");
    await say(yes, "yes");
    await say(no, "no");
    expect((await anyone().get(yes)).text).toContain("We ask you again on");
    await wait(open, 170);
    expect(asked("Yara")).toHaveLength(0);
    await wait(open, 15);
    await askWaves(open.ctx);
    await open.site.node.jobs.idle();
    expect([asked("Yara").length, asked("Nils").length, asked("Silas").length]).toEqual([1, 0, 0]);
    await wait(open, 15);
    await wait(open, 20);
    expect(asked("Yara").map(({ subject }) => subject)).toEqual([
      "What became of it? School of 2026",
      "A reminder: what became of it? School of 2026",
    ]);
  });

  it("is told in a short form, with the event that this site knows, and read by who may see personal data", async () => {
    await open.site.firstEvent().catch(() => "");
    const page = linkOf(asked("Yara")[1]);
    expect((await anyone().send(page, { barriers: "Travel" })).text).toContain("Note something that you did");
    const wrong = await anyone().send(`${page}/did`, { kind: "", title: "", url: "ftp://x" });
    expect([wrong.status, wrong.text.includes("ftp://x")]).toEqual([422, true]);
    const noted = await anyone().send(`${page}/did`, {
      ...{ kind: "spoke", title: "On community networks", at: "Sample Forum", url: "https://example.org/talk" },
      ...{ "on.day": "3", "on.month": "2", "on.year": "2027" },
    });
    const choice = await anyone().get(noted.location);
    const [, place = ""] = /value="(\/events\/[0-9a-z]{26})"/.exec(choice.text) ?? [];
    expect(choice.text).toContain("Event: Sample Forum 2027");
    await anyone().send(noted.location, { place });
    const story = await anyone().send(page, { barriers: "Travel costs", help: "A mentor" });
    expect(story.location).toBe(`${page}/story`);
    const team = await open.site.as("editor");
    const desk = (await team.get("/en/console/capacity/follow-up")).text.replace(/<[^>]+>|\s+/g, " ");
    expect(desk).toMatch(/School of 2026\s+3\s+1\s+1\s+1\s+1\s+0/);
    const answers = await team.get(`/en/console/capacity/${school}/follow-up`);
    for (const text of ["Yara", "On community networks", `${place}"`, "Travel costs", "A mentor"])
      expect(answers.text).toContain(text);
    expect((await (await open.site.as("contributor")).get(`/en/console/capacity/${school}/follow-up`)).status).toBe(
      403,
    );
  });

  it("is a story for everybody only by a consent of its own, and gone at once when that is taken back", async () => {
    const page = linkOf(asked("Yara")[1]);
    const told = { title: "From listening to speaking", text: "I spoke at my NRI.", language: "en", named: "yes" };
    expect((await anyone().send(`${page}/story`, told)).text).toContain(
      "Without your yes the story is not kept at all",
    );
    expect(await rows("capacity_building_follow_up_story")).toEqual([]);
    await anyone().send(`${page}/story`, { ...told, consent: "yes" });
    const team = await open.site.as("editor");
    expect((await team.get("/en/console")).text).toContain("1 story waits to be read");
    const [, publish = ""] =
      /action="([^"]+\/publish)"/.exec((await team.get("/en/console/capacity/follow-up/stories")).text) ?? [];
    await team.send(publish, {});
    expect((await rows("capacity_building_follow_up_story"))[0]?.state).toBe("public");
    const own = page.replace(/\/follow-up\/.*/, "");
    expect(JSON.parse((await anyone().get(`${own}/data.json`)).text).followUp).toMatchObject({
      mayBeAsked: [{ activity: "School of 2026", says: "yes" }],
      answers: [{ afterMonths: 6, state: "answered", barriers: "Travel costs" }],
      stories: [{ title: "From listening to speaking", name: "Yara" }],
    });
    const [, back = ""] = /(\/follow-up\/story\/[0-9a-z]{26}\/remove)"/.exec((await anyone().get(own)).text) ?? [];
    await anyone().send(`${own}${back}`);
    expect(await rows("capacity_building_follow_up_story")).toEqual([]);
    expect((await team.send(publish, {})).status).toBe(410);
  });

  it("is deleted by who told it, and asked no more once they take their yes back", async () => {
    const page = linkOf(asked("Yara")[1]);
    const own = page.replace(/\/follow-up\/.*/, "");
    expect((await anyone().get(`${page}/delete`)).text).toContain("deleted at once");
    await anyone().send(`${page}/delete`);
    expect(JSON.stringify(await rows("capacity_building_wave"))).not.toContain("Travel costs");
    await say(own, "no");
    expect(await open.site.facts("personal-data.erased")).toBe(3);
    await wait(open, 400);
    expect(asked("Yara")).toHaveLength(2);
    const stranger = await complete(open, school, "Sten");
    expect((await anyone().get(page.replace(own, stranger))).status).toBe(404);
    await anyone().send(`${own}/leave`);
    const kept = await open.ctx.db.selectFrom("capacity_building_follow_up").selectAll().execute();
    expect([await rows("capacity_building_wave"), kept.length]).toEqual([[], 1]);
  });
});
