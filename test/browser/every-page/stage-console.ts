import { until } from "@nri-commons/core/testing";
import { itemsOf } from "../sample-nodes.ts";
import type { StagedPage, Staging } from "./staging.ts";

/** Drafts, imports, people, sites, pages of its own, a backup: what the console has pages for. */
export async function stageConsole({ site, asker, event }: Staging): Promise<StagedPage[]> {
  const send = (path: string, values: Readonly<Record<string, string | string[]>> = {}) =>
    site.send(`/en/console${path}`, values);
  const after = (answer: { location: string }) => answer.location.replace(/^\/en/, "").replace(/\?.*/, "");

  const draft = after(await send("/events/drafts/new", { "name.en": "Half an event" }));
  const [kept] = await sessionsOf(site, event);
  const output = after(await site.upload("/en/console/outputs/drafts/new", halfAnOutput()));
  const inside = await outputInside(site);
  const page = { "title.en": "History", slug: "history", "body.en": "## Since 2008\n\nA *long* time.", place: "foot" };
  const own = after(await send("/site/pages/new", { ...page, state: "public" }));
  await site.as("editor");
  const invited = await send("/people/invite", { email: "new@example.org", role: "reviewer", lang: "en" });
  await site.node.federation.peers.block("spam.example");
  await asker.node.federation.peers.follow(site.node.actor);
  await until(async () => (await site.node.federation.peers.list()).length > 0);
  const task = after(await send("/backups"));
  const run = after(await importOf(site));
  await site.node.jobs.idle();
  await site.send(`/en${run}`, {});
  await site.node.jobs.idle();
  await send("/events/import", { url: "https://nobody.example/c.ics", zone: "Africa/Nairobi", lang: "en", again: "1" });
  const setup = after(await send("/setup/new", { "name.en": "Kenya IGF", kind: "national", country: "KE" }));
  await askForPlace(site, asker);
  await send("/site/team/new", { name: "Ada Example", place: "1", agreed: "yes" });
  const look = after(await send("/moving/look", { address: "https://igf.example.net" }));
  const actor = new URLSearchParams({ actor: asker.node.actor });
  return [
    { path: "/console/setup/new" },
    ...["", "check", "discard"].map((step) => ({ path: step === "" ? setup : setup.replace(/[^/]*$/, step) })),
    { path: draft },
    { path: `${draft.replace(/[^/]*$/, "")}check` },
    { path: `${draft.replace(/[^/]*$/, "")}discard` },
    { path: output },
    { path: `${output.replace(/[^/]*$/, "")}content` },
    { path: `${output.replace(/[^/]*$/, "")}check` },
    ...["", "/publish"].map((page) => ({ path: `/console/outputs/${inside}${page}` })),
    { path: own },
    { path: "/pages/history" },
    { path: after(invited) },
    { path: task },
    ...["", "/undo", "/names"].map((page) => ({ path: run + page })),
    ...["", "/move", "/remove"].map((page) => ({ path: `/console/events/${event}/programme/${kept}${page}` })),
    { path: "/console/network/registry" },
    { path: `/console/network/registry/offer?${actor}` },
    { path: "/console/network/update" },
    { path: look },
    { path: "/console/restart/wait?since=9999999999999" },
    { path: "/network/sites" },
    { path: `/console/network/site?${actor}` },
    ...["reject", "block"].map((change) => ({ path: `/console/network/${change}?${actor}` })),
    // What a script or another program asks for.
    ...["/sign-in/passkey", "/console/me/passkey", "/embed/events.json"].map((path) => ({ path })),
    ...(await thingsOf(site)),
    { path: `/console/registration/${event}/change` },
    { path: "/console/people/data/reach" },
  ];
}

