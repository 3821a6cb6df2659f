import { expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { type NewEvent, parseNewEvent } from "../../content/types/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

function newEvent(fields: Record<string, unknown> = {}): NewEvent {
  const parsed = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function publish({ jobs }: TestSite, fields: Record<string, unknown> = {}): Promise<string> {
  return jobs.transaction(async (tx) => {
    const { id } = await events.add(tx, { event: newEvent(fields) });
    await events.publish(tx, { id });
    return id;
  });
}

describeOnSqlite("the pages of events", (open) => {
  it("shows an empty list with the way on, in every language", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    for (const lang of site.site.languages) expect(await site.text(`/${lang}/events`)).toContain('class="empty"');
  });

  it("lists what lies ahead by month, and what is over in the archive", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await publish(site, { name: "Ahead" });
    await publish(site, { name: "Over", startDate: "2025-05-04" });
    const list = await site.text("/en/events");
    expect(list).toContain("Ahead");
    expect(list).toContain("May 2027");
    expect(list).not.toContain("Over");
    const past = await site.text("/en/events/past");
    expect(past).toContain("Over");
    expect(past).not.toContain("Ahead");
  });
});
