import { visit } from "@nri-commons/core/testing/visit";
import type { StagedPage, Staging } from "./staging.ts";

/** Before a lab and after it: a signal that people support, a pilot from its criteria to its decision, and a consultation beside. */
export async function stageSignalsAndPilots(staging: Staging): Promise<StagedPage[]> {
  return [...(await raiseSignals(staging)), ...(await runPilot(staging)), ...(await checkConsultation(staging))];
}

async function raiseSignals({ site, mail }: Staging): Promise<StagedPage[]> {
  const signals = "/console/labs/signals";
  const raise = async (values: Readonly<Record<string, string | string[]>>) =>
    (await site.send(`/en${signals}/new`, values)).location.replace(/^\/en/, "");
  const at = await raise({
    ...{ title: "Satellites fall silent", place: "Northern districts", topics: ["access", "trust-resilience"] },
    ...{ seen: "Terminals in three districts lost their link.\nNobody said why.", weeks: "6" },
    evidence: "https://example.org/report What the districts told",
  });
  await site.send(`/en${at}/publish`, {});
  const draft = await raise({ title: "Something is new", seen: "It began this week." });
  const open = at.replace("/console", "");
  await site.send(`/en${open}/support`, { group: "academia" });
  const { send } = visit(site.node, site.clock);
  const email = "stork@labs.example";
  await send(`/en${open}`, { group: "youth", email }, `/en${open}/support`);
  const letter = await mail.waitFor(({ to }) => JSON.stringify(to).includes(email));
  const secret = /\/labs\/signals\/support\/[\w-]{32}/.exec(letter.text ?? "")?.[0] ?? "";
  return [
    { path: "/labs/signals" },
    { path: "/labs/signals?q=nothing" },
    { path: open },
    { path: `${open}?done=asked` },
    { path: `${open}/support` },
    { path: secret },
    { path: signals },
    { path: `${signals}/new` },
    { path: draft },
    ...["", "/edit", "/lab", "/withdraw"].map((page) => ({ path: at + page })),
  ];
}

async function checkConsultation({ site }: Staging): Promise<StagedPage[]> {
  const at = "/console/labs/consultations";
  await site.send(`/en${at}/new`, {
    ...{ title: "Consultation on community networks", url: "https://consult.example/networks", public: "yes" },
    ...{ "mark.scope": "met", "note.scope": "It is written down.", "mark.equal": "partly", "mark.adapt": "not-yet" },
  });
  return ["/labs/consultations", at, `${at}/new`].map((path) => ({ path }));
}

async function runPilot({ site }: Staging): Promise<StagedPage[]> {
  const pilots = "/console/labs/pilots";
  const { location } = await site.send(`/en${pilots}/new`, {
    ...{ title: "Policy labs at this site", aim: "Find out whether short labs help.", public: "yes" },
    ...{ criteria: "Two briefs within a year\nPeople who were never here before" },
    ...{ "start.day": "20", "start.month": "11", "start.year": "2026" },
  });
  await site.send(`${location}/entry`, { text: "The first brief took five weeks." });
  const form = (await site.get(`${location}/assessment`)).text;
  const [first, second] = new Set([...form.matchAll(/name="finding\.([0-9a-z]{26})"/g)].map(([, id]) => id));
  await site.send(`${location}/assessment`, {
    ...{ [`finding.${first}`]: "met", [`note.${first}`]: "Three, even.", [`finding.${second}`]: "partly" },
    summary: "Short labs help; newcomers need an invitation.",
  });
  await site.send(`${location}/decision`, { decision: "adapt", reasons: "Fewer words, more options." });
  const at = location.replace(/^\/en/, "");
  return [
    { path: pilots },
    { path: `${pilots}/new` },
    ...["", "/edit", "/entry", "/remove", "/assessment", "/decision"].map((page) => ({ path: at + page })),
    { path: "/labs/pilots" },
    { path: at.replace("/console", "") },
  ];
}
