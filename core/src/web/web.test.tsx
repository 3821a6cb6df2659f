import { createHash } from "node:crypto";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createLog, defineRefusals } from "../kit/index.ts";
import { galleryRoutes, galleryViews } from "./gallery/gallery.tsx";
import { sampleWeb } from "./gallery/sample-site.ts";
import { createWeb, type NavItem, type PageEnv, PageHeader, Pagination, type Site } from "./index.ts";

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
    site: () => site,
    nav: [{ to: "/events", label: "nav.events", contributor: "events" }],
    messages: { events: { en: { reviewed: true, texts: { "nav.events": "Events" } } } },
    log: createLog("silent"),
    clock: { now: () => Date.UTC(2026, 10, 20) },
  });
  routes.get("/", (c) => c.var.page({ title: "Events", body: <PageHeader title="Events" /> }));
  routes.get("/full", () => {
    throw defineRefusals({ "lab-full": { status: 409, sentence: "Every seat is taken." } })("lab-full");
  });
  routes.get("/broken", () => {
    throw new Error("secret detail");
  });
  web.mount("/events", routes, "events");
  return web.app;
}

function bootGallery() {
  const web = sampleWeb();
  web.mount("/", galleryRoutes(), "sample");
  return web;
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

  it("keeps every budget: 15 KB of HTML with its style, 10 KB of style, 5 KB of script, all packed", async () => {
    const { app } = bootGallery();
    for (const view of galleryViews) {
      const html = await (await app.request(`/ar/${view === "home" ? "" : view}`)).text();
      expect(gzipSync(html).byteLength).toBeLessThan(15_000);
      expect(gzipSync(/<style>(.*)<\/style>/s.exec(html)?.[1] ?? "").byteLength).toBeLessThan(10_000);
      const script = await app.request(/src="([^"]+)"/.exec(html)?.[1] ?? "");
      expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(gzipSync(await script.text()).byteLength).toBeLessThan(5_000);
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
    }
  });
});

describe("the frame", () => {
  const entry = (place: NonNullable<NavItem["place"]>, to: string): NavItem => ({
    to,
    label: `nav${to}`,
    contributor: "pages",
    place,
  });

  async function frameOf(nav: readonly NavItem[], address = "/en/page"): Promise<string> {
    const web = createWeb({
      site: () => site,
      nav,
      messages: { pages: { en: { reviewed: true, texts: {} } } },
      log: createLog("silent"),
      clock: { now: () => Date.UTC(2026, 10, 20) },
    });
    const routes = new Hono<PageEnv>();
    routes.get("/:name", (c) => c.var.page({ title: "Page", body: <PageHeader title="Page" /> }));
    web.mount("/", routes, "pages");
    return (await web.app.request(address)).text();
  }

  it("shows at most six entries in the menu, and those of the foot besides", async () => {
    const many = ["/a", "/b", "/c", "/d", "/e", "/f", "/g"].map((to) => entry("main", to));
    const html = await frameOf([...many, entry("foot", "/about#privacy")]);
    expect(html).toContain('href="/en/f"');
    expect(html).not.toContain('href="/en/g"');
    expect(html.slice(html.indexOf("<footer"))).toContain('href="/en/about#privacy"');
  });

  it("has a search box where a contributor answers it, except on the page that answers", async () => {
    expect(await frameOf([])).not.toContain('name="q"');
    expect(await frameOf([entry("search", "/search")])).toContain('<form action="/en/search">');
    expect(await frameOf([entry("search", "/search")], "/en/search?q=x")).not.toContain('<form action="/en/search">');
  });

  it("marks the tab of a site without a logo with its initials", async () => {
    const icon = /rel="icon" href="data:image\/svg\+xml,([^"]*)"/.exec(await frameOf([]))?.[1] ?? "";
    expect(decodeURIComponent(icon)).toMatch(/^<svg .*>KI<\/text><\/svg>$/);
  });
});

describe("an address", () => {
  it.each([
    ["pt-BR,pt;q=0.9,en;q=0.5", "/pt/"],
    ["de;q=0.9, AR-eg;q=0.8", "/ar/"],
    ["fr;q=0", "/en/"],
    ["*", "/en/"],
    ["x".repeat(600), "/en/"],
  ])("without a language leads %s to %s", async (header, location) => {
    const answer = await bootGallery().app.request("/", { headers: { "accept-language": header } });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, location]);
    expect(answer.headers.get("vary")).toContain("accept-language");
  });

  it("stays the same page when the language is switched", async () => {
    const html = await (await bootGallery().app.request("/en/events?topic=ai&cursor=x%22")).text();
    expect(html).toContain('<a href="/fr/events?topic=ai&amp;cursor=x%22" hreflang="fr"');
    expect(html).toContain('<link rel="canonical" href="http://igf.example/en/events"/>');
  });

  it("never becomes a link to another host", async () => {
    const web = sampleWeb();
    const routes = new Hono<PageEnv>();
    routes.get("*", (c) => c.var.page({ title: "x", body: <Pagination next="b" /> }));
    web.mount("/", routes, "sample");
    const html = await (await web.app.request("/en//evil.example/")).text();
    expect(html.match(/(href|action)="\/\/[^"]*"/g)).toBe(null);
  });
});

describe("an answer", () => {
  it("is packed as the client can read it, and not sent again when nothing changed", async () => {
    const { app } = bootGallery();
    const get = (headers: Record<string, string>, method = "GET") => app.request("/en/events", { method, headers });
    expect((await get({})).headers.get("content-encoding")).toBe(null);
    expect((await get({ "accept-encoding": "gzip" })).headers.get("content-encoding")).toBe("gzip");
    const packed = await get({ "accept-encoding": "gzip, deflate, br" });
    const html = brotliDecompressSync(await packed.arrayBuffer()).toString();
    expect(html).toBe(await (await get({ "accept-encoding": "br;q=0" })).text());
    const again = await get({ "if-none-match": packed.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const head = await get({}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(packed.headers.get("vary")).toContain("accept-encoding");
  });

  it("carries the security headers, and a policy that allows its own style by hash only", async () => {
    const answer = await bootGallery().app.request("/en/events");
    const style = /<style>(.*)<\/style>/s.exec(await answer.text())?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(answer.headers.get("content-security-policy")).toBe(
      `default-src 'none'; style-src 'self' 'sha256-${hash}'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-z]{26}$/);
  });

  it("says no as the client reads: a page, problem+json, or one line", async () => {
    const ask = (accept: string) => bootWeb().request("/en/events/full", { headers: { accept } });
    const page = await ask("text/html,*/*;q=0.8");
    const html = await page.text();
    expect(page.status).toBe(409);
    expect(html).toContain("<h1>This did not work</h1>");
    expect(html).toContain("<bdi>Every seat is taken.</bdi>");
    const json = await (await ask("application/json")).json();
    expect(json).toEqual({
      type: "https://w3id.org/nri-commons/problems#lab-full",
      title: "Every seat is taken.",
      status: 409,
    });
    expect(await (await ask("text/plain")).text()).toBe("Every seat is taken.\n");
  });
});
