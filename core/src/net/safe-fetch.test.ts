import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createLog, systemClock } from "../kit/index.ts";
import { loopbackDialer } from "../testing/loopback-dialer.ts";
import { type Dialer, FetchProblem, type Lookup } from "./index.ts";
import { createSafeFetch, type FetchOptions, type SafeFetch } from "./safe-fetch.ts";

const open: { fetches: SafeFetch[]; servers: Server[] } = { fetches: [], servers: [] };

afterEach(async () => {
  for (const fetch of open.fetches.splice(0)) await fetch.close();
  for (const server of open.servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

function node(options: { dialer?: Dialer; lookup?: Lookup } = { dialer: loopbackDialer }): SafeFetch {
  const log = createLog("silent");
  const fetch = createSafeFetch({ ...options, userAgent: "test/1", clock: systemClock, log });
  open.fetches.push(fetch);
  return fetch;
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  open.servers.push(server);
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function reasonOf(result: Promise<unknown>): Promise<string> {
  try {
    await result;
    return "fetched";
  } catch (error) {
    return error instanceof FetchProblem ? error.reason : String(error);
  }
}

const document: FetchOptions = { purpose: "document" };

describe("safeFetch", () => {
  it("gives final URL, status, headers and body", async () => {
    const base = await serve((request, response) => {
      if (request.url === "/old") return response.writeHead(302, { location: "/new?x=1" }).end();
      return response.writeHead(200, { "content-type": "text/plain" }).end(`agent ${request.headers["user-agent"]}`);
    });
    const got = await node()(`${base}/old#part`, document);
    expect({ url: got.url, status: got.status, type: got.headers["content-type"], body: got.body.toString() }).toEqual({
      url: `${base}/new?x=1`,
      status: 200,
      type: "text/plain",
      body: "agent test/1",
    });
  });

  const literals = [
    ["http", "http://93.184.216.34/", "url-refused"],
    ["another port", "https://93.184.216.34:8443/", "url-refused"],
    ["user info", "https://user@93.184.216.34/", "url-refused"],
    ["a backslash", "https://93.184.216.34\\@10.0.0.1/", "url-refused"],
    ["a tab", "https://exam\tple.org/", "url-refused"],
    ["a final dot", "https://localhost./", "url-refused"],
    ["file:", "file:///etc/passwd", "url-refused"],
    ["no URL", "nonsense", "url-refused"],
    ["loopback", "https://127.0.0.1/", "address-refused"],
    ["short loopback", "https://127.1/", "address-refused"],
    ["decimal loopback", "https://2130706433/", "address-refused"],
    ["octal loopback", "https://0177.0.0.1/", "address-refused"],
    ["hexadecimal loopback", "https://0x7f000001/", "address-refused"],
    ["wide digits", "https://１２７.0.0.1/", "address-refused"],
    ["IPv6 loopback", "https://[::1]/", "address-refused"],
    ["mapped loopback", "https://[::ffff:127.0.0.1]/", "address-refused"],
    ["metadata service", "https://169.254.169.254/latest/", "address-refused"],
    ["NAT64 metadata service", "https://[64:ff9b::a9fe:a9fe]/", "address-refused"],
  ] as const;
  it.each(literals)("refuses %s (%s)", async (_name, url, reason) => {
    expect(await reasonOf(node({})(url, document))).toBe(reason);
  });

  it("refuses a name that leads inside, also when only one of its addresses does", async () => {
    const inside = node({ lookup: async () => ["10.0.0.1"] });
    const mixed = node({ lookup: async () => ["93.184.216.34", "fd00::1"] });
    expect(await reasonOf(inside("https://nri.example/", document))).toBe("address-refused");
    expect(await reasonOf(mixed("https://nri.example/", document))).toBe("address-refused");
    expect(await reasonOf(node({ lookup: async () => [] })("https://nri.example/", document))).toBe("dns");
  });

  it("opens loopback only with the dialer, and then nothing else", async () => {
    const base = await serve((_request, response) => response.end("ok"));
    expect(await reasonOf(node({})(base, document))).toBe("url-refused");
    expect(await reasonOf(node()(base, document))).toBe("fetched");
    expect(await reasonOf(node()("http://169.254.169.254/", document))).toBe("url-refused");
    expect(await reasonOf(node()("https://127.0.0.1/", document))).toBe("address-refused");
  });

  it("connects to the address that was checked and asks no other resolver", async () => {
    const base = await serve((request, response) => response.end(request.headers.host));
    const dialer: Dialer = { allows: (url, address) => url.hostname === "pinned.invalid" && address === "127.0.0.1" };
    const fetch = node({ dialer, lookup: async () => ["127.0.0.1"] });
    const { port } = new URL(base);
    expect((await fetch(`http://pinned.invalid:${port}/`, document)).body.toString()).toBe(`pinned.invalid:${port}`);
  });

  it("checks each new connection again, so that a name may not move inside later", async () => {
    const base = await serve((_request, response) => response.setHeader("connection", "close").end("ok"));
    const answers = [["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]];
    const fetch = node({ dialer: loopbackDialer, lookup: async () => answers.shift() ?? [] });
    const url = base.replace("127.0.0.1", "localhost");
    expect(await reasonOf(fetch(url, document))).toBe("fetched");
    expect(await reasonOf(fetch(url, document))).toBe("fetched");
    expect(await reasonOf(fetch(url, document))).toBe("url-refused");
  });

  it("checks the target of each redirect and follows three of them", async () => {
    const base = await serve((request, response) => {
      const hops = Number(request.url?.slice(1));
      if (request.url === "/inside") return response.writeHead(302, { location: "https://169.254.169.254/" }).end();
      if (request.url === "/nowhere") return response.writeHead(302).end();
      return hops > 0 ? response.writeHead(301, { location: `/${hops - 1}` }).end() : response.end("there");
    });
    expect(await reasonOf(node()(`${base}/3`, document))).toBe("fetched");
    expect(await reasonOf(node()(`${base}/4`, document))).toBe("redirect");
    expect(await reasonOf(node()(`${base}/nowhere`, document))).toBe("redirect");
    expect(await reasonOf(node()(`${base}/inside`, document))).toBe("address-refused");
  });

  it("follows no redirect to another origin where only the first one counts", async () => {
    const asked: string[] = [];
    const third = await serve((request, response) => response.end(String(asked.push(request.url ?? ""))));
    const base = await serve((request, response) => {
      if (request.url === "/there") return response.end("there");
      const location = request.url === "/away" ? `${third}/victim` : "/there";
      return response.writeHead(302, { location }).end();
    });
    const sameOrigin = { ...document, sameOrigin: true };
    expect(await reasonOf(node()(`${base}/away`, sameOrigin))).toBe("redirect");
    expect(asked).toEqual([]);
    expect(await reasonOf(node()(`${base}/home`, sameOrigin))).toBe("fetched");
    expect(await reasonOf(node()(`${base}/away`, document))).toBe("fetched");
    expect(asked).toEqual(["/victim"]);
  });

  it("signs for each URL anew and carries no secret to another origin", async () => {
    const seen: unknown[] = [];
    const target = await serve((request, response) => {
      seen.push([request.headers.authorization, request.headers["x-signed"]]);
      response.end();
    });
    const base = await serve((_request, response) => response.writeHead(302, { location: `${target}/new` }).end());
    await node()(`${base}/old`, {
      ...document,
      headers: { authorization: "secret" },
      sign: async ({ url }) => ({ "x-signed": url.pathname }),
    });
    expect(seen).toEqual([[undefined, "/new"]]);
  });

  it("stops at the limit, whatever the length header or the compression says", async () => {
    const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * 1024 * 1024);
    const base = await serve((request, response) => {
      if (request.url === "/length") return response.writeHead(200, { "content-length": 600_000 }).end(zeros(1));
      if (request.url === "/false") {
        response.writeHead(200, { "transfer-encoding": "chunked" });
        return response.end(zeros(1));
      }
      const size = request.url === "/bomb" ? zeros(64) : zeros(0.25);
      return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(size));
    });
    expect(await reasonOf(node()(`${base}/length`, document))).toBe("too-large");
    expect(await reasonOf(node()(`${base}/false`, document))).toBe("too-large");
    expect(await reasonOf(node()(`${base}/bomb`, document))).toBe("too-large");
    expect((await node()(`${base}/small`, document)).body.length).toBe(256 * 1024);
    expect(await reasonOf(node()(`${base}/small`, { ...document, maxBytes: 1000 }))).toBe("too-large");
  });

  it("gives up on encodings that it does not know or that are broken", async () => {
    const base = await serve((request, response) =>
      response.writeHead(200, { "content-encoding": request.url?.slice(1) ?? "" }).end("not really compressed"),
    );
    expect(await reasonOf(node()(`${base}/zstd`, document))).toBe("encoding");
    expect(await reasonOf(node()(`${base}/gzip`, document))).toBe("encoding");
    expect(await reasonOf(node()(`${base}/identity`, document))).toBe("fetched");
  });

  it("gives up on a server that drips, and on the caller's signal", async () => {
    const base = await serve((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(timer));
    });
    expect(await reasonOf(node()(base, { ...document, maxMs: 200 }))).toBe("timeout");
    expect(await reasonOf(node()(base, { ...document, signal: AbortSignal.timeout(100) }))).toBe("aborted");
  });

  it("survives a stream that nobody reads until its time is over", async () => {
    const over = Promise.withResolvers<void>();
    const base = await serve((_request, response) => response.on("close", () => over.resolve()).write("."));
    await node().stream(base, { purpose: "file", maxMs: 1000 });
    await over.promise;
  });

  it("tells TLS and network troubles apart", async () => {
    const base = await serve((_request, response) => response.end());
    const anyLoopback: Dialer = { allows: (_url, address) => address === "127.0.0.1" };
    expect(await reasonOf(node({ dialer: anyLoopback })(base.replace("http", "https"), document))).toBe("tls");
    expect(await reasonOf(node()("http://127.0.0.1:9/", document))).toBe("network");
  });

  it("posts without following redirects, and keeps the status when the body drips", async () => {
    const bodies: string[] = [];
    const base = await serve((request, response) => {
      request.on("data", (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on("end", () => {
        if (request.url === "/moved") response.writeHead(307, { location: "/inbox" }).end();
        else response.writeHead(202).write("slow");
      });
    });
    const body = Buffer.from("{}");
    expect((await node().post(`${base}/moved`, { body })).status).toBe(307);
    expect((await node().post(`${base}/inbox`, { body, maxMs: 1000 })).status).toBe(202);
    expect(bodies).toEqual(["{}", "{}"]);
  });

  it("streams a file in pieces", async () => {
    const base = await serve((_request, response) => response.end(Buffer.alloc(3 * 1024 * 1024, 1)));
    const { chunks } = await node().stream(base, { purpose: "file" });
    let size = 0;
    for await (const chunk of chunks) size += chunk.length;
    expect(size).toBe(3 * 1024 * 1024);
  });

  it("opens at most five connections to a host", async () => {
    let now = 0;
    let most = 0;
    // The first wait for one another.
    const five = Promise.withResolvers<void>();
    const base = await serve(async (_request, response) => {
      most = Math.max(most, ++now);
      if (now === 5) five.resolve();
      await five.promise;
      setTimeout(() => response.end(() => now--), 30);
    });
    const fetch = node();
    await Promise.all(Array.from({ length: 20 }, () => fetch(base, document)));
    expect(most).toBe(5);
  });
});
