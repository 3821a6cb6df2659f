import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { StagedPage, Staging } from "./staging.ts";

const samples = resolve(import.meta.dirname, "../../../nodes/demo/data/samples");
const [resources, practice, explainers] = ["resources", "practice", "explainers"].map((place) => `/capacity/${place}`);

/** Learning resources, practice notes with who reuses them, and explainers: as everybody sees them and as they are written. */
export async function stageCapacityShare({ site }: Staging): Promise<StagedPage[]> {
  for (const name of ["kigf", "waigf", "global"]) await readSamples(site, name);
  const draft = async (place: string | undefined, values: Readonly<Record<string, string>>, query = "") =>
    (await site.send(`/en/console${place}/new${query}`, values)).location.replace(/^\/en/, "");
  const words = {
    text: "In short.",
    format: "tool",
    link: "https://example.org/tool",
    by: "Sample",
    licence: "CC0-1.0",
  };
  const resource = await draft(resources, { title: "A tool to try", ...words });
  const body = encodeURIComponent("Dynamic Coalition on Environment");
  const explainer = await draft(
    explainers,
    { title: "Explained", what: "A group.", who: "Everybody.", join: "Write to the list." },
    `?body=${body}`,
  );
  const pagesOf = (at: string, pages: readonly string[]) => pages.map((page) => ({ path: at + page }));
  const desk = ["", "/edit", "/withdraw"];
  const first = async (list: string | undefined, title: string) => {
    const { text } = await site.get(`/en${list}?q=${encodeURIComponent(title)}`);
    return new RegExp(`${list}/[0-9a-z]{26}`).exec(text)?.[0] ?? "";
  };
  const note = await first(practice, "county forum");
  const reuse = await first(`/console${practice}/reuse`, "");
  return [
    ...pagesOf(resources ?? "", ["", "?mark=small", "?q=nothing+like+it", "/find"]),
    { path: await first(resources, "message finds") },
    ...pagesOf(practice ?? "", ["", "/groups/youth", "/find?group=youth"]),
    { path: note },
    ...pagesOf(explainers ?? "", ["", "?kind=policy-network"]),
    { path: await first(explainers, "Schools") },
    ...pagesOf(`/console${resources}`, ["", "/new"]),
    ...pagesOf(resource, [...desk, "/uses"]),
    ...pagesOf(`/console${practice}`, ["", "/new", "/reuse", "/reuse/new"]),
    ...pagesOf(`/console${note}`, desk),
    ...pagesOf(reuse, desk),
    ...pagesOf(`/console${explainers}`, ["", "/new", `/new?body=${body}`]),
    ...pagesOf(explainer, desk),
  ];
}

async function readSamples({ node }: Staging["site"], name: string): Promise<void> {
  const text = (await readFile(resolve(samples, `${name}-learning.json`), "utf8")).replaceAll("{kigf}", node.origin);
  await node.run("resource import", {
    ...{ arguments: {}, options: { publish: true }, progress: () => undefined },
    files: { file: { name, bytes: new TextEncoder().encode(text) } },
  });
}
