import { createHash } from "node:crypto";
import { visit } from "@nri-commons/core/testing/visit";
import type { StagedPage, Staging } from "./staging.ts";

const school = "01k9zq0c3v5m8t2r7x4w6yps01";
const person = "01k9zq0c3v5m8t2r7x4w6yps02";
const place = "01k9zq0c3v5m8t2r7x4w6yps03";
const wave = "01k9zq0c3v5m8t2r7x4w6yps04";
const theirs = "01k9zq0c3v5m8t2r7x4w6yps05";
const secret = "a-page-of-somebody-who-completed";
const own = `/capacity/me/${secret}`;

/** What comes after an activity: a pathway, somebody who completed a school, what became of it, alumni, and the figures. */
export async function stageCapacityAfterwards(staging: Staging): Promise<StagedPage[]> {
  await plant(staging);
  const pathway = await putPathway(staging);
  const followUp = await answer(staging);
  const alumni = await enterAlumni(staging);
  return [
    ...pathway,
    ...followUp,
    ...alumni,
    { path: "/capacity/impact" },
    { path: "/capacity/press" },
    { path: own },
    ...["/next", "/next/want"].map((page) => ({ path: own + page })),
    { path: `/console/capacity/${school}/follow-up` },
    ...["/follow-up", "/follow-up/stories", "/alumni"].map((page) => ({ path: `/console/capacity${page}` })),
  ];
}

/** Somebody completed a school half a year ago and was asked: rows, for no clock is moved here. */
async function plant({ site }: Staging): Promise<void> {
  const now = site.clock.now();
  const days = { starts: "2026-03-02", ends: "2026-05-08", zone: "Africa/Nairobi" };
  const shape = { type: "school", level: "introductory", scope: "national", mode: "online" };
  const lists = { topics: ["access"], audiences: ["youth"], experience: ["newcomers"], policyAreas: ["education"] };
  const none = { accessibility: [], partners: [], sessions: [], units: [], faculty: [] };
  const doc = {
    ...{ id: school, ...shape, ...lists, ...none, ...days, languages: ["en"], wayIn: "come", country: "KE" },
    ...{ title: { en: "School on Internet Governance 2026" }, about: { en: "Ten evenings." } },
    ...{ state: "open", created: now, updated: now, published: now },
  };
  const span = { starts_at: Date.parse(days.starts), ends_at: Date.parse(days.ends), apply_until: days.ends };
  const times = { created_at: now, updated_at: now, published_at: now };
  const iri = `${site.node.origin}/ap/objects/${school}`;
  const rows: Readonly<Record<string, object>> = {
    activity: { id: school, iri, state: "open", ...shape, ...span, ...times, country: "KE", words: "", doc: str(doc) },
    person: {
      ...{ id: person, email: "completed@people.example", name: "Sample Fellow", lang: "en", country: "KE" },
      ...{ stakeholder_group: "academia", doc: "{}", created_at: now },
    },
    link: { hash: sha(`capacity building ${secret}`), person_id: person, made_at: now },
    participant: {
      ...{ id: place, activity_id: school, person_id: person, state: "completed", doc: "{}" },
      ...{ joined_at: now, completed_at: now },
    },
    wave: {
      ...{ id: wave, participant_id: place, person_id: person, activity_id: school, months: 6, state: "asked" },
      ...{ asked_at: now, doc: str({ engagements: [] }) },
    },
    pathway: pathwayOfAnother(now),
  };
  await site.node.transaction(async ({ db }) => {
    for (const [table, row] of Object.entries(rows))
      await db
        .insertInto(`capacity_building_${table}` as never)
        .values(row as never)
        .execute();
  });
}

/** As another site told it. */
function pathwayOfAnother(now: number): object {
  const { origin, owner } = { origin: "https://ben.example", owner: "https://ben.example/ap/actors/ben" };
  const steps = [
    { id: "a", kind: "activity", title: { en: "A course" }, activity: `${origin}/ap/objects/course`, after: [] },
    { id: "b", kind: "task", title: { en: "Teach others" }, after: ["a"] },
  ];
  const doc = {
    ...{ id: theirs, title: { en: "From course to teaching" }, about: { en: "For *teachers*." }, audiences: ["youth"] },
    ...{ track: "returning", state: "public", steps, updated: now, published: now },
    source: { origin, owner, iri: `${origin}/ap/objects/pathway`, url: `${origin}/en/capacity/pathways/pathway` },
  };
  const times = { created_at: now, updated_at: now };
  return { ...{ id: theirs, origin, owner, state: "public", track: "returning", words: "" }, ...times, doc: str(doc) };
}

