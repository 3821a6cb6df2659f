import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "@nri-commons/core/server";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What is wrong is said at the door, with the field and the remedy, and nothing is half done. */
describe("bad input", () => {
  let node: TestNode;
  let token: string;

  beforeAll(async () => {
    node = await bootTestNode({ name: "doors" });
    const issued = await node.run("token add", { arguments: { name: "test" }, options: { scope: "events:write" } });
    token = (issued.data as { token: string }).token;
  });
  afterAll(() => node?.remove());

  const file = (text: string) => ({
    arguments: { file: "event.json" },
    files: { file: { name: "event.json", bytes: Buffer.from(text) } },
  });
  const count = async () => {
    const response = await node.get("/api/v1/events?limit=200", { authorization: `Bearer ${token}` });
    return ((await response.json()) as { items: unknown[] }).items.length;
  };

  it("to a command names the field and leaves nothing behind", async () => {
    const noEnd = JSON.stringify({
      name: { en: "X" },
      allDay: true,
      startDate: "2027-05-02",
      endDate: "2027-05-01",
      zone: "Africa/Nairobi",
    });
    await expect(node.run("event add", file(noEnd))).rejects.toMatchObject({
      code: "invalid",
      problems: [expect.objectContaining({ path: "item 1, endDate" })],
    });
    await expect(node.run("event add", file("{ not json"))).rejects.toMatchObject({
      code: expect.stringMatching(/invalid|bad-request/),
    });
    await expect(node.run("event publish", { arguments: { id: "01jd0000000000000000000000" } })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await count()).toBe(0);
  });

  it("with a token that is forged or none is counted with what else was refused, and one without is not", async () => {
    const tokens = async () => {
      const { data } = await node.run("refusals", { options: {} });
      return (data as { reason: string; count: number }[]).find(({ reason }) => reason === "token")?.count ?? 0;
    };
    const before = await tokens();
    expect((await node.get("/api/v1/events")).status).toBe(200);
    expect((await node.get("/api/v1/events", { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await node.get("/metrics")).status).toBe(401);
    expect(await tokens()).toBe(before);
    for (const authorization of [`Bearer ${token}x`, "Bearer a.b.c", "Basic abc", `Bearer ${"x".repeat(5000)}`]) {
      expect((await node.get("/api/v1/events", { authorization })).status).toBe(401);
    }
    expect((await node.get("/metrics", { authorization: `Bearer ${token}x` })).status).toBe(401);
    expect(await tokens()).toBe(before + 5);
  });

  it("to the API names the field, keeps the status in the 4xx and says how to sign in", async () => {
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${node.origin}/api/v1/events`, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
      });
    expect((await post("{}")).status).toBe(401);
    const refused = await post(JSON.stringify({ name: {} }), { authorization: `Bearer ${token}` });
    expect(refused.status).toBe(422);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    const problem = (await refused.json()) as { problems?: { path: string; message: string }[]; errors?: unknown[] };
    expect(JSON.stringify(problem)).toContain("name");
    expect((await post("{", { authorization: `Bearer ${token}` })).status).toBe(400);
    expect((await node.get("/api/v1/events?limit=0")).status).toBe(400);
    expect((await node.get("/api/v1/events?cursor=%00")).status).toBe(400);
    expect(await count()).toBe(0);
  });

  it("to the inbox is refused without a fetch or a row", async () => {
    const send = (body: string, type = "application/activity+json") =>
      fetch(`${node.origin}/ap/inbox`, { method: "POST", body, headers: { "content-type": type } });
    expect((await send("{}")).status).toBe(401);
    expect((await send("x", "text/plain")).status).toBe(415);
    expect((await send("x".repeat(2 * 1024 * 1024))).status).toBe(413);
    expect((await node.get("/.well-known/webfinger")).status).toBe(400);
    expect((await node.get("/ap/objects/nothing", { accept: "application/activity+json" })).status).toBe(404);
  });

  it("in a page's address gives a page, never a fault", async () => {
    for (const path of [
      "/xx/events",
      "/en/events/nothing",
      "/en/events?from=yesterday&page=-1",
      "/en/events/calendar?month=2026-99",
      "/%00",
    ]) {
      const { status } = await node.get(path);
      expect([path, status < 500]).toEqual([path, true]);
    }
  });

  it("in the configuration names the key, the line and the remedy", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nri-config-"));
    const config = join(folder, "node.toml");
    const problemsOf = async (text: string) => {
      await writeFile(config, text);
      const parsed = readConfig(config);
      return parsed.ok ? [] : parsed.problems;
    };
    expect(await problemsOf("origin = ")).toMatchObject([{ message: expect.stringContaining("line 1") }]);
    const wrong = await problemsOf(
      'origin = "https://a.example/path"\n[initiative]\nactor = "A B"\nkind = "galactic"\nname = { en = "X" }\n',
    );
    expect(wrong.map(({ path }) => path).sort()).toEqual(["initiative.actor", "initiative.kind", "origin"]);
    expect(readConfig(join(folder, "missing.toml"))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining("nri init") }],
    });
    await rm(folder, { recursive: true });
  });
});
