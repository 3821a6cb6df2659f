import type { TestNode } from "@nri-commons/core/testing";
import { itemsOf, type SampleNodes } from "./sample-nodes.ts";

/** Every sort of public page, and where one of each is; without the language in front. */
export const pageNames = [
  "home of the world",
  "home of an initiative",
  "events",
  "events narrowed",
  "past events",
  "month",
  "map",
  "event with a programme",
  "session",
  "cancelled event",
  "event of another site",
  "outputs",
  "output with files",
  "output of another site",
  "files of an output",
  "outputs in the reader's language",
  "find outputs",
  "find events",
  "texts to post",
  "experts",
  "expert",
  "network",
  "initiative",
  "sites",
  "network of an initiative",
  "search",
  "found",
  "nothing found",
  "about",
  "glossary",
  "embed",
  "ask",
  "form",
  "not found",
] as const;

export type PageName = (typeof pageNames)[number];

export interface PublicPage {
  node: TestNode;
  path: string;
}

export async function findPages({ global, kenya }: SampleNodes): Promise<Readonly<Record<PageName, PublicPage>>> {
  const events = await itemsOf(kenya, "events");
  const outputs = await itemsOf(kenya, "outputs");
  const received = await itemsOf(global, "outputs");
  const heads = new Set(events.map(({ superEvent }) => superEvent?.split("/").at(-1)));
  const at = (kind: string, found: { id: string } | undefined) => `/${kind}/${found?.id}`;
  const here = (path: string) => ({ node: kenya, path });
  const world = (path: string) => ({ node: global, path });
  return {
    "home of the world": world(""),
    "home of an initiative": here(""),
    events: here("/events"),
    "events narrowed": here("/events?q=sample&topic=access"),
    "past events": here("/events/past"),
    map: world("/events/map"),
    month: here("/events/calendar?month=2027-05"),
    "event with a programme": here(
      at(
        "events",
        events.find(({ id }) => heads.has(id)),
      ),
    ),
    session: here(
      at(
        "events",
        events.find(({ superEvent }) => superEvent),
      ),
    ),
    "cancelled event": here(
      at(
        "events",
        events.find(({ status }) => status === "cancelled"),
      ),
    ),
    "event of another site": here(
      at(
        "events",
        events.find(({ origin }) => origin.kind === "remote"),
      ),
    ),
    outputs: world("/outputs"),
    "output with files": world(
      at(
        "outputs",
        received.find(({ origin }) => origin.kind === "local"),
      ),
    ),
    "output of another site": here(
      at(
        "outputs",
        outputs.find(({ origin }) => origin.kind === "remote"),
      ),
    ),
    "files of an output": world(
      `${at(
        "outputs",
        received.find(({ origin }) => origin.kind === "local"),
      )}/files`,
    ),
    "outputs in the reader's language": here("/outputs?in=mine&mandate=72a"),
    "find outputs": world("/outputs/find"),
    "find events": here("/events/find?list=past"),
    "texts to post": here(
      `${at(
        "events",
        events.find(({ superEvent }) => superEvent),
      )}/share`,
    ),
    experts: world("/experts"),
    expert: world(await firstOf(global, "experts")),
    network: world("/network"),
    initiative: world(await firstOf(global, "network")),
    sites: world("/network/sites"),
    "network of an initiative": here("/network"),
    search: here("/search"),
    found: here("/search?q=sample"),
    "nothing found": here("/search?q=xyzzyplugh"),
    about: here("/about"),
    glossary: here("/glossary"),
    ask: here("/ask"),
    form: here("/ask/expert"),
    embed: here("/embed?limit=10"),
    "not found": here("/nothing/here"),
  };
}

/** The first entry of a list, as its page links to it. */
async function firstOf(node: TestNode, list: string): Promise<string> {
  const html = await (await node.get(`/en/${list}`)).text();
  const [, path] = new RegExp(`href="/en(/${list}/[0-9a-z]{26})"`).exec(html) ?? [];
  if (path === undefined) throw new Error(`/en/${list} links to nothing`);
  return path;
}
