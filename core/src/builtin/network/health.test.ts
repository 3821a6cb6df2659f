import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { befriend, until } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import { healthOf } from "./health-words.ts";

const hour = 3_600_000;
let site: OpenConsole;
let kenya: TestNode;

beforeAll(async () => {
  site = await openConsole({ name: "global", kind: "secretariat", keepsRegistry: true });
  kenya = await bootTestNode({ name: "kenya", clock: site.clock });
  await site.node.transaction(async (tx) => {
    for (const [actor, name] of [
      [kenya.actor, "Kenya IGF"],
      ["http://localhost:9/ap/actors/igf", "Away IGF"],
    ] as const) {
      const entry = { actor, name, kind: "national", region: "KE", recognisedSince: "2020" };
      await site.node.federation.registry.put(tx, { ...entry, status: "recognised" });
    }
  });
});
afterAll(async () => {
  await Promise.all([site.remove(), kenya.remove()]);
});

const words = async (path = "/en/console/network/health") =>
  (await site.get(path)).text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** The job runs once an hour. */
async function later(ms: number): Promise<void> {
  site.clock.move(ms);
  await until(async () => {
    await site.node.jobs.idle();
    const asked = await site.node.store.db.selectFrom("ap_node_health").select("asked_at").execute();
    return asked.length === 2 && asked.every((row) => row.asked_at >= site.clock.now() - 6 * hour);
  });
}

describe("how the nodes of the network are", () => {
  it("tells of each in a word, a sentence with what to do, its last contact and its version; the worst first", async () => {
    expect((await site.get("/en/console/network")).text).toContain('href="/en/console/network/health"');
    await later(hour + 1);
    const text = await words();
    expect(text).toContain("Needs somebody: 1 of 2.");
    expect(text).toMatch(/Away IGF.*Not answering Nobody has answered since.*Kenya IGF/);
    expect(text).toMatch(/Kenya IGF Answers Nothing is exchanged with it.*nri-commons \d+\.\d+\.\d+/);
  });

  it("asks those away again, and says after a week that somebody has to write", async () => {
    await befriend(site.node, kenya);
    for (let day = 0; day < 8; day++) await later(25 * hour);
    const text = await words();
    expect(text).toMatch(/Away IGF Away for long Nobody has answered since 20 November 2026.*Write to its contact/);
    expect(text).toMatch(/kenya IGF Well It answers/);
  });

  it("says who runs a version with a weakness", async () => {
    await site.node.run("releases add", {
      arguments: { version: "99.0.0" },
      options: { security: true, summary: "Mends" },
    });
    expect(await words()).toMatch(/kenya IGF Needs an update It runs .* Ask whoever runs it to update/);
  });

  it("is for the people of the node that keeps the registry", async () => {
    const contributor = await site.as("contributor");
    expect((await contributor.get("/en/console/network/health")).status).toBe(403);
    const other = await openConsole();
    expect((await other.get("/en/console/network/health")).status).toBe(404);
    expect((await other.get("/en/console/network")).text).not.toContain("network/health");
    await other.remove();
  });

  it("knows nothing of whom nobody asked yet, and calls a closed site closed", () => {
    const unknown = {
      ...{ actor: "https://a.example/ap/actors/igf", origin: "https://a.example", name: "A", registry: undefined },
      ...{ peer: undefined, lastContact: undefined, silentSince: undefined, software: undefined, version: undefined },
      needsUpdate: false,
      figures: {},
    };
    expect(healthOf(unknown, 0)).toEqual({ key: "unknown", tone: "calm" });
  });
});