async function putPathway({ site }: Staging): Promise<StagedPage[]> {
  const desk = "/console/capacity/pathways";
  const about = "For everybody who *begins*.";
  const said = { title: "From listener to speaker", about, track: "all", level: "introductory", audiences: "youth" };
  const { location } = await site.send(`/en${desk}/new`, said);
  const step = async (values: Readonly<Record<string, string>>) =>
    /#step-([0-9a-z]{26})/.exec((await site.send(`${location}/steps/new`, values)).location)?.[1] ?? "";
  const activity = `${site.node.origin}/ap/objects/${school}`;
  const first = await step({ title: "A first school", kind: "activity", activity });
  await step({ title: "Read the reports", kind: "link", url: "https://example.org/reports" });
  await step({ title: "A fellowship", kind: "kind", type: "fellowship", level: "advanced", after: first });
  await step({ title: "Speak at your NRI", kind: "task", about: "Propose a session." });
  await site.send(`${location}/publish`, {});
  const file = new FormData();
  file.set("file", new File(["pathway,about,step\nTowards a school,For all.,Read\nAnother,,Read it\n"], "school.csv"));
  const read = await site.upload(`/en${desk}/import`, file);
  const at = location.replace(/^\/en/, "");
  return [
    ...[`${desk}/import`, read.location.replace(/^\/en/, "")].map((path) => ({ path })),
    { path: "/capacity/pathways" },
    { path: "/capacity/pathways?level=advanced" },
    { path: at.replace("/console", "") },
    { path: `/capacity/pathways/${theirs}` },
    ...[desk, `${desk}/new`].map((path) => ({ path })),
    ...["", "/edit", "/withdraw", "/steps/new", `/steps/${first}/edit`].map((page) => ({ path: at + page })),
  ];
}

async function answer({ site }: Staging): Promise<StagedPage[]> {
  const { send, get } = visit(site.node, site.clock);
  const page = `${own}/follow-up/${wave}`;
  const did = { kind: "spoke", title: "On community networks", at: "Sample Forum" };
  const noted = await send(`/en${page}/did`, did);
  const one = /did\/[0-9a-z]{26}/.exec((await get(`/en${page}`)).text)?.[0] ?? "";
  await send(`/en${page}`, { barriers: "Travel costs", help: "A mentor" });
  const story = { title: "From listening to speaking", text: "I spoke at my NRI.", language: "en", consent: "yes" };
  await send(`/en${page}/story`, story);
  const kept = /\/follow-up\/story\/[0-9a-z]{26}/.exec((await get(`/en${own}`)).text)?.[0] ?? "";
  return [
    { path: noted.location.replace(/^\/en/, "") },
    ...["", "/did", `/${one}`, `/${one}/remove`, "/refuse", "/delete", "/story"].map((path) => ({ path: page + path })),
    { path: `${own}${kept}/remove` },
    ...["yes", "no"].map((says) => ({ path: `${own}/follow-up/of/${place}/${says}` })),
  ];
}

async function enterAlumni({ site }: Staging): Promise<StagedPage[]> {
  const { send, get } = visit(site.node, site.clock);
  await send(`/en${own}/alumni`, {
    ...{ name: "Sample Fellow", seenBy: "public", country: "KE", group: "academia", offers: "Talks on routing" },
    ...{ mentor: "yes", topics: "access", takesMail: "yes", consent: "yes", cohorts: school, languages: "en" },
  });
  const list = "/capacity/alumni";
  const one = new RegExp(`${list}/[0-9a-z]{26}`).exec((await get(`/en${list}`)).text)?.[0] ?? "";
  return [
    { path: list },
    { path: `${list}?country=KE` },
    ...["", "/contact", "/sent"].map((page) => ({ path: one + page })),
    ...["", "/leave", "/all", one.replace(list, "/all")].map((page) => ({ path: `${own}/alumni${page}` })),
    { path: `/console${one}/remove` },
  ];
}

function str(doc: object): string {
  return JSON.stringify(doc);
}

/** As the plugin keeps the addresses of people's pages. */
function sha(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