/** One that waits to be published. */
async function outputInside(site: Staging["site"]): Promise<string> {
  const begun = await site.send("/en/console/outputs/drafts/new", { "title.en": "Kept inside", "text.en": "Words." });
  const at = begun.location.replace(/[^/]*$/, "");
  await site.send(`${at}about`, { type: "nri-annual-report", producer: "community" });
  const done = await site.send(`${at}check`, { finish: "draft" });
  return /outputs\/([0-9a-z]{26})/.exec(done.location)?.[1] ?? "";
}

/** With two files, so that one can be another form of the other. */
function halfAnOutput(): FormData {
  const form = new FormData();
  form.set("title.en", "Half an output");
  form.set("text.en", "Words.");
  for (const name of ["report", "easy"])
    form.append("upload", new File([`%PDF-1.7\n${name}\n`], `${name}.pdf`, { type: "application/pdf" }));
  return form;
}

async function sessionsOf(site: Staging["site"], event: string): Promise<string[]> {
  const at = `/en/console/events/${event}/programme`;
  for (const name of ["Opening", "Closing"]) {
    const session = { name, day: "2027-03-27", startTime: "9", endTime: "10:30", room: "Main hall" };
    await site.send(`${at}/new`, {
      ...session,
      "p.0.role": "onsite-moderator",
      "p.0.name": "Ada Example",
      "p.0.consent": "1",
    });
  }
  return [...(await site.get(at)).text.matchAll(/programme\/([0-9a-z]{26})"/g)].map(([, id = ""]) => id);
}

async function askForPlace(site: Staging["site"], asker: Staging["asker"]): Promise<void> {
  const at = "/en/console/network/registry";
  const first = /name="url\.([\w-]+)"/.exec((await asker.get(at)).text)?.[1] ?? "";
  await asker.send(at, { [`url.${first}`]: "https://igf.example.org/about", established: "2011" });
  await until(async () => (await site.get(`${at}/offers`)).text.includes("asker IGF"));
}

/** Of what has many: an event with sessions for the way without a line, an output with a file. */
async function thingsOf({ node }: Staging["site"]): Promise<StagedPage[]> {
  const session = (await itemsOf(node, "events")).find(({ superEvent }) => superEvent !== undefined);
  const event = `/events/${session?.superEvent?.split("/").at(-1)}`;
  const long = {
    title: { en: "A long text" },
    type: "nri-messages",
    producer: "community",
    status: "final",
    year: 2026,
  };
  const text = { format: "plain", text: { en: "Words of a report. ".repeat(2000) } };
  const about = { bodies: [{ name: "Kenya IGF", kind: "national" }], licence: "CC-BY-4.0", languages: ["en"] };
  const bytes = new TextEncoder().encode(JSON.stringify({ ...long, ...about, text }));
  await node.run("output add", { options: { publish: true }, files: { file: { name: "long.json", bytes } } });
  const read = (await itemsOf(node, "outputs")).find(({ title = {} }) => title["en"] === long.title.en);
  const output = (await itemsOf(node, "outputs")).find(({ files = [] }) => files.length > 0);
  const page = await (await node.get(`/en/outputs/${output?.id}`)).text();
  return [
    ...["", "/offline.html", "/programme.ics", "/card.png"].map((part) => ({ path: event + part })),
    { path: `/outputs/${read?.id}/text` },
    ...["", "/card.png"].map((part) => ({ path: `/outputs/${output?.id}${part}` })),
    { path: /href="\/en(\/outputs\/[0-9a-z]{26}\/files\/[^"]+)"/.exec(page)?.[1] ?? "" },
  ];
}

async function importOf({ upload }: Staging["site"]) {
  const form = new FormData();
  const calendar = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Example//EN",
    "BEGIN:VEVENT",
    "UID:planning@example.org",
    "SUMMARY:Open planning call",
    "DTSTART:20270112T140000Z",
    "DTEND:20270112T153000Z",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  form.set("file", new File([calendar], "calendar.ics", { type: "text/calendar" }));
  form.set("zone", "Africa/Nairobi");
  form.set("lang", "en");
  return upload("/en/console/events/import", form);
}
