import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { befriend, until } from "@nri-commons/core/testing";
import type { StagedPage, Staging } from "./staging.ts";

/** What two sites do with one another: we take part in a lab of theirs, and they offer help for a request of ours. */
export async function stageTwoSites(staging: Staging): Promise<StagedPage[]> {
  await befriend(staging.asker.node, staging.site.node);
  return [...(await takePart(staging)), ...(await beHelped(staging))];
}

async function takePart({ site, asker }: Staging): Promise<StagedPage[]> {
  const file = resolve(import.meta.dirname, "../../../nodes/demo/data/samples/waigf-labs.json");
  const bytes = new Uint8Array(await readFile(file));
  await asker.node.run("lab import", { options: { publish: true }, files: { file: { name: "labs.json", bytes } } });
  const at = "/console/labs/elsewhere";
  const ask = new RegExp(`${at}/[0-9a-z]{26}/ask`);
  const elsewhere = async () => (await site.get(`/en${at}`)).text;
  await until(async () => ask.test(await elsewhere()));
  await site.send(`/en${ask.exec(await elsewhere())?.[0]}`, {});
  const leave = new RegExp(`${at}/[0-9a-z]{26}/leave`);
  await until(async () => leave.test(await elsewhere()));
  return [{ path: leave.exec(await elsewhere())?.[0] ?? "" }];
}

async function beHelped({ site, asker }: Staging): Promise<StagedPage[]> {
  const requests = "/en/console/capacity/requests";
  const title = "Teachers for a school";
  const { location } = await site.send(`${requests}/new`, {
    ...{ title, purpose: "Forty students wait.", organisation: "Lake region", topics: ["youth"], languages: ["fr"] },
    ...{ country: "SN", contactName: "Awa", contactEmail: "awa@people.example" },
  });
  await site.send(`${location}/publish`, {});
  const there = new RegExp(`/capacity/requests/([0-9a-z]{26})"[^>]*><[^>]*>${title}`);
  const seen = async () => there.exec((await asker.stranger("/en/capacity/requests")).text)?.[1];
  await until(async () => (await seen()) !== undefined);
  await asker.send(`${requests}/${await seen()}/help`, { words: "Two of us come in February." });
  const answer = /\/console\/capacity\/help\/[0-9a-z]{26}\/answer/;
  await until(async () => answer.test((await site.get(location)).text));
  return [{ path: location.replace(/^\/en/, "") }, { path: answer.exec((await site.get(location)).text)?.[0] ?? "" }];
}
