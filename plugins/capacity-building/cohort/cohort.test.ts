import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";

describe("a cohort", () => {
  let open: OpenCapacity;
  let activity: string;
  let [nia, omar]: string[] = [];
  beforeAll(async () => {
    open = await openCapacity();
    activity = await open.activity({
      type: "journalists",
      sessions: [{ id: "01k9zq0c3v5m8t2r7x4w6y1b90", date: "2027-01-12" }],
    });
    nia = await open.join(activity, "Nia", { country: "KE", group: "academia" });
    omar = await open.join(activity, "Omar", { lang: "ar" });
  });
  afterAll(() => open?.close());

  const anyone = () => visit(open.site.node, open.site.clock);
  const page = async (path = "") => (await anyone().get(path)).text;
  const desk = (path = "") => open.site.get(`/en/console/capacity/${activity}/cohort${path}`);
  const atDesk = (path: string, sent: Record<string, string | string[]> = {}) =>
    open.site.send(`/en/console/capacity/${activity}/cohort${path}`, sent);
  const idOf = async (name: string) =>
    new RegExp(`/cohort/([0-9a-z]{26})"><bdi>${name}<`).exec((await desk()).text)?.[1] ?? "";

  it("is filled by the team too, who name what is missing, and nobody sees it without the permission", async () => {
    expect((await atDesk("/add", { name: "Pia", email: "pia", group: "" })).text).toContain("An e-mail address");
    await atDesk("/add", { name: "Pia", email: addressFor("Pia"), group: "youth", from: "UG" });
    await open.mail.waitFor(({ to }) => JSON.stringify(to).includes(addressFor("Pia")));
    expect((await desk()).text).toContain("Uganda");
    expect((await (await open.site.as("reviewer")).get(`/en/console/capacity/${activity}/cohort`)).status).toBe(403);
    expect((await open.site.stranger(`/en/capacity/me/${"a".repeat(32)}`)).status).toBe(404);
  });

  it("has a room that only participants see, and notes who was at which session", async () => {
    const wrong = await atDesk("/settings", { roomUrl: "meet", share: "120" });
    for (const text of ["begins with https://", "A number from 1 to 100"]) expect(wrong.text).toContain(text);
    const settings = { roomUrl: "https://meet.example/room", share: "60", tasks: "all", stories: "ask" };
    await atDesk("/settings", settings);
    expect(await page(nia)).toContain("https://meet.example/room");
    await atDesk("/sessions/new", { title: "Visit to the exchange point" });
    const table = (await desk("/attendance")).text;
    for (const text of ["Visit to the exchange point", "12 January 2027", "Nia"]) expect(table).toContain(text);
    const boxes = [...table.matchAll(/name="here" value="([^"]+)"/g)].map(([, value]) => value ?? "");
    const sitting = [...new Set(boxes.map((box) => box.split(" ")[0] ?? ""))];
    const participant = [...new Set(boxes.map((box) => box.split(" ")[1] ?? ""))];
    const [first] = [await idOf("Nia")];
    const here = boxes.filter((box) => box.endsWith(first));
    for (let times = 0; times < 2; times++) await atDesk("/attendance", { sitting, participant, here });
    expect(await page(nia)).toContain("You were at 2 of 2 sessions.");
    expect(await page(omar)).not.toContain("2 من 2");
  });

  it("hands tasks in, and is completed by the rule or by hand with a reason", async () => {
    await atDesk("/tasks/new", {
      title: "Map your network",
      text: "One page.",
      "due.day": "1",
      "due.month": "2",
      "due.year": "2027",
    });
    const task = /\/en\/capacity\/me\/[\w-]+\/cohort\/\w+\/tasks\/\w+/.exec(await page(nia))?.[0] ?? "";
    expect((await anyone().send(task, { url: "", text: "" })).text).toContain("Give a link or write a text.");
    await anyone().send(task, { url: "", text: "Three paths, <b>one</b> exchange." });
    await anyone().send(task, { url: "https://files.example/map", text: "Three paths, <b>one</b> exchange." });
    expect((await desk("/tasks")).text).toContain("1 handed in");
    expect((await desk(`/${await idOf("Nia")}`)).text).toContain("&lt;b&gt;one");
    expect((await desk()).text).toContain("Fulfils the rule");
    expect((await atDesk("/complete")).location).toContain("completed=1");
    expect((await atDesk("/complete")).location).toContain("completed=0");
    const omarsPage = `/${await idOf("Omar")}`;
    expect((await atDesk(omarsPage, { reason: "" })).text).toContain("Say why");
    await atDesk(omarsPage, { reason: "Taught two sessions." });
    expect(await page(nia)).toContain("Completed");
    expect(JSON.parse(await page(`${omar}/data.json`))).toMatchObject({
      cohort: { list: [{ reason: "Taught two sessions." }] },
    });
    const csv = (await desk(".csv")).text;
    for (const text of [addressFor("Nia"), "Taught two sessions."]) expect(csv).toContain(text);
  });

  it("tells what it published to everybody only by consent, and without a name", async () => {
    const add = `${nia}/cohort/${await idOf("Nia")}/stories/new`;
    const day = { "published.day": "3", "published.month": "3", "published.year": "2027" };
    expect((await anyone().send(add, { title: "", url: "ftp://x" })).text).toContain("A title of at most");
    await anyone().send(add, {
      ...day,
      title: "Cut off",
      url: "https://paper.example/1",
      outlet: "The Paper",
      shown: "yes",
    });
    await anyone().send(add, { ...day, title: "Not for all", url: "https://paper.example/2", outlet: "The Paper" });
    await atDesk("/stories/new", {
      ...day,
      participant: await idOf("Pia"),
      title: "By the team",
      url: "https://paper.example/3",
    });
    const list = (await desk("/stories")).text;
    for (const text of ["Cut off", "Not for all", "By the team"]) expect(list).toContain(text);
    const { listShownStories } = await import("./story-store.ts");
    expect(await listShownStories(open.ctx.db, activity)).toMatchObject([
      { title: "Cut off", outlet: "The Paper", country: "KE", shown: true },
    ]);
    const gone = /\/en\/capacity\/me\/[\w-]+\/cohort\/\w+\/stories\/\w+\/remove/.exec(await page(nia))?.[0] ?? "";
    await anyone().send(gone);
    expect((await desk("/stories")).text.match(/paper\.example/g)).toHaveLength(2);
  });

  it("brings mentors and those whom they mentor together, each on their own page", async () => {
    await atDesk("/mentors/new", { mentee: await idOf("Nia"), name: "Rosa", email: addressFor("Rosa") });
    const rosa = await open.ownPage("Rosa");
    expect(await page(rosa)).toContain(addressFor("Nia"));
    expect(await page(nia)).toContain(addressFor("Rosa"));
    const remove = /\/en(\/console\/[^"]+\/mentors\/\w+\/remove)"/.exec((await desk("/mentors")).text)?.[1] ?? "";
    await open.site.send(`/en${remove}`, {});
    expect(await page(nia)).not.toContain(addressFor("Rosa"));
  });

  it("is left, and everything is erased when they have it deleted", async () => {
    await anyone().send(`${omar}/cohort/${await idOf("Omar")}/leave`);
    const pia = await open.ownPage("Pia");
    await anyone().send(`${pia}/cohort/${await idOf("Pia")}/leave`);
    expect(await page(pia)).toContain("You left");
    expect(await page(omar)).not.toContain("meet.example");
    await anyone().send(`${nia}/leave`);
    const tables = ["participant", "attendance", "hand_in", "story", "pair"] as const;
    const left = await Promise.all(
      tables.map((name) => open.ctx.db.selectFrom(`capacity_building_${name}`).selectAll().execute()),
    );
    expect(JSON.stringify(left)).not.toContain("files.example");
    expect(left[0]).toHaveLength(2);
  });
});
