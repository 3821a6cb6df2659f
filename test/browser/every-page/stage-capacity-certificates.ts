import { deriveId } from "@nri-commons/core/kit";
import { sql } from "kysely";
import type { StagedPage, Staging } from "./staging.ts";

const names = ["Nightjar", "Owl"] as const;
const addressFor = (name: string) => `${name.toLowerCase()}@certificates.example`;
const files = ["/print", "/badge.jwt", "/badge.json", "/badge.svg"];

/** An activity that two people completed: their certificates, one of them revoked, how it is checked, and how it was. */
export async function stageCapacityCertificates(staging: Staging): Promise<StagedPage[]> {
  const { site } = staging;
  const activity = await openSchool(site);
  const [good, revoked] = await complete(site, activity);
  const desk = `/console/capacity/${activity}`;
  const send = (path: string, values: Readonly<Record<string, string>> = {}) => site.send(`/en${desk}${path}`, values);
  await send("/certificates/what", { criteria: "Came to all evenings.", hours: "12", signedBy: "Ada Example, chair" });
  await send("/certificates/issue-all");
  await send("/feedback/open");
  await site.node.jobs.idle();
  const reason = { reason: "It was issued by mistake." };
  await send(`/certificates/${revoked}/revoke`, reason);
  const own = await ownPage(staging, names[0]);
  // As somebody signed in: a stranger would take an hour for each form, and what others staged ends sooner.
  const { get, send: sendAs } = site;
  const wish = `${own}/certificates/for/${good}`;
  await sendAs(`/en${wish}`, { name: "Nightjar Example", shown: "yes" });
  const { text } = await get(`/en${own}`);
  const page = /\/capacity\/certificates\/[\w-]{32}/.exec(text)?.[0] ?? "";
  const mine = `${own}${page.replace("/capacity", "")}`;
  const badge = (await get(`/en${mine}/badge.jwt`)).text;
  const checked = await sendAs("/en/capacity/certificates", { token: badge });
  const { text: listed } = await site.get(`/en${desk}/certificates`);
  const other = /\/capacity\/certificates\/[\w-]{32}/.exec(listed.slice(listed.indexOf("Owl")))?.[0] ?? "";
  return [
    { path: "/capacity/certificates" },
    { path: checked.location.replace(/^\/en/, "") },
    ...["", ...files].map((file) => ({ path: page + file })),
    { path: other },
    { path: wish },
    ...[...files, "/remove"].map((file) => ({ path: mine + file })),
    { path: `${own}/feedback/${good}` },
    { path: `${own}?certificate=changed` },
    ...["", "/what", `/${good}/preview`, `/${good}/revoke`, `/${good}/again`].map((place) => ({
      path: `${desk}/certificates${place}`,
    })),
    { path: `${desk}/feedback` },
  ];
}

async function openSchool(site: Staging["site"]): Promise<string> {
  const days = Object.entries({ starts: "4", ends: "8", deadline: "1" }).flatMap(([day, of]) => [
    [`${day}.day`, of],
    [`${day}.month`, "2"],
    [`${day}.year`, "2027"],
  ]);
  const values = {
    ...{ "title.en": "Evening school", "about.en": "Five evenings.", type: "school", level: "introductory" },
    ...{ topics: ["access"], languages: ["en"], audiences: ["youth"], experience: ["newcomers"], wayIn: "here" },
    ...{ ...Object.fromEntries(days), zone: "Africa/Nairobi", mode: "online", scope: "national", country: "KE" },
  };
  let at = "/en/console/capacity/drafts/new";
  // Four pages and the last look; each takes what is its own.
  for (const step of [values, values, values, values, {}]) at = (await site.send(at, step)).location;
  const id = /\/console\/capacity\/([0-9a-z]{26})/.exec(at)?.[1] ?? "";
  await site.send(`/en/console/capacity/${id}/open`, {});
  return id;
}

/** As the cohort's own pages would leave it. */
async function complete({ node, clock }: Staging["site"], activity: string): Promise<[string, string]> {
  const now = clock.now();
  const made = names.map((name) => ({ name, person: deriveId("person", name), id: deriveId("participant", name) }));
  await node.store.transaction(async (db) => {
    for (const { name, person, id } of made) {
      await sql`insert into capacity_building_person (id, email, name, lang, doc, created_at) values (${person}, ${addressFor(name)}, ${name}, 'en', '{}', ${now})`.execute(
        db,
      );
      await sql`insert into capacity_building_participant (id, activity_id, person_id, state, doc, joined_at, completed_at) values (${id}, ${activity}, ${person}, 'completed', '{}', ${now}, ${now})`.execute(
        db,
      );
    }
  });
  const [first, second] = made;
  return [first?.id ?? "", second?.id ?? ""];
}

async function ownPage({ mail }: Staging, name: string): Promise<string> {
  const isTheirs = ({ to, text = "" }: { to?: unknown; text?: string | undefined }) =>
    JSON.stringify(to).includes(addressFor(name)) && text.includes("/capacity/me/");
  await mail.waitFor(isTheirs);
  return /\/capacity\/me\/[\w-]{32}/.exec(mail.mails().findLast(isTheirs)?.text ?? "")?.[0] ?? "";
}
