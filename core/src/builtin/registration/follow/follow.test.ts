import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "../../../content/index.ts";
import { parseNewEvent } from "../../../content/types/index.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { visit } from "../../../testing/visit.ts";

let site: OpenConsole;
let event: string;
let desk: string;
const sessions: string[] = [];
const pages: Record<string, string> = {};

beforeAll(async () => {
  site = await openConsole();
  event = await site.firstEvent();
  desk = `/en/console/registration/${event}`;
  for (const [name, more] of [
    ["Opening", { interpretation: ["sw"], signLanguages: ["Kenyan Sign Language"] }],
    ["Panel", { languages: ["en"] }],
  ] as const) {
    const day = { startDate: "2027-03-27", startTime: "10:00", endTime: "11:00", zone: "Africa/Nairobi" };
    const parsed = parseNewEvent({ name, superEvent: event, ...day, ...more });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { id } = await site.node.transaction(async (tx) => {
      const added = await events.add(tx, { event: parsed.value });
      await events.publish(tx, { id: added.id });
      return added;
    });
    sessions.push(id);
    // Ids of one millisecond are in no order.
    site.clock.move(1);
  }
  await site.send(`${desk}/settings`, { questions: ["languages"], retention: "30" });
  for (const name of ["ann", "ben"]) {
    const sent = await visit(site.node, site.clock).send(`/en/registration/${event}`, {
      name,
      email: `${name}@people.example`,
    });
    pages[name] = sent.location;
  }
});
afterAll(() => site?.remove());

const tick = (name: string, values: Record<string, string>) => {
  const { send } = visit(site.node, site.clock);
  return send(`${pages[name]}/sessions`, values);
};
const rows = async () => (await site.get(`${desk}/languages/list.csv`)).text.trim().split(/\r?\n/).slice(1);

describe("what people need to follow sessions", () => {
  it("is ticked by session and language on their own page, and keeps what was typed with its mistakes", async () => {
    const { get } = visit(site.node, site.clock);
    expect((await get(`/en/registration/${event}`)).text).toContain("you can say on your own page");
    expect((await get(pages["ann"] ?? "")).text).toContain(`href="${pages["ann"]}/sessions"`);
    const form = (await get(`${pages["ann"]}/sessions`)).text;
    for (const part of ["Opening", "Panel", "Interpretation into", "Captions in", "Which sign language?", "Swahili"])
      expect(form).toContain(part);
    const wrong = await tick("ann", { [`s.${sessions[0]}`]: "interpretation", sign: "KSL" });
    expect(wrong.status).toBe(422);
    for (const part of ["Choose the language into which", 'value="KSL"', 'value="interpretation" checked'])
      expect(wrong.text).toContain(part);
    expect(await rows()).toEqual([]);
    const sent = await tick("ann", {
      interpretation: "sw",
      sign: "Kenyan sign language",
      [`s.${sessions[0]}`]: "interpretation",
      [`s.${sessions[1]}`]: "sign",
      "s.01k9zq0c3v5m8t2r7x4w6y1bnd": "captions",
    });
    expect(sent.location).toBe(`${pages["ann"]}?done=changed`);
    expect((await get(pages["ann"] ?? "")).text).toContain("(2 sessions)");
    expect((await get(`${pages["ann"]}/sessions`)).text).toMatch(/<option value="sw" selected/);
  });

  it("is counted for organisers by session and language, with whether the session has it, and nobody is named", async () => {
    await tick("ben", { interpretation: "sw", [`s.${sessions[0]}`]: "interpretation" });
    const page = (await site.get(`${desk}/languages`)).text;
    expect(page).not.toMatch(/ann|ben@/);
    expect(await rows()).toEqual([
      "Opening,2027-03-27T07:00:00.000Z,interpretation,sw,2,yes",
      "Panel,2027-03-27T07:00:00.000Z,sign,Kenyan sign language,1,no",
    ]);
    for (const part of ["There is", "Not yet", `/console/events/${event}/programme/${sessions[1]}`])
      expect(page).toContain(part);
    // What a session has stands on its page and in the programme.
    const { get } = visit(site.node, site.clock);
    for (const path of [`/en/events/${sessions[0]}`, `/en/events/${event}`])
      for (const part of ["Swahili", "Kenyan Sign Language"]) expect((await get(path)).text).toContain(part);
  });

  it("is among what is kept of a person, and goes when they cancel or are erased", async () => {
    const { get, send } = visit(site.node, site.clock);
    const saved = JSON.parse((await get(`${pages["ann"]}/data.json`)).text);
    expect(saved.sessions).toEqual([
      { session: sessions[0], kind: "interpretation", language: "sw" },
      { session: sessions[1], kind: "sign", language: "Kenyan sign language" },
    ]);
    await send(`${pages["ann"]}/cancel`);
    expect(await rows()).toEqual(["Opening,2027-03-27T07:00:00.000Z,interpretation,sw,1,yes"]);
    expect((await get(`${pages["ann"]}/sessions`)).status).toBe(410);
    await send(`${pages["ben"]}/erase`);
    expect(await rows()).toEqual([]);
  });

  it("is the event itself where it has no sessions, and is not asked where the organiser asks for no languages", async () => {
    const other = await site.firstEvent();
    await site.send(`/en/console/registration/${other}/settings`, { questions: ["languages"], retention: "30" });
    const { get, send } = visit(site.node, site.clock);
    const own = (await send(`/en/registration/${other}`, { name: "cat", email: "cat@people.example" })).location;
    expect((await get(`${own}/sessions`)).text).toContain(`name="s.${other}"`);
    await site.send(`/en/console/registration/${other}/settings`, { questions: ["from"], retention: "30" });
    expect((await get(own)).text).not.toContain("/sessions");
    expect((await get(`${own}/sessions`)).status).toBe(410);
  });
});
