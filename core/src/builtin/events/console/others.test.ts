import { afterAll, beforeAll, expect, it } from "vitest";
import { events } from "../../../content/index.ts";
import { parseNewEvent } from "../../../content/types/index.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
  for (const [name, startDate] of [
    ["ug", "2027-03-30"],
    ["tz", "2027-08-30"],
  ] as const) {
    const fields = {
      name: `Forum of ${name}`,
      startDate,
      zone: "Etc/UTC",
      topics: ["access"],
      place: { country: "UG" },
    };
    const parsed = parseNewEvent(fields);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const origin = `https://${name}.example`;
    const from = { iri: `${origin}/ap/objects/1`, origin, owner: `${origin}/ap/actors/igf` };
    await site.node.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
  }
});
afterAll(() => site.remove());

it("what others hold around the same days, in the region and on a topic of its own, is told before an event is public and on its page", async () => {
  const what = { "name.en": "Kenya Forum" };
  const day = { "start.day": "27", "start.month": "3", "start.year": "2027", startTime: "9", endTime: "17:00" };
  const when = { ...day, zone: "Africa/Nairobi", attendance: "in-person", locality: "Nairobi", country: "KE" };
  const draft = (await site.send("/en/console/events/drafts/new", what)).location.replace(/[^/]*$/, "");
  await site.send(`${draft}when`, when);
  await site.send(`${draft}details`, { topics: ["access"] });
  const check = await site.get(`${draft}check`);
  expect(check.text).toContain("Others at that time");
  expect(check.text).toContain("Forum of ug");
  expect(check.text).not.toContain("Forum of tz");
  const published = await site.send(`${draft}check`, {});
  expect((await site.get(published.location)).text).toContain("Forum of ug");
});
