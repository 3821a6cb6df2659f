import { readFileSync } from "node:fs";
import { isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import { objectsOf } from "@nri-commons/core/plugin";
import { openCountedSite } from "@nri-commons/core/testing/counted-site";
import { describeOnBothDatabases } from "@nri-commons/core/testing/databases";
import { expect, it } from "vitest";
import { columnsOf, putConsultation } from "./guidelines/consultation-store.ts";
import policyLabs from "./plugin.ts";

const file = new URL("../../nodes/demo/data/samples/kigf-labs.json", import.meta.url);
const samples = objectsOf(JSON.parse(readFileSync(file, "utf8")).items);

/** Everything of the samples as often as told, under keys and titles of its own; the last lab has the most contributions and risks. */
function copies(count: number): { name: string; text: string } {
  const all = Array.from({ length: count }, (_, copy) => samples.map((item) => copyOf(item, copy)));
  return { name: "labs.json", text: JSON.stringify({ items: all.flat() }) };
}

function copyOf(item: JsonObject, copy: number): JsonObject {
  const { lab, contributions, risks } = item;
  const many = (things: JsonObject[string]) =>
    Array.from({ length: copy === 19 ? 12 : 1 }, () => objectsOf(things)).flat();
  return {
    ...item,
    ...{ key: `${item["key"]}-${copy}`, takenUpBy: `${item["takenUpBy"]}-${copy}` },
    ...(isJsonObject(lab) && { lab: { ...lab, title: { en: `${item["key"]} number ${copy}` } } }),
    ...(contributions && { contributions: many(contributions) }),
    ...(risks && { risks: many(risks) }),
  };
}

/** A consultation of another site. */
function anyOne(at: number) {
  const [id, origin] = [String(at).padStart(26, "0"), `https://n${at}.example`];
  const said = columnsOf({ title: { en: `Consultation ${at}` }, steps: [], isPublic: true });
  const from = { iri: `${origin}/ap/objects/${id}`, origin, owner: `${origin}/ap/actors/igf` };
  return { id, ...from, ...said, updated_at: at, published_at: at, told_at: null };
}

describeOnBothDatabases("the lists of labs", (open) => {
  it("ask the database as often for a page of 20 as for a page of 2", async () => {
    const site = await openCountedSite(await open(), [policyLabs]);
    const read = async (count: number) => {
      await site.run("lab import", { options: { publish: true }, file: copies(count) });
      for (let at = 0; at < count; at++) await site.jobs.transaction((tx) => putConsultation(tx as never, anyOne(at)));
    };
    const lists = ["", "/past", "/signals", "/briefs", "/trials", "/pilots", "/consultations"].map(
      (list) => `/en/labs${list}`,
    );
    const desks = ["", "/elsewhere", "/signals", "/trials", "/pilots"].map((list) => `/en/console/labs${list}`);
    const pages = [...lists, ...desks, "/en/labs.atom", "/en/labs.ics"];
    await read(2);
    const few = await site.statementsOf(pages);
    await read(20);
    expect((await site.text("/en/labs")).split("<article").length).toBeGreaterThan(19);
    expect(await site.statementsOf(pages)).toEqual(few);

    const costs = async (number: number) => {
      const list = (await site.text(`/en/labs?q=number+${number}`)).replace(/<\/?mark>/g, "");
      const [, id = ""] =
        new RegExp(`/en/labs/([0-9a-z]{26})"[^>]*><[^>]*>sample-age-checks number ${number}<`).exec(list) ?? [];
      const rooms = ["", "/contributions", "/risks"];
      const at = [
        ...rooms.map((room) => `/en/labs/${id}${room}`),
        ...[...rooms, "/members"].map((room) => `/en/console/labs/${id}${room}`),
      ];
      return Object.values(await site.statementsOf(at));
    };
    expect(await costs(19)).toEqual(await costs(0));
  });
});
