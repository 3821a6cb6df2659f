import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createLog } from "../kit/index.ts";
import { PageHeader } from "./components/page-header.tsx";
import { createWeb, type PageEnv, type Site } from "./index.ts";

const site: Site = {
  name: { en: "Kenya IGF", fr: "FGI du Kenya" },
  kind: "national",
  origin: "https://igf.example",
  languages: ["en", "fr", "ar"],
  footer: { standing: "independent" },
  demo: true,
  zone: "Africa/Nairobi",
};

function bootWeb(routes = new Hono<PageEnv>()) {
  const web = createWeb({
    site,
    nav: [{ to: "/events", label: "nav.events", contributor: "events" }],
    messages: { events: { en: { reviewed: true, texts: { "nav.events": "Events" } } } },
    log: createLog("silent"),
    clock: { now: () => Date.UTC(2026, 10, 20) },
  });
  routes.get("/", (c) => c.var.page({ title: "Events", body: <PageHeader title="Events" /> }));
  routes.get("/broken", () => {
    throw new Error("secret detail");
  });
  web.mount("/events", routes, "events");
  return web.app;
}

describe("a page", () => {
  it("is a whole document in the language of its address", async () => {
    const answer = await bootWeb().request("/fr/events");
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="fr" dir="ltr">/);
    expect(html.match(/<title>(.*)<\/title>/)?.[1]).toBe("Events – FGI du Kenya");
    expect(html.includes("Démonstration, non gérée par l’Organisation des Nations Unies")).toBe(true);
  });

  it("tells what has no address apart from what went wrong, without details", async () => {
    const missing = await bootWeb().request("/xx/events");
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain("<h1>Page not found</h1>");
    const broken = await bootWeb().request("/en/events/broken");
    const html = await broken.text();
    expect(broken.status).toBe(500);
    expect(html).toContain(`Reference for a report: ${broken.headers.get("x-request-id")}`);
    expect(html).not.toContain("secret");
  });
});
