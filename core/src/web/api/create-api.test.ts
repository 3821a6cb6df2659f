import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Refusal } from "../../kit/index.ts";
import { sampleSite, sampleWeb } from "../gallery/sample-site.ts";
import { type ApiEnv, actionRoute, createApi, itemRoute, listRoute } from "../index.ts";

const place = z.object({ id: z.string(), name: z.string() });

function bootApi() {
  const web = sampleWeb();
  const api = createApi({
    web,
    site: () => sampleSite,
    verify: async (token) => (token === "good" ? { kind: "token", scopes: ["events:write"] } : undefined),
  });
  const routes = new Hono<ApiEnv>();
  const query = z.object({ topic: z.optional(z.enum(["access", "safety"], "Use access or safety")) });
  routes.get(
    "/",
    listRoute({ summary: "Places", query, answer: place }, async ({ limit, cursor, query: { topic } }) => ({
      items: [{ id: "1", name: `${limit} ${cursor} ${topic}` }],
      next: "abc",
    })),
  );
  routes.get(
    "/:id",
    itemRoute({ summary: "One place", answer: place }, async ({ c }) => {
      if (c.req.param("id") !== "1") throw new Refusal("not-found");
      return { id: "1", name: "x".repeat(2000) };
    }),
  );
  routes.post(
    "/",
    actionRoute(
      { summary: "Add", scope: "events:write", body: place, answer: place, status: 201 },
      async ({ body }) => body,
    ),
  );
  routes.get("/x/broken", () => {
    throw new Error("secret detail");
  });
  api.mount("/places", () => routes);
  web.app.route("/", api.app);
  return web.app;
}

describe("the API", () => {
  it("answers a list in pages of 50 unless asked for otherwise", async () => {
    const app = bootApi();
    const answer = await app.request("/api/v1/places");
    expect(await answer.json()).toEqual({ items: [{ id: "1", name: "50 undefined undefined" }], next: "abc" });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const second = await app.request("/api/v1/places?limit=200&cursor=abc&topic=access");
    expect(await second.json()).toEqual({ items: [{ id: "1", name: "200 abc access" }], next: "abc" });
  });

  it.each([
    ["limit=201", "limit", "Write a whole number from 1 to 200."],
    ["limit=ten", "limit", "Write a whole number from 1 to 200."],
    ["cursor=%00", "cursor", 'Use the "next" of the page before, unchanged, or leave it out to begin.'],
    ["topic=fish", "topic", "Use access or safety"],
    ["topic=access&topic=safety", "topic", "Use access or safety"],
  ])("refuses ?%s as a problem that names the field and the remedy", async (query, field, remedy) => {
    const answer = await bootApi().request(`/api/v1/places?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "https://w3id.org/nri-commons/problems#bad-request",
      title: "The request could not be understood.",
      status: 400,
      errors: [{ field, remedy }],
    });
  });

  it("answers 304 to who has it already, and packs what is large", async () => {
    const app = bootApi();
    const first = await app.request("/api/v1/places/1", { headers: { "accept-encoding": "gzip, br" } });
    expect(first.headers.get("content-encoding")).toBe("br");
    const etag = first.headers.get("etag") ?? "";
    const again = await app.request("/api/v1/places/1", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("lets nobody change anything without a token of the right scope", async () => {
    const app = bootApi();
    const body = JSON.stringify({ id: "2", name: "Suva" });
    const send = (headers: Record<string, string>) =>
      app.request("/api/v1/places", {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
      });
    const none = await send({});
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="api"']);
    expect((await send({ authorization: "Bearer bad" })).status).toBe(401);
    expect((await send({ authorization: "Basic good" })).status).toBe(401);
    const good = await send({ authorization: "Bearer good" });
    expect([good.status, await good.json()]).toEqual([201, { id: "2", name: "Suva" }]);
    expect((await send({ authorization: "Bearer good", "content-type": "text/plain" })).status).toBe(415);
  });

  it("keeps the details of a fault to itself", async () => {
    const answer = await bootApi().request("/api/v1/places/x/broken");
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain("secret");
    expect(JSON.parse(text).instance).toBe(`urn:request:${answer.headers.get("x-request-id")}`);
  });

  it("describes every route in OpenAPI 3.1 and on a page of its own", async () => {
    const app = bootApi();
    const document = await readDocument(await app.request("/api/openapi.json"));
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(["/api/v1/places", "/api/v1/places/{id}"]);
    const list = document.paths["/api/v1/places"].get;
    expect(list.parameters.map((parameter: { name: string }) => parameter.name)).toEqual(["limit", "cursor", "topic"]);
    const { schema } = list.responses[200].content["application/json"];
    expect(schema.properties.items.items.properties.name).toEqual({ type: "string" });
    expect(document.paths["/api/v1/places"].post.security).toEqual([{ token: ["events:write"] }]);
    const page = await (await app.request("/api/docs")).text();
    expect(page).toContain("GET /api/v1/places/{id}");
  });
});

async function readDocument(answer: Response) {
  return z.looseObject({ openapi: z.string(), paths: z.any() }).parse(await answer.json());
}
