import { expect, it } from "vitest";
import { describeOnSqlite } from "../../../testing/databases.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";

const forum = { name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi" };

async function send(site: TestSite, method: string, path: string, body?: unknown, scope = "events.write") {
  const response = await site.get(`/api/v1/events${path}`, {
    method,
    headers: { authorization: `Bearer ${scope}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === "" ? undefined : JSON.parse(text) };
}

describeOnSqlite("the API of events", (open) => {
  const openApi = async () => openSite({ store: await open(), plugins: [plugin] });

  it("adds, publishes, changes, cancels and withdraws, and shows drafts to nobody else", async () => {
    const site = await openApi();
    const added = await send(site, "POST", "", forum);
    expect(added.status).toBe(201);
    expect(added.json).toMatchObject({
      visibility: "draft",
      start: "2027-05-04T00:00:00+03:00",
      origin: { kind: "local" },
    });
    const { id, updated } = added.json;
    expect((await site.get(`/api/v1/events/${id}`)).status).toBe(404);
    expect((await send(site, "POST", `/${id}/publish`)).json).toMatchObject({ visibility: "published" });
    expect((await send(site, "PUT", `/${id}`, { ...forum, name: "Late", updated })).status).toBe(409);
    expect((await send(site, "PUT", `/${id}`, { ...forum, name: "New name" })).json.name).toEqual({ en: "New name" });
    expect((await send(site, "POST", `/${id}/cancel`, { note: { en: "No room" } })).json).toMatchObject({
      status: "cancelled",
      statusNote: { en: "No room" },
    });
    expect((await send(site, "POST", `/${id}/withdraw`)).status).toBe(204);
    expect((await site.get(`/api/v1/events/${id}`)).status).toBe(410);
  });

  it("refuses without a token, with too small a one, and names every mistake with its remedy", async () => {
    const site = await openApi();
    const nobody = await site.get("/api/v1/events", {
      method: "POST",
      body: JSON.stringify(forum),
      headers: { "content-type": "application/json" },
    });
    expect(nobody.status).toBe(401);
    expect((await send(site, "POST", "", forum, "outputs.write")).status).toBe(403);
    const { status, json } = await send(site, "POST", "", {
      name: "",
      startDate: "31.12.2027",
      zone: "Nowhere",
      sdgs: ["sdg-99"],
    });
    expect(status).toBe(422);
    expect(json.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      "name",
      "sdgs.0",
      "startDate",
      "zone",
    ]);
  });

  it("gives pages by cursor, narrowed by the same filters as the site", async () => {
    const site = await openApi();
    for (let day = 1; day <= 5; day++) {
      const { json } = await send(site, "POST", "", {
        ...forum,
        startDate: `2027-05-0${day}`,
        topics: day > 3 ? ["access"] : [],
      });
      await send(site, "POST", `/${json.id}/publish`);
    }
    const first = JSON.parse(await site.text("/api/v1/events?limit=2"));
    const second = JSON.parse(await site.text(`/api/v1/events?limit=2&cursor=${first.next}`));
    const days = [...first.items, ...second.items].map(({ startDate }: { startDate: string }) => startDate);
    expect(days).toEqual(["2027-05-01", "2027-05-02", "2027-05-03", "2027-05-04"]);
    expect(JSON.parse(await site.text("/api/v1/events?topic=access&from=2027-05-04T22:00:00Z")).items).toHaveLength(1);
    expect((await site.get("/api/v1/events?topic=nothing")).status).toBe(400);
    expect((await site.get("/api/v1/events?color=blue")).status).toBe(400);
  });

  it("describes itself in OpenAPI", async () => {
    const document = JSON.parse(await (await openApi()).text("/api/openapi.json"));
    expect(Object.keys(document.paths["/api/v1/events"])).toEqual(["get", "post"]);
    const names = document.paths["/api/v1/events"].get.parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(["q", "country", "topic", "limit", "cursor"]));
  });
});
