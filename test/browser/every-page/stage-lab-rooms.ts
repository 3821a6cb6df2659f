import type { StagedPage, Staging } from "./staging.ts";

type Send = (path: string, values?: Readonly<Record<string, string>>) => Promise<string>;

/** The rooms of one lab: its risk map, its brief with an option that was taken up, and its self-check. */
export async function stageLabRooms({ site }: Staging, lab: string): Promise<StagedPage[]> {
  const at = `/console/labs/${lab}`;
  const send: Send = async (path, values = {}) => {
    const { status, location, text } = await site.send(`/en${at}${path}`, values);
    if (status !== 303) throw new Error(`${path}: ${status} ${text.replace(/<[^>]+>/g, " ")}`);
    return location;
  };
  const find = async (path: string, pattern: RegExp) => pattern.exec((await site.get(`/en${at}${path}`)).text)?.[1];
  await drawRisks(send, find);
  await send("/guidelines", { "mark.scope": "met", "note.scope": "It is said at the start.", public: "yes" });
  const option = await writeBrief(send, find);
  const line = await find("/brief", /\/follow-up\/([0-9a-z]{26})"/);
  const risk = await find("/risks", /risks\/([0-9a-z]{26})\/edit"/);
  const brief = await find("/brief", /\/en\/labs\/briefs\/([0-9a-z]{26})"/);
  const options = `/brief/options/${option}`;
  return [
    { path: `/labs/${lab}/risks` },
    { path: `/labs/${lab}/guidelines` },
    { path: `/labs/briefs/${brief}` },
    { path: `/labs/briefs/${brief}/file.txt` },
    { path: "/labs/risks.csv" },
    ...["", "/new", "/resilience", `/${risk}/edit`, `/${risk}/position`, `/${risk}/remove`].map((page) => ({
      path: `${at}/risks${page}`,
    })),
    { path: `${at}/guidelines` },
    ...["", "/edit", "/submitted", "/withdraw", "/options/new", "/file.html"].map((page) => ({
      path: `${at}/brief${page}`,
    })),
    ...["/edit", "/remove", "/follow-up/new", `/follow-up/${line}`].map((page) => ({ path: at + options + page })),
    ...(await runTrial({ site }, option)),
  ];
}

type Find = (path: string, pattern: RegExp) => Promise<string | undefined>;

async function drawRisks(send: Send, find: Find): Promise<void> {
  const grave = { likelihood: "high", impact: "high" };
  await send("/risks/new", {
    ...{ ...grave, title: "Lists of identities leak", layer: "services" },
    about: "Whoever keeps lists of who somebody is loses them one day.",
  });
  const risk = await find("/risks", /risks\/([0-9a-z]{26})\/edit"/);
  const position = `/risks/${risk}/position`;
  await send(position, { ...grave, group: "civil-society", note: "It has happened twice." });
  await send(position, { ...grave, group: "private-sector", likelihood: "low", note: "Our stores are safe." });
  await send("/risks/new", {
    title: "One path for many",
    likelihood: "medium",
    impact: "high",
    layer: "infrastructure",
  });
  await send("/risks/resilience", {
    text: "When all traffic of schools passes one filter, **one fault** takes every school off the network at once.",
  });
}

/** Gives the option. */
async function writeBrief(send: Send, find: Find): Promise<string> {
  await send("/brief/edit", {
    ...{ title: "Checks that collect nothing", licence: "CC-BY-4.0" },
    context: "Schools are asked to verify ages. Most ways to do so collect who somebody is.",
    agreement: "- Nobody wants lists of children\n- Small schools need help",
    difference: "- Who pays\n- Whether parents decide",
  });
  await send("/brief/options/new", {
    ...{ title: "Proofs of age without a name", actor: "Ministry of Education", effort: "medium", horizon: "year" },
    about: "A token says *old enough* and nothing else.",
  });
  await send("/brief/publish");
  const option = (await find("/brief", /options\/([0-9a-z]{26})\/edit"/)) ?? "";
  await send(`/brief/options/${option}/follow-up/new`, {
    ...{ by: "Ministry of Education", state: "adopted", evidence: "https://example.org/decree" },
    ...{ "on.day": "3", "on.month": "11", "on.year": "2026", note: "For all new contracts." },
  });
  await send("/brief/submitted", {
    ...{ "on.day": "12", "on.month": "11", "on.year": "2026", resultUrl: "https://example.org/result" },
  });
  return option;
}

/** An option of the brief, tried by this site. */
async function runTrial({ site }: Pick<Staging, "site">, option: string): Promise<StagedPage[]> {
  const trials = "/console/labs/trials";
  const begin = `${trials}/new?option=${option}`;
  const { location } = await site.send(`/en${begin}`, {
    ...{ scope: "Two schools in Kisumu", who: "Kenya IGF", stage: "done", result: "It held.", lesson: "Train first." },
    ...{ "from.day": "1", "from.month": "10", "from.year": "2026" },
    ...{ "until.day": "1", "until.month": "11", "until.year": "2026" },
  });
  await site.send(`${location}/publish`, {});
  const at = location.replace(/^\/en/, "");
  return [
    { path: trials },
    { path: begin },
    ...["", "/edit", "/withdraw"].map((page) => ({ path: at + page })),
    { path: "/labs/trials" },
    { path: at.replace("/console", "") },
  ];
}
