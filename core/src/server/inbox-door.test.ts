import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootTestNode, type TestNode } from "../testing/index.ts";

describe("the inbox's own door", () => {
  let node: TestNode;
  beforeAll(async () => {
    node = await bootTestNode({ name: "door" });
  });
  afterAll(() => node.remove());

  const post = (path: string, body: string | ReadableStream = "{}") =>
    fetch(node.origin + path, {
      method: "POST",
      body,
      headers: { "content-type": "application/activity+json" },
      duplex: "half",
    } as RequestInit);

  it("answers as the web would: with the same words, id and headers", async () => {
    const straight = await post("/ap/inbox");
    const byTheWeb = await post("/ap/inbox?x");
    expect([straight.status, byTheWeb.status]).toEqual([401, 401]);
    expect(await straight.json()).toEqual(await byTheWeb.json());
    const names = (response: Response) =>
      [...response.headers.keys()].filter((name) => !perConnection.has(name)).sort();
    expect(names(byTheWeb).filter((name) => !names(straight).includes(name))).toEqual(["content-security-policy"]);
    expect(straight.headers.get("x-request-id")).toMatch(/^[0-9a-z]{26}$/);
  });

  const perConnection = new Set(["connection", "keep-alive", "date", "content-length", "transfer-encoding"]);

  it("is that of each of our actors, and of nobody else", async () => {
    for (const actor of ["door", "relay"]) expect((await post(`/ap/actors/${actor}/inbox`)).status).toBe(401);
    expect((await post("/ap/actors/nobody/inbox")).status).toBe(404);
    expect((await fetch(`${node.origin}/ap/inbox`)).status).toBe(404);
  });

  it("stays open for the next request after one that it refused unread", async () => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 3; sent++) statuses.push((await post("/ap/inbox", "x".repeat(100_000))).status);
    expect(statuses).toEqual([401, 401, 401]);
  });

  it("lets go of a sender that goes on after it was refused", async () => {
    const { hostname, port } = new URL(node.origin);
    const socket = connect({ host: hostname, port: Number(port) });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => undefined).on("data", () => undefined);
    socket.write("POST /ap/inbox HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 99999\r\n\r\nabc");
    const more = setInterval(() => socket.write("x"), 50);
    await closed;
    clearInterval(more);
  });

  it("survives a sender that goes away in the middle", async () => {
    const { hostname, port } = new URL(node.origin);
    const headers = { "content-type": "application/activity+json", "content-length": "1000", signature: 'keyId="x"' };
    const going = request({ hostname, port, path: "/ap/inbox", method: "POST", headers });
    const gone = new Promise((resolve) => going.on("error", resolve).on("close", resolve));
    going.write("{");
    going.destroy();
    await gone;
    expect((await post("/ap/inbox")).status).toBe(401);
  });
});
