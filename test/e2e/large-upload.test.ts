import { execFile } from "node:child_process";
import { readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MiB = 1024 * 1024;
const boundary = "sample-boundary";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
});
afterAll(() => site.remove());

describe("a large file that comes with a form", () => {
  it("is never whole in memory: what is held of it at any moment is a small part of its size", async () => {
    // What the first one loads is not what an upload costs.
    await send({ bytes: MiB });
    const before = heldBytes();
    const sampled = sampleHeld();
    const answer = await send({ bytes: 48 * MiB });
    const most = sampled.stop();
    expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("/about")]);
    expect(sampled.samples()).toBeGreaterThan(1);
    expect((most - before) / (48 * MiB)).toBeLessThan(0.25);
  });

  it("is refused at its field when it is larger than what is taken, and what was typed is kept", async () => {
    const answer = await send({ bytes: 60 * MiB });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("minutes.pdf");
    expect(answer.text).toContain("Kept while it failed");
    expect(await leftOver()).toEqual([]);
  });

  it("touches no disk for a form of somebody else's session, and is not taken", async () => {
    const answer = await send({ bytes: 2 * MiB, token: "forged.forged" });
    expect(answer.status).toBe(422);
    expect(await leftOver()).toEqual([]);
  });

  it("leaves nothing when whoever sends it goes away in the middle", async () => {
    await send({ bytes: 8 * MiB, leaveAt: 3 * MiB });
    await expect.poll(openDrafts).toBe(0);
    expect(await leftOver()).toEqual([]);
    expect((await site.get("/en/console/outputs")).status).toBe(200);
  });
});

interface Send {
  bytes: number;
  token?: string;
  /** Ends the connection after so many bytes. */
  leaveAt?: number;
}

/** As a browser sends it, from no more memory than one piece. */
async function send({ bytes, token, leaveAt }: Send) {
  const page = await site.get("/en/console/outputs/drafts/new");
  const [, own = ""] = /name="nri_token" value="([^"]+)"/.exec(page.text) ?? [];
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = Buffer.from(
    `${field("nri_token", token ?? own)}${field("title.en", "Kept while it failed")}${field("text.en", "Words.")}--${boundary}\r\ncontent-disposition: form-data; name="upload"; filename="minutes.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.7\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const asked = {
    url: new URL("/en/console/outputs/drafts/new", site.node.origin).href,
    headers: {
      ...{ cookie: site.cookie, accept: "text/html" },
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(head.length + bytes + tail.length),
    },
    ...{ head: String(head), tail: String(tail), bytes, leaveAt },
  };
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", sender, JSON.stringify(asked)]);
  return JSON.parse(stdout) as { status: number; location: string; text: string };
}

/** In a process of its own: what the sender takes of memory is not what the node takes. */
const sender = `
const { request } = require("node:http");
const { url, headers, head, tail, bytes, leaveAt } = JSON.parse(process.argv[1]);
const say = (answer) => process.stdout.write(JSON.stringify(answer), () => process.exit(0));
const outgoing = request(url, { method: "POST", headers }, async (incoming) => {
  let text = "";
  for await (const part of incoming.setEncoding("utf8")) text += part;
  say({ status: incoming.statusCode, location: incoming.headers.location ?? "", text });
});
outgoing.on("error", (error) => say({ status: 0, location: "", text: String(error) }));
const piece = Buffer.alloc(65536, 0x20);
(async () => {
  outgoing.write(head);
  for (let sent = 0; sent < bytes; sent += piece.length) {
    // As a line brings it that is not the quickest: there is time to look.
    if (sent % 2097152 === 0) await new Promise((go) => setTimeout(go, 50));
    if (leaveAt !== null && sent >= leaveAt) return outgoing.destroy(new Error("left"));
    if (!outgoing.write(piece.subarray(0, Math.min(piece.length, bytes - sent)))) await new Promise((go) => outgoing.once("drain", go));
  }
  outgoing.end(tail);
})();
`;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (how?: unknown) => void;

/**
 * Bytes in buffers that something still holds. The resident size would tell of the collector: Node lets up to 64 MiB of read
 * buffers lie about, however small or large the upload.
 */
function heldBytes(): number {
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
  return process.memoryUsage().arrayBuffers;
}

/** Looks again and again, for half of the time at most: on a busy machine the upload would come too late. */
function sampleHeld() {
  const held: number[] = [];
  const sample = () => {
    const began = performance.now();
    held.push(heldBytes());
    timer = setTimeout(sample, Math.max(100, performance.now() - began));
  };
  let timer = setTimeout(sample, 100);
  return {
    samples: () => held.length,
    stop(): number {
      clearTimeout(timer);
      return Math.max(0, ...held);
    },
  };
}

/** What stands in the folder of half-done files. */
async function leftOver(): Promise<string[]> {
  return readdir(join(site.node.folder, "data", "files", "drafts")).catch(() => []);
}

/** Nameless files of that folder that this process still holds. */
async function openDrafts(): Promise<number> {
  const open = await readdir("/proc/self/fd");
  const targets = await Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
  return targets.filter((target) => target.includes("/files/drafts/")).length;
}
