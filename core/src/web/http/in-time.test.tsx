import { Hono } from "hono";
import { expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import { createWeb, type PageEnv } from "../index.ts";

it("a page that hangs is cut and gives an error page in its own place; the others are answered", async () => {
  const web = createWeb({
    site: () => ({
      ...{ name: { en: "Kenya IGF" }, kind: "national", origin: "https://igf.example", languages: ["en"] as const },
      ...{ footer: { standing: "independent" as const }, demo: false, zone: "Africa/Nairobi" },
    }),
    nav: [],
    messages: { labs: { en: { reviewed: true, texts: {} } }, events: { en: { reviewed: true, texts: {} } } },
    log: createLog("silent"),
    clock: { now: () => 0 },
    pageLimit: 50,
  });
  web.mount(
    "/labs",
    new Hono<PageEnv>().get("/", () => new Promise<never>(() => undefined)),
    "labs",
  );
  web.mount(
    "/events",
    new Hono<PageEnv>().get("/", (c) => c.var.page({ title: "Events", body: "events" })),
    "events",
  );
  const [hanging, fine] = await Promise.all([web.app.request("/en/labs"), web.app.request("/en/events")]);
  expect([hanging.status, fine.status]).toEqual([503, 200]);
  expect(hanging.headers.get("content-type")).toContain("text/html");
  expect(await hanging.text()).toContain("Kenya IGF");
});
