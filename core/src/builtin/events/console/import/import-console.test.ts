import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { until } from "../../../../testing/index.ts";
import { type OpenConsole, openConsole } from "../../../../testing/open-console.ts";

let site: OpenConsole;
let other: Server;
beforeAll(async () => {
  site = await openConsole();
  other = createServer((request, response) => {
    const isThere = request.url === "/cal.ics";
    response.writeHead(isThere ? 200 : 404).end(isThere ? calendar : "");
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  other.close();
  await site.remove();
});

const calendar = [
  ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//t//EN", "BEGIN:VEVENT", "UID:cal-1", "DTSTAMP:20261120T000000Z"],
  ...["SUMMARY:Open call", "DTSTART:20270310T130000Z", "DTEND:20270310T140000Z", "END:VEVENT", "END:VCALENDAR"],
].join("\r\n");

const home = "/en/console/events/import";

async function upload(name: string, text: string): Promise<string> {
  const form = new FormData();
  form.set("file", new File([text], name));
  form.set("zone", "Africa/Nairobi");
  form.set("lang", "en");
  const sent = await site.upload(home, form);
  expect(sent.status).toBe(303);
  await until(async () => !(await site.get(sent.location)).text.includes("It is being read"));
  return sent.location;
}

const fixture = (name: string) => readFileSync(new URL(`../../import/fixtures/${name}`, import.meta.url), "utf8");

describe("imports in the console", () => {
  it("show a file first, take in what is chosen, keep names apart, and are undone", async () => {
    const at = await upload("schedule.json", fixture("pretalx-schedule.json"));
    const shown = (await site.get(at)).text;
    expect(shown).toContain("Youth IGF 2027");
    expect(shown).toContain("2 names are kept out");
    expect(shown).toContain('name="row.1"');
    expect((await site.get("/en/console/events?tab=inside")).text).not.toContain("Youth IGF 2027");
    expect((await site.send(at, { "row.0": "add", "row.1": "add" })).location).toBe(at);
    const taken = (await site.get(at)).text;
    expect(taken).toContain("2 taken in");
    expect(taken).not.toContain("Amina");
    expect((await site.get(`${at}/names`)).text).toContain("Amina Example");
    expect((await site.get("/en/console/events?tab=inside")).text).toContain("Youth IGF 2027");
    // Sent twice: nothing is there twice.
    await site.send(at, {});
    expect((await site.get("/en/console/events?tab=inside")).text.match(/Youth IGF 2027/g)).toHaveLength(1);
    expect((await site.get(`${at}/undo`)).text).toContain("what it changed is put back");
    await site.send(`${at}/undo`, {});
    expect((await site.get("/en/console/events?tab=inside")).text).not.toContain("Youth IGF 2027");
    expect((await site.get(at)).text).toContain("Everything is as it was before");
  });

  it("leave out what a person leaves out, and say what is a duplicate of what", async () => {
    const id = await site.firstEvent();
    const rows = JSON.stringify([
      { name: "sample forum 2027", startDate: "2027-03-27", zone: "Africa/Nairobi" },
      { name: "Wanted", startDate: "2027-04-01" },
      { name: "Unwanted", startDate: "2027-04-02" },
      { startDate: "2027-04-03" },
    ]);
    const at = await upload("x.json", rows);
    const shown = (await site.get(at)).text;
    expect(shown).toContain("Here already, as");
    expect(shown).toContain(`/en/events/${id}`);
    expect(shown).toContain("Enter a title");
    await site.send(at, { "row.2": "leave" });
    const inside = (await site.get("/en/console/events?tab=inside")).text;
    expect([inside.includes("Wanted"), inside.includes("Unwanted"), inside.includes("sample forum")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("tell in words why a file or address gives nothing, and keep what was typed", async () => {
    expect((await site.get(await upload("x.xml", "<!DOCTYPE a><a/>"))).text).toContain("document type");
    const nothing = await site.send(home, { zone: "Africa/Nairobi", lang: "en", url: "nowhere" });
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain("beginning with https://");
    expect(nothing.text).toContain('value="nowhere"');
  });

  it("read an address again and again, and tell the last contact", async () => {
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const fields = { zone: "Africa/Nairobi", lang: "en", again: "1" };
    expect((await site.send(home, { ...fields, url: `${url}/cal.ics` })).location).toBe(`${home}/sources?done=added`);
    await site.send(home, { ...fields, url: `${url}/gone.ics` });
    await until(async () =>
      (await site.get(`${home}/sources`)).text.includes("There is nothing at this address any more"),
    );
    const sources = (await site.get(`${home}/sources`)).text;
    expect(sources).toContain("Something new waits for you");
    const waiting = new RegExp(`${home}/[0-9a-z]{26}(?=")`).exec(sources)?.[0] ?? "";
    expect((await site.get(waiting)).text).toContain("Open call");
    const today = (await site.get("/en/console")).text;
    expect(today).toContain("Something new at an address that is read regularly");
    expect(today).toContain("An address that is read regularly does not answer");
    const stop = /sources\/[0-9a-z]{26}\/stop/.exec(sources)?.[0] ?? "";
    expect((await site.send(`${home}/${stop}`, {})).location).toBe(`${home}/sources?done=stopped`);
  });

  it("are for those who may publish", async () => {
    const contributor = await site.as("contributor");
    expect((await contributor.get(home)).status).toBe(403);
    expect((await site.get(`${home}/redirects/nginx`)).text).toContain("server { }");
  });
});
