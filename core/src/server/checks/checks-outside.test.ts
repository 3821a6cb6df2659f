import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog, systemClock } from "../../kit/index.ts";
import { createSafeFetch, type SafeFetch } from "../../net/index.ts";
import { bootTestFederation, bootTestNode, loopbackDialer, type TestNode } from "../../testing/index.ts";
import { createFromProxy } from "../address-of.ts";
import { localhostCertificate } from "../fixtures/localhost-certificate.ts";
import { told } from "../fixtures/told-findings.ts";
import { createProxyWatch } from "../requests/proxy-facts.ts";
import { checkName } from "./check-name.ts";
import { checkCertificate, checkClock, checkReachable } from "./check-outside.ts";
import { checkProxy } from "./check-proxy.ts";

const DAY = 86_400_000;
const clockAt = (ahead: number) => ({ now: () => Date.now() + ahead });

let node: TestNode;
beforeAll(async () => {
  node = await bootTestNode({ name: "outside" });
});
afterAll(() => node.remove());

describe("what nri doctor sees of the web server in front", () => {
  const ask = async (requests: [from: string, headers: Record<string, string>][]) => {
    const watch = createProxyWatch("https://igf.example.org", createFromProxy(["127.0.0.1"]));
    for (const [remoteAddress, headers] of requests) watch.see({ socket: { remoteAddress }, headers } as never);
    return told(await checkProxy({ proxy: watch.facts }));
  };

  it("that it is not trusted, or tells no addresses; and not what strangers claim", async () => {
    expect(await ask([["127.0.0.1", { host: "igf.example.org", "x-forwarded-for": "203.0.113.9" }]])).toEqual([]);
    expect(await ask([["203.0.113.9", { "x-forwarded-for": "1.2.3.4" }]])).toEqual([]);
    expect(await ask([["127.0.0.1", { host: "127.0.0.1:4000" }]])).toEqual([]);
    expect(await ask([["::ffff:172.18.0.3", { "x-forwarded-for": "203.0.113.9" }]])).toEqual([
      expect.stringMatching(/1 requests came through 172.18.0.3, .* -> .*trusted_proxies = \["172.18.0.3"\]/),
    ]);
    expect(await ask([["127.0.0.1", { host: "igf.example.org" }]])).toEqual([
      expect.stringMatching(/came without the visitor's address: .* -> .*X-Forwarded-For/),
    ]);
  });
});

describe("what nri doctor sees from outside", () => {
  const log = createLog("silent");
  const fetches: SafeFetch[] = [];
  const fetchWith = (options: Partial<Parameters<typeof createSafeFetch>[0]> = {}) => {
    const made = createSafeFetch({ userAgent: "test", clock: systemClock, log, dialer: loopbackDialer, ...options });
    fetches.push(made);
    return made;
  };
  afterAll(async () => {
    for (const one of fetches) await one.close();
  });
  const reach = async (origin: string, safeFetch = fetchWith()) =>
    told(
      await checkReachable({
        ...node,
        config: { ...node.config, origin },
        federation: { ...node.federation, relayActor: node.federation.relayActor.replace(node.origin, origin) },
        safeFetch,
        isRunning: () => true,
      }),
    );

  /** Something else where the node should be. */
  async function elsewhere(answer: { get: [number, object]; post?: number }, run: (origin: string) => Promise<void>) {
    const server = createServer((incoming, outgoing) => {
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      const [status, document] = answer.get;
      outgoing.writeHead(incoming.method === "POST" ? (answer.post ?? 200) : status, {
        "content-type": "application/activity+json",
      });
      outgoing.end(JSON.stringify(document).replaceAll("ORIGIN", origin));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    await run(`http://localhost:${(server.address() as AddressInfo).port}`).finally(() => server.close());
  }

  it("the node itself, answering as it should", async () => {
    expect(await reach(node.origin)).toEqual([]);
  });

  it("an address at which something else answers, a web server without a node, an inbox that takes anything", async () => {
    await elsewhere({ get: [200, { id: "https://else.example/" }] }, async (origin) => {
      expect((await reach(origin))[0]).toMatch(
        /^fault reachable: something else answers at .* -> Does the name lead to this machine/,
      );
    });
    await elsewhere({ get: [502, {}] }, async (origin) => {
      expect((await reach(origin))[0]).toMatch(/^fault reachable: .* answers 502 -> Does the web server in front run/);
    });
    await elsewhere({ get: [200, { id: "ORIGIN/ap/actors/relay" }], post: 200 }, async (origin) => {
      expect((await reach(origin))[0]).toMatch(
        /^fault reachable: the inbox at .* with 200, not 401 -> Let the web server/,
      );
    });
  });

  it("a name that does not resolve or leads into a private network, a port where nobody is", async () => {
    const lost = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    const nowhere = fetchWith({ lookup: () => Promise.reject(lost) });
    expect((await reach("https://igf.example.org", nowhere))[0]).toMatch(
      /cannot be reached from here: dns -> .*A or AAAA/,
    );
    const inside = fetchWith({ lookup: async () => ["10.0.0.7"] });
    expect((await reach("https://igf.example.org", inside))[0]).toMatch(
      /address-refused -> .*not on the public internet/,
    );
    expect((await reach("http://localhost:1"))[0]).toMatch(
      /cannot be reached from here: network -> Does the web server/,
    );
  });

  it("a certificate that runs out", async () => {
    const server = createTlsServer(localhostCertificate);
    await new Promise<void>((ready) => server.listen(0, ready));
    try {
      const { port } = server.address() as AddressInfo;
      const look = async (now: number) =>
        told(
          await checkCertificate({
            config: { ...node.config, origin: "https://localhost" },
            clock: { now: () => now },
            port,
            ca: localhostCertificate.cert,
          }),
        );
      const { validTo } = localhostCertificate;
      expect(await look(validTo - 40 * DAY)).toEqual([]);
      expect((await look(validTo - 5.5 * DAY))[0]).toMatch(/^warning certificate: runs out in 5 days -> Renew it/);
      expect((await look(validTo + 2 * DAY))[0]).toMatch(/^fault certificate: ran out 2 days ago/);
    } finally {
      server.close();
    }
  });

  it("a certificate of nobody whom others know, or of another name", async () => {
    const server = createTlsServer(localhostCertificate);
    await new Promise<void>((ready) => server.listen(0, ready));
    try {
      const { port } = server.address() as AddressInfo;
      const clock = { now: () => localhostCertificate.validTo - 40 * DAY };
      const look = async (hostname: string, ca?: string) => {
        const config = { ...node.config, origin: `https://${hostname}` };
        return told(await checkCertificate({ config, clock, port, ...(ca === undefined ? {} : { ca }) }));
      };
      expect((await look("localhost"))[0]).toMatch(
        /^fault certificate: is of nobody whom others know.* -> .*whole chain/,
      );
      expect((await look("127.0.0.1", localhostCertificate.cert))[0]).toMatch(
        /^fault certificate: is of another name than/,
      );
    } finally {
      server.close();
    }
  });

  it("who got through from elsewhere, and that nobody is asked where nobody did", async () => {
    const look = async (peers: object[]) => {
      const federation = { ...node.federation, peers: { ...node.federation.peers, list: async () => peers } };
      const subject = { ...node, federation, safeFetch: fetchWith(), isRunning: () => true };
      return (await checkReachable(subject as never)).found;
    };
    expect(await look([])).toContain("from elsewhere it is not proved");
    const lastReceived = node.clock.now() - 5 * 3_600_000;
    expect(await look([{ origin: "https://a.example", lastReceived }])).toContain(
      "https://a.example got through 5 hours ago",
    );
  });

  it("a name that leads nowhere, inside, elsewhere as well, or here", async () => {
    const config = { ...node.config, origin: "https://igf.example.org" };
    const look = (v4: string[], v6: string[] = []) =>
      checkName({ config, own: ["192.0.43.8"], ask: async (_, family) => (family === 4 ? v4 : v6) });
    const none = Object.assign(new Error("none"), { code: "ENODATA" });
    expect(told(await checkName({ config, ask: () => Promise.reject(none) }))[0]).toMatch(
      /^fault name: .* has no address .* -> Add an A record/,
    );
    const away = Object.assign(new Error("no server"), { code: "ECONNREFUSED" });
    expect(told(await checkName({ config, ask: () => Promise.reject(away) }))[0]).toMatch(
      /^warning name: nobody could be asked .*resolv\.conf/,
    );
    expect(told(await look(["10.0.0.7"]))[0]).toMatch(
      /^fault name: .* leads to 10\.0\.0\.7, which nobody reaches from elsewhere -> /,
    );
    expect(told(await look(["192.0.43.8"], ["2606:2800:220:1::1"]))[0]).toMatch(
      /^warning name: .* and also to 2606:.* -> Correct or remove/,
    );
    expect(await look(["192.0.43.8"])).toMatchObject([
      { level: "ok", found: expect.stringContaining("leads to this machine") },
    ]);
    expect(await look(["192.0.43.9"])).toMatchObject([
      { level: "ok", found: expect.stringContaining("stands in front") },
    ]);
    expect(await checkName({ config: { ...config, origin: "http://localhost:4000" } })).toEqual([]);
  });

  it("a clock that is wrong, by the clocks of others", async () => {
    const nodes = await bootTestFederation(2);
    try {
      const [one] = nodes as [TestNode, TestNode];
      const look = async (ahead: number) =>
        told(await checkClock({ ...one, clock: clockAt(ahead), safeFetch: fetchWith(), isRunning: () => true }));
      expect(await look(0)).toEqual([]);
      expect((await look(-90_000))[0]).toMatch(
        /^warning clock: is (89|90|91) seconds behind that of 1 other sites -> .*timesyncd/,
      );
      expect((await look(400_000))[0]).toMatch(
        /^fault clock: is (399|400|401) seconds ahead of .* signatures do not count/,
      );
    } finally {
      for (const one of nodes) await one.remove();
    }
  });
});
