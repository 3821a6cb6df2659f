import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { StagedPage, Staging } from "./staging.ts";

const samples = resolve(import.meta.dirname, "../../../nodes/demo/data/samples/kigf-capacity.json");
const at = "/console/capacity";

/** Activities open, in preparation, called off; partners with a programme; a curriculum: as everybody sees them and as they are prepared. */
export async function stageCapacity({ site }: Staging): Promise<StagedPage[]> {
  const bytes = new Uint8Array(await readFile(samples));
  await site.node.run("capacity partners");
  await site.node.run("capacity import", {
    options: { publish: true },
    files: { file: { name: "activities.json", bytes } },
  });
  const send = async (path: string, values: Readonly<Record<string, string>>) =>
    (await site.send(`/en${path}`, values)).location.replace(/^\/en/, "");
  const linkTo = async (page: string, link: RegExp) => link.exec((await site.get(`/en${page}`)).text)?.[1] ?? "";
  const draft = await send(`${at}/drafts/new`, {
    type: "course",
    "title.en": "Half a course",
    "about.en": "Something to learn",
    level: "advanced",
  });
  const step = draft.replace(/[^/]*$/, "");
  const school = await linkTo("/capacity?q=kenya+school", /\/capacity\/([0-9a-z]{26})"/);
  const clinic = await linkTo("/capacity?q=turkana", /\/capacity\/([0-9a-z]{26})"/);
  await send(`${at}/${clinic}/cancel`, { reason: "The road is flooded." });
  const session = await linkTo(`${at}/${school}/sessions`, /\/sessions\/([0-9a-z]{26})"/);
  const unit = await linkTo(`${at}/${school}/curriculum`, /\/units\/(u1)"/);
  await send(`${at}/${school}/curriculum/faculty/new`, { role: "guest", name: "Sample teacher", agreed: "yes" });
  const teacher = await linkTo(`${at}/${school}/curriculum`, /\/faculty\/([0-9a-z]{26})\/remove/);
  const partner = await send(`${at}/partners/new`, { name: "Sample University", kind: "university", country: "KE" });
  await send(`${partner}/programmes/new`, { name: "Winter course", editions: "2025\n2026 https://example.org/2026" });
  const programme = await linkTo(partner, /\/programmes\/([0-9a-z]{1,26})"/);
  const under = (base: string, pages: readonly string[]) => pages.map((page) => ({ path: base + page }));
  return [
    ...under("/capacity", ["", "?q=nothing+like+it", "/past", "/find", "/coverage", `/${school}`, `/${clinic}`]),
    ...under("/capacity/partners", ["", "?q=nothing+like+it", "?kind=rir"]),
    { path: partner.replace("/console", "") },
    ...under(at, ["", "?tab=cancelled", "/drafts/new", "/people", "/people?tab=cancelled"]),
    ...under(step, ["what", "who", "when", "where", "check", "discard"]),
    ...under(`${at}/${school}`, ["", "/cancel", "/withdraw", "/sessions", "/sessions/new", `/sessions/${session}`]),
    ...under(`${at}/${school}/sessions/${session}`, ["/remove"]),
    ...under(`${at}/${clinic}`, ["", "/open"]),
    ...under(`${at}/${school}/curriculum`, ["", "/units/new", `/units/${unit}`, `/units/${unit}/remove`]),
    ...under(`${at}/${school}/curriculum/faculty`, ["/new", `/${teacher}/remove`]),
    ...under(`${at}/partners`, ["", "/new"]),
    ...under(partner, ["", "/edit", "/remove", "/programmes/new"]),
    ...under(`${partner}/programmes/${programme}`, ["", "/remove"]),
  ];
}
