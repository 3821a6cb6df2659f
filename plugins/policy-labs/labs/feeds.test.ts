import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import policyLabs from "../plugin.ts";
import { openLab } from "../test-labs.ts";

describe("labs outside of their pages", () => {
  let site: OpenConsole;
  let lab: string;
  beforeAll(async () => {
    site = await openConsole({ name: "ada", plugins: [policyLabs] });
    lab = await openLab(site, { "title.en": '=Age "checks"' });
  });
  afterAll(() => site?.remove());

  const read = async (path: string) => (await site.node.get(path)).text();

  it("stand in a calendar with the deadline of the process that they speak to", async () => {
    const calendar = await read("/en/labs.ics");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261101");
    expect(calendar).toContain("SUMMARY:Deadline: Consultation on age assurance");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20270110");
  });

  it("are news, and a table without formulas", async () => {
    expect(await read("/en/labs.atom?topic=access")).toContain(`/en/labs/${lab}`);
    expect(await read("/en/labs.atom?format=hackathon")).not.toContain(lab);
    const table = await read("/en/labs.csv");
    expect(table).toContain("'=Age");
    expect(table).toContain("government; civil-society; technical-community");
  });

  it("are read by programs, with what was said and never by whom", async () => {
    const list = JSON.parse(await read("/api/v1/labs?q=checks"));
    expect(list.items).toHaveLength(1);
    expect(list.items[0]).toMatchObject({ id: lab, phase: "running", format: "lab", opens: "2026-11-01" });
    const one = JSON.parse(await read(`/api/v1/labs/${lab}`));
    expect(one.contributions).toEqual({ open: 0, used: 0, merged: 0, "not-used": 0 });
    expect(JSON.parse(await read(`/api/v1/labs/${lab}/contributions?fate=open`)).items).toEqual([]);
    expect((await site.node.get("/api/v1/labs?format=nothing")).status).toBe(400);
  });

  it("are beside an event on the same topic", async () => {
    const text = JSON.stringify({ name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi", topics: ["access"] });
    const bytes = new TextEncoder().encode(text);
    const added = await site.node.run("event add", {
      options: { publish: true },
      files: { file: { name: "e.json", bytes } },
    });
    const { id } = added.data as { id: string };
    await site.node.run("event publish", { arguments: { id } }).catch(() => undefined);
    expect(await read(`/en/events/${id}`)).toContain(`/en/labs/${lab}`);
  });

  it("are read from a file once, with what was said on paper", async () => {
    const items = [
      {
        id: "paper",
        name: "From paper",
        summary: "Why?",
        "nri:startDate": "2026-11-01",
        "nri:endDate": "2027-01-01",
        "nri:bodies": [{ name: "Kenya IGF" }],
        "nri:convenors": [{ name: "A", "nri:stakeholderGroup": "government" }],
        contributions: [{ kind: "concern", text: "Said in the room.", stakeholderGroup: "academia" }],
      },
      { id: "broken" },
    ];
    const bytes = new TextEncoder().encode(JSON.stringify(items));
    for (const _ of [1, 2]) {
      const input = { options: { publish: true }, files: { file: { name: "labs.json", bytes } } };
      const result = await site.node.run("lab import", input);
      expect(result.text).toContain("1 of 2 labs read.");
    }
    const page = await read("/en/labs");
    expect(page.match(/From paper/g)).toHaveLength(1);
    const [, id] = /\/en\/labs\/([0-9a-z]{26})"[^>]*><[^>]*>From paper/.exec(page) ?? [];
    expect((await read(`/en/labs/${id}`)).match(/Said in the room\./g)).toHaveLength(1);
  });

  it("are there from a file with signals, risks, a brief and its options, a trial and a pilot, twice like once", async () => {
    const samples = (name: string) =>
      readFileSync(resolve(import.meta.dirname, "../../../nodes/demo/data/samples", name));
    for (const name of ["kigf-labs.json", "waigf-labs.json", "kigf-labs.json", "waigf-labs.json"]) {
      const text = samples(name).toString().replaceAll("{kigf}", site.node.origin);
      const input = { options: { publish: true }, files: { file: { name, bytes: new TextEncoder().encode(text) } } };
      const { data, exitCode } = await site.node.run("lab import", input);
      expect([exitCode, data]).toMatchObject([undefined, { problems: [] }]);
    }
    const once = (page: string, text: string) => expect(page.split(text)).toHaveLength(2);
    const signals = await read("/en/labs/signals");
    once(signals, "Schools copy identity papers to check ages</");
    expect(signals).toContain("Supporters: 23<");
    const outputs = await read("/en/outputs");
    once(outputs, "Sample: Keeping schools online when the power is out</");
    const [, over = ""] =
      /\/labs\/([0-9a-z]{26})"[^>]*><[^>]*>Sample: When schools lose power/.exec(await read("/en/labs/past")) ?? [];
    expect((await read(`/en/labs/${over}/risks`)).match(/Batteries are bought[^<]*<\/bdi><\/h\d/g)).toHaveLength(1);
    const trial = /\/labs\/trials\/[0-9a-z]{26}/.exec(await read("/en/labs/trials"))?.[0];
    const brief = /\/labs\/briefs\/[0-9a-z]{26}/.exec(await read(`/en/labs/${over}`))?.[0];
    once(await read(`/en${brief}`), `${trial}"`);
    const pilot = /\/labs\/pilots\/[0-9a-z]{26}/.exec(await read("/en/labs/pilots"))?.[0];
    once(await read(`/en${pilot}`), "its brief was a week late");
  });
});
