import { request } from "node:http";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import { bootTestNode, freePort, type TestNode } from "../../testing/index.ts";
import { timeUsed } from "../../testing/time-used.ts";
import { createMetrics } from "./create-metrics.ts";
import { openMetricsPort } from "./metrics-port.ts";

let node: TestNode;
beforeAll(async () => {
  node = await bootTestNode({ name: "measured" });
});
afterAll(() => node.remove());

async function tokenFor(scope: string): Promise<Record<string, string>> {
  const { data } = await node.run("token add", { arguments: { name: "monitoring" }, options: { scope } });
  return { authorization: `Bearer ${(data as { token: string }).token}` };
}

describe("/metrics", () => {
  it("is not for strangers, wherever they seem to come from", async () => {
    const tries: Record<string, string>[] = [
      {},
      { host: "127.0.0.1:4000" },
      { "x-forwarded-for": "127.0.0.1" },
      { "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
      { authorization: "Bearer nonsense" },
      { authorization: "Basic YWRtaW46YWRtaW4=" },
    ];
    for (const headers of tries) {
      const answer = await node.get("/metrics", headers);
      expect([headers, answer.status]).toEqual([headers, 401]);
      expect(await answer.text()).not.toContain("nri_");
    }
    expect((await node.get("/metrics", await tokenFor("read,events:write"))).status).toBe(403);
  });

  it("tells with a token what the node does, in Prometheus' format", async () => {
    await node.get("/en/");
    await fetch(`${node.origin}/ap/inbox`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/activity+json" },
    });
    await node.alerts();
    const answer = await node.get("/metrics", await tokenFor("metrics:read"));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    const text = await answer.text();
    expect(text).toMatch(/^nri_requests_total\{kind="page",method="GET",status="2xx"\} 1$/m);
    expect(text).toMatch(/^nri_request_duration_seconds_bucket\{kind="page",le="\+Inf"\} 1$/m);
    expect(text).toMatch(/^nri_inbox_posts_total\{outcome="unsigned"\} 1$/m);
    expect(text).toMatch(/^nri_deliveries\{state="waiting"\} 0$/m);
    expect(text).toMatch(/^nri_jobs\{state="dead"\} 0$/m);
    expect(text).toMatch(/^nri_database_bytes [1-9]\d+$/m);
    expect(text).toMatch(/^nri_audit_entries_total [1-9]\d*$/m);
    // A test's address is none that others can reach.
    expect(text).toMatch(/^nri_alerts\{level="fault"\} 1$/m);
    expect(text).not.toMatch(/localhost|127\.0\.0\.1/);
    for (const line of text.split("\n")) {
      if (line !== "" && !line.startsWith("#")) expect(line).toMatch(/^nri_[a-z_]+(\{[^{}]*\})? [-+.\deE]+$/);
    }
  });

  it("keeps its labels few, whatever strangers send", async () => {
    for (const method of ["BREW", "PROPFIND"]) await fetch(`${node.origin}/x`, { method }).catch(() => undefined);
    for (let i = 0; i < 50; i++) await node.get(`/wp-${i}/login.php`);
    for (const { labels = [], read } of node.metrics) {
      for (const sample of await read()) {
        const known = [...labels, ...(sample.suffix === "_bucket" ? ["le"] : [])];
        expect(Object.keys(sample.labels ?? {}).sort()).toEqual(known.sort());
      }
    }
    const requests = node.metrics.find(({ name }) => name === "nri_requests_total");
    expect((await requests?.read())?.length).toBeLessThan(20);
  });
});

describe("the metrics' own port", () => {
  it("answers this machine, and nobody whom a web page sends there under another name", async () => {
    const port = await freePort();
    const metrics = createMetrics(
      [{ name: "nri_x", type: "gauge", help: "x", read: () => [{ value: 1 }] }],
      createLog("silent"),
    );
    const server = await openMetricsPort(port, metrics);
    try {
      expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain("nri_x 1");
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
      const rebound = await new Promise<number | undefined>((resolve, reject) => {
        request({ port, path: "/metrics", headers: { host: "evil.example" } }, (answer) =>
          resolve(answer.resume().statusCode),
        )
          .on("error", reject)
          .end();
      });
      expect(rebound).toBe(421);
      expect(server.address()).toMatchObject({ address: "127.0.0.1" });
    } finally {
      server.close();
    }
  });

  it("leaves out what cannot be read, and reads at most every five seconds", async () => {
    const lines: string[] = [];
    let reads = 0;
    const metrics = createMetrics(
      [
        {
          name: "nri_broken",
          type: "gauge",
          help: "x",
          read: () => {
            reads++;
            throw new Error("no");
          },
        },
        { name: "nri_whole", type: "gauge", help: "x", read: () => [{ value: 2 }] },
      ],
      createLog("info", { write: (line) => lines.push(line) }),
    );
    const { text } = await metrics.scrape();
    await metrics.scrape();
    expect(text).toContain("nri_whole 2");
    expect(text).not.toContain("nri_broken");
    expect(reads).toBe(1);
    expect(lines).toHaveLength(1);
  });
});

describe("a scrape", () => {
  it("stays cheap with 20,000 deliveries waiting", async () => {
    await node.store.transaction((db) =>
      sql`insert into ap_deliveries (activity, actor, object, inbox, origin, state, attempts, due_at, made_at, changed_at)
        with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000)
        select 'https://a.example/' || i, 'a', 'o', 'https://b.example/inbox', 'https://b.example',
          case i % 4 when 0 then 'waiting' when 1 then 'delivered' when 2 then 'retrying' else 'held' end, 1, 4102444800000, 0, 0 from n`.execute(
        db,
      ),
    );
    expect(await timeUsed(() => node.federation.figures())).toBeLessThan(250);
    const { deliveries } = await node.federation.figures();
    expect(deliveries).toMatchObject({ waiting: 5000, retrying: 5000, held: 5000, sending: 0 });
    await node.store.transaction((db) => sql`delete from ap_deliveries`.execute(db));
  });
});
