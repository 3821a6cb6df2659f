import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { createFromProxy } from "../address-of.ts";
import { requestKind } from "./request-kind.ts";
import { createRequestLog } from "./request-log.ts";

type Line = Record<string, unknown>;

describe("the log of requests", () => {
  const lines: Line[] = [];
  let node: TestNode;
  beforeAll(async () => {
    const log = createLog("debug", { write: (line) => lines.push(JSON.parse(line) as Line) });
    node = await bootTestNode({ name: "logged", log });
  });
  afterAll(() => node.remove());

  const lineOf = (response: Response) =>
    lines.find(({ msg, requestId }) => msg === "request" && requestId === response.headers.get("x-request-id"));

  it("is one line each with stable names, without query and address", async () => {
    const page = await node.get("/en/search?q=amina%20secret");
    const line = lineOf(page);
    expect(Object.keys(line ?? {}).sort()).toEqual([
      "level",
      "method",
      "ms",
      "msg",
      "path",
      "requestId",
      "status",
      "time",
    ]);
    expect(line).toMatchObject({ level: 30, method: "GET", path: "/en/search", status: page.status });
    expect(JSON.stringify(lines)).not.toContain("secret");
    expect(JSON.stringify(lines)).not.toContain("127.0.0.1:");
  });

  it("keeps an address to itself that only one person knows", async () => {
    const [secret, id] = ["aB3_".repeat(8), "01k9zq0c3v5m8t2r7x4w6y1bnd"];
    const own = await node.get(`/en/registration/me/${secret}/change`);
    expect(lineOf(own)).toMatchObject({ path: "/en/registration/me/[secret]/change" });
    expect(lineOf(await node.get(`/en/events/${id}`))).toMatchObject({ path: `/en/events/${id}` });
  });

  it("tells what machines ask at debug, and leaves a refusal to the gate's own line", async () => {
    expect(lineOf(await node.get("/healthz"))).toMatchObject({ level: 20, path: "/healthz" });
    const refused = await fetch(`${node.origin}/ap/inbox`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/activity+json" },
    });
    expect(refused.status).toBe(401);
    const id = refused.headers.get("x-request-id");
    const told = lines.filter(({ requestId }) => requestId === id).map(({ level, msg }) => [level, msg]);
    expect(told).toEqual([
      [30, "refused at the gate"],
      [20, "request"],
    ]);
  });

  it("takes the id of the request from its own proxy, and makes one where that is rubbish", async () => {
    const given = await node.get("/en/", { "x-request-id": "proxy-4711" });
    expect(given.headers.get("x-request-id")).toBe("proxy-4711");
    const long = await node.get("/en/", { "x-request-id": "a".repeat(129) });
    expect(long.headers.get("x-request-id")).toMatch(/^[0-9a-z]{26}$/i);
    expect(lineOf(long)).toBeDefined();
  });

  it("cannot be given lines or commands by a path", async () => {
    const before = lines.length;
    await new Promise<void>((resolve, reject) => {
      const path = '/en/%0a{"level":60}%1b[2J%e2%80%a8';
      request(`${node.origin}/`, { path }, (response) => response.resume().on("end", resolve))
        .on("error", reject)
        .end();
    });
    const [line] = lines.slice(before).filter(({ msg }) => msg === "request");
    expect(line?.path).toMatch(/^\/en\/%0[aA].*%1[bB]/);
  });
});

describe("a request's id", () => {
  const answer = createRequestLog({
    clock: { now: () => 0 },
    log: createLog("silent"),
    fromProxy: createFromProxy(["10.0.0.0/8"]),
    answered: () => undefined,
  });
  const ask = async (remoteAddress: string) => {
    const incoming = { socket: { remoteAddress }, headers: { "x-request-id": "theirs" } };
    let id: unknown;
    await answer(new Request("http://localhost/en/"), { incoming }, (_, bindings) => {
      id = "requestId" in bindings ? bindings.requestId : undefined;
      return new Response("");
    });
    return id;
  };

  it("is not what a stranger claims", async () => {
    expect(await ask("10.1.2.3")).toBe("theirs");
    expect(await ask("::ffff:10.1.2.3")).toBe("theirs");
    expect(await ask("203.0.113.9")).not.toBe("theirs");
  });
});

describe("the kind of a request", () => {
  it.each([
    ["/", "page"],
    ["/en/events", "page"],
    ["/api/v1/events", "api"],
    ["/ap/inbox", "inbox"],
    ["/ap/actors/igf/inbox", "inbox"],
    ["/ap/objects/1", "federation"],
    ["/.well-known/webfinger", "federation"],
    ["/assets/a.js", "asset"],
    ["/metrics", "operations"],
    ["/wp-login.php", "other"],
  ])("of %s is %s", (path, kind) => {
    expect(requestKind(path)).toBe(kind);
  });
});
