import type { Hono } from "hono";
import { events } from "../../content/index.ts";
import { parseNewEvent } from "../../content/types/index.ts";
import type { Ctx, Pages, Routes } from "../../plugin/index.ts";
import type { PageEnv } from "../../web/index.ts";
import type { TestNode } from "../boot-test-node.ts";
import { askFor } from "../sign-in.ts";
import { lookAtPage, sendForms } from "./look-at-page.ts";
import type { Visit } from "./page-visit.ts";

/** What nobody means and somebody sends: bytes that are no text, signs with a meaning elsewhere, far too much. */
export const odd = [
  "%00",
  "%FF%FE",
  "%25%25",
  "'%22%3Cnri-check%3E",
  "-1",
  "99999999999999999999",
  "a".repeat(3000),
  "__proto__",
];
const always = ["cursor", "page", "q", "lang", "id", "limit"];

/** Walks everything that the plugin answers: as somebody who reads it, and as somebody who means it harm. */
export async function tryPages(visit: Visit): Promise<void> {
  const { node, plugin, findings } = visit;
  const owner = await node.signIn();
  const places = [
    ...(await placesOf(visit)),
    { console: false, begin: await placesWithSlots(node), under: "/-", patterns: [] },
  ];
  for (const place of places) {
    const ask = place.console ? owner.get : (path: string) => askFor(node.origin, path, { accept: "text/html" });
    const pages = new Map<string, string>();
    const waiting = place.begin;
    for (let path = waiting.shift(); path !== undefined && pages.size < 25; path = waiting.shift()) {
      if (pages.has(path)) continue;
      const { status, text } = await ask(path);
      pages.set(path, text);
      if (status >= 500) findings.add("pages", `${path} answered ${status}`);
      if (status !== 200 || !text.includes("<html")) continue;
      lookAtPage(path, text, findings);
      waiting.push(...linksOf(text, place.under));
    }
    for (const path of [
      ...place.patterns.flatMap(fillOdd),
      ...[...pages].flatMap(([path, text]) => oddQueries(path, text)),
    ]) {
      const { status, text } = await ask(path);
      if (status >= 500) findings.add("pages", `${short(path)} answered ${status}`);
      if (text.includes("<nri-check>"))
        findings.add("pages", `${short(path)} puts what was sent into the page as it came`);
    }
    for (const [path, text] of pages)
      await sendForms({ ...visit, path, text, session: place.console ? owner : undefined });
  }
  await owner.get("/en/console");
  const state = node.host.states().find(({ id }) => id === plugin.id);
  if (state?.state === "failed") findings.add("pages", `it is shown as failed: ${state.reason}`);
}

interface Place {
  console: boolean;
  begin: string[];
  /** Links that are followed begin so. */
  under: string;
  /** Whole addresses as Hono writes them. */
  patterns: string[];
}

async function placesOf({ plugin, ctx }: Visit): Promise<Place[]> {
  const { routes: declared, feeds = [] } = plugin;
  const routes = declared as Routes<Ctx> | undefined;
  const made = async <Env extends PageEnv>(pages: Pages<Ctx, Env> | undefined) =>
    (typeof pages === "function" ? pages(ctx) : await pages?.later(ctx)) as Hono<never> | undefined;
  const places: Place[] = [];
  const patternsOf = (app: Hono<never>, under: string) =>
    app.routes.filter(({ method }) => method === "GET").map(({ path }) => `${under}${path === "/" ? "" : path}`);
  const place = (app: Hono<never> | undefined, under: string, console: boolean) => {
    if (app !== undefined) places.push({ console, begin: [under], under, patterns: patternsOf(app, under) });
  };
  place(await made(routes?.public), `/en${routes?.at}`, false);
  place(await made(routes?.console), `/en/console${routes?.at}`, true);
  if (routes?.api !== undefined) {
    const under = `/api/v1${routes.at}`;
    places.push({ console: false, begin: [under], under, patterns: [`${under}/:id`] });
  }
  for (const { at } of feeds) places.push({ console: false, begin: [`/en${at}`], under: `/en${at}`, patterns: [] });
  return places;
}

/** The pages on which others may put something; the event is invented. */
async function placesWithSlots(node: TestNode): Promise<string[]> {
  const event = parseNewEvent({ name: "Sample Forum 2027", startDate: "2027-03-27", zone: "Africa/Nairobi" });
  if (!event.ok) throw new Error("The sample event is wrong.");
  const { id } = await node.transaction(async (tx) => {
    const added = await events.add(tx, {
      event: { ...event.value, attendance: "online", online: { url: "https://meet.example/1" } },
    });
    await events.publish(tx, added);
    return added;
  });
  return ["/en", "/en/about", `/en/events/${id}`];
}

function linksOf(html: string, under: string): string[] {
  return [...html.matchAll(/href="([^"#]+)/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    .filter((href) => href === under || href.startsWith(`${under}/`) || href.startsWith(`${under}?`));
}

function fillOdd(pattern: string): string[] {
  if (!/[:*]/.test(pattern)) return [];
  return odd.map((value) => pattern.replace(/:[a-zA-Z]+(\{[^}]*\})?\??|\*/g, value));
}

function oddQueries(path: string, html: string): string[] {
  if (path.includes("?")) return [];
  const named = [...html.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map(([, name = ""]) => name);
  return [...new Set([...always, ...named])].flatMap((name) => odd.map((value) => `${path}?${name}=${value}`));
}

function short(path: string): string {
  return path.length > 80 ? `${path.slice(0, 80)}…` : path;
}
