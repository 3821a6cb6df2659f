import { befriend, until } from "@nri-commons/core/testing";
import type { StagedPage, Staging } from "./staging.ts";

/** What the node that keeps the registry gathers: something came in from another site, close to what stands here. */
export async function stageRegistry({ site, asker }: Staging): Promise<StagedPage[]> {
  await befriend(site.node, asker.node);
  const event = {
    ...{
      name: { en: "Youth forum" },
      summary: { en: "On young people in counties." },
      startDate: "2027-07-12",
      zone: "Africa/Nairobi",
    },
    ...{ place: { locality: "Kisumu", country: "KE" }, topics: ["youth"], contact: "team@asker.example" },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(event));
  await asker.node.run("event add", { options: { publish: true }, files: { file: { name: "youth.json", bytes } } });
  const past = new TextEncoder().encode(JSON.stringify({ ...event, startDate: "2026-05-04" }));
  await asker.node.run("event add", {
    options: { publish: true },
    files: { file: { name: "past.json", bytes: past } },
  });
  await asker.node.run("notice post", { arguments: { text: "The hall has a new address." } });
  const notice = /\/en(\/elsewhere\/article[^"]+)"/;
  await until(async () => notice.test((await site.get("/en/elsewhere")).text));
  const overlaps = "/console/overlaps";
  const pair = /\/en(\/console\/overlaps\/[0-9a-z]{26}\/[0-9a-z]{26})"/;
  await until(async () => pair.test((await site.get(`/en${overlaps}`)).text));
  const [, first = ""] = pair.exec((await site.get(`/en${overlaps}`)).text) ?? [];
  return [
    { path: overlaps },
    { path: first },
    ...(await decideOn(site, first)),
    ...(await stageDesk(site)),
    ...indicatorPages,
    { path: `/console/indicators/told?${new URLSearchParams({ actor: asker.node.actor, year: "2026" })}` },
  ];
}

async function decideOn(site: Staging["site"], pair: string): Promise<StagedPage[]> {
  for (const state of ["proposed", "agreed"]) {
    await site.send(`/en${pair}`, { proposal: "co-host", state, note: "Both were asked." });
  }
  return [{ path: "/console/overlaps/decided" }];
}

async function stageDesk(site: Staging["site"]): Promise<StagedPage[]> {
  const desk = "/console/desk";
  const [, item = ""] = /name="items" value="([0-9a-z]{26})"/.exec((await site.get(`/en${desk}`)).text) ?? [];
  await site.send(`/en${desk}/${item}/tags`, { tags: ["topics:youth", "sdgs:sdg-4"] });
  await site.send(`/en${desk}/${item}/horizon`, { why: "Young people ask for a place in every programme." });
  await site.send(`/en${desk}/${item}/ask`, { text: "How many seats are there?" });
  return ["", "?state=all", "?state=asked&done=1", "/horizon", `/${item}`].map((page) => ({ path: desk + page }));
}

const indicatorPages: readonly StagedPage[] = [
  ...["", "?until=2012", "/meetings", "/languages", "/outputs?year=2024"].map((page) => ({
    path: `/indicators${page}`,
  })),
  ...["", "/gaps", "/meetings?done=1"].map((page) => ({ path: `/console/indicators${page}` })),
  { path: "/indicators.csv" },
];
