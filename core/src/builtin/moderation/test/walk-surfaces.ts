import type { TestNode } from "../../../testing/index.ts";

const activity = "application/activity+json";

/** Where a reader may come upon an item of this node: what is linked from these is walked too. */
const starts = [
  "/en/",
  "/en/events",
  "/en/events/past",
  "/en/events/calendar?month=2027-05",
  "/en/outputs",
  "/en/experts",
  "/en/network",
  "/en/search?q=quokka",
  "/en/events.ics",
  "/en/events.csv",
  "/en/events.atom",
  "/en/events.json",
  "/en/outputs.csv",
  "/en/outputs.atom",
  "/en/outputs.json",
  "/en/network.csv",
  "/api/v1/events",
  "/api/v1/outputs",
  "/api/v1/experts",
  "/api/v1/directory",
  "/api/v1/network",
  "/sitemap.xml",
];

/** Every address at which the word is read, after a walk along all links: path, and `(activity)` for what ActivityPub gets. */
export async function walkSurfaces(node: TestNode, word: string, known: readonly string[] = []): Promise<string[]> {
  const paths = new Set([...starts, ...known.filter((path) => !path.endsWith(activityMark))]);
  const found: string[] = [];
  for (const path of paths) {
    const page = await (await node.get(path, { accept: "text/html" })).text();
    if (page.toLowerCase().includes(word)) found.push(path);
    for (const link of linksIn(page, node.origin)) if (isWalked(link)) paths.add(link);
  }
  const documents = [
    `/ap/actors/${node.actor.split("/").at(-1)}/outbox?page=true`,
    "/ap/actors/relay/outbox?page=true",
  ];
  const wires = new Set([
    ...documents,
    ...known.filter((path) => path.endsWith(activityMark)).map((path) => path.replace(activityMark, "")),
  ]);
  for (const path of wires) {
    const text = await (await node.get(path, { accept: activity })).text();
    if (text.toLowerCase().includes(word)) found.push(path + activityMark);
    for (const [, link = ""] of text.matchAll(/"(?:id|object)":"([^"]+)"/g)) {
      if (link.startsWith(`${node.origin}/ap/`)) wires.add(link.slice(node.origin.length));
    }
  }
  return found.sort();
}

const activityMark = " (activity)";

function linksIn(text: string, origin: string): string[] {
  return [...text.matchAll(/(?:href|src)="([^"]+)"|<loc>([^<]+)/g)].flatMap(([, href, loc]) => {
    const link = (href ?? loc ?? "").replaceAll("&amp;", "&");
    const path = link.startsWith(`${origin}/`) ? link.slice(origin.length) : link;
    return path.startsWith("/") ? [path.split("#")[0] ?? ""] : [];
  });
}

/** One language is enough, and neither every month nor what only repeats an address. */
function isWalked(path: string): boolean {
  return !/^\/(?!en\/|api\/v1)[a-z]{2}(\/|$)|\/assets\/|[?&](month|sort|page|lang|cursor)=|^\/en\/moderation/.test(
    path,
  );
}
