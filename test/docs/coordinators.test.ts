import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "@nri-commons/core/cli";
import { bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Block, blocksOf, readText } from "./markdown.ts";

const anId = /\b[0-7][0-9a-hjkmnp-tv-z]{25}\b/g;
// The day on which the page was written: its dates must lie ahead whenever the tests run.
const shift = Date.parse("2026-11-20T12:00:00Z") - Date.now();
const clock = { now: () => Date.now() + shift };

/** docs/guide/coordinators.md, done from top to bottom as a reader would: files saved, commands and requests made, answers compared. */
describe("the guide for coordinators", () => {
  const folder = mkdtempSync(join(tmpdir(), "nri-guide-"));
  const before = process.cwd();
  let node: TestNode;
  let global: TestNode;
  let said = "";
  let id = "";
  let token = "";

  beforeAll(async () => {
    global = await bootTestNode({ name: "global", kind: "secretariat", keepsRegistry: true, clock });
    node = await bootTestNode({ name: "igf", clock });
    // The other site has asked before the reader gets there.
    await global.federation.peers.follow(node.actor);
    await until(async () => (await node.federation.peers.list()).length > 0);
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
    await node?.remove();
    await global?.remove();
  });

  const here = (text: string) =>
    text
      .replaceAll("https://igf.example.org", node.origin)
      .replaceAll("https://global.example.org", global.origin)
      .replaceAll("<id>", id)
      .replaceAll("$TOKEN", token);

  async function nri(words: string[]): Promise<number> {
    const lines: string[] = [];
    const take = (text: unknown) => lines.push(String(text)) > 0;
    const out = vi.spyOn(process.stdout, "write").mockImplementation(take);
    const errors = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      // Progress is for the eye only.
      return /^\d+ of \d+ /.test(String(text)) || take(text);
    });
    const composition = { name: "guide", plugins: [], standing: "independent", keepsRegistry: false } as const;
    const code = await runCli(composition, { argv: ["--config", join(node.folder, "node.toml"), ...words] });
    out.mockRestore();
    errors.mockRestore();
    said = lines.join("");
    return code;
  }

  async function curl(words: string[]): Promise<number> {
    const headers: [string, string][] = [];
    let [method, url, body] = ["GET", "", undefined as string | undefined];
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? "";
      if (word === "-X") method = words[++index] ?? "";
      else if (word === "-H") headers.push(toHeader(words[++index] ?? ""));
      else if (word === "--data") body = blockOf(words[++index]?.slice(1)).text;
      else if (word !== "-s") url = word;
    }
    const answer = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
    said = await answer.text();
    return answer.ok ? 0 : 1;
  }

  it("is true from top to bottom", async () => {
    let asked = "";
    for (const block of page) {
      if (block.title !== undefined) writeFileSync(join(folder, block.title), block.text);
      else if (block.language === "text") expect(normal(said), asked).toBe(block.text.replaceAll("<id>", "id"));
      else if (block.language === "sh") {
        for (const line of block.text.trim().split("\n")) {
          asked = line;
          const [program, ...words] = toWords(here(line));
          const code = program === "curl" ? await curl(words) : await nri(words);
          expect([line, said, code]).toEqual([line, said, block.fails ? 1 : 0]);
          id = said.match(anId)?.[0] ?? id;
          token = /^eyJ\S+/.exec(said)?.[0] ?? token;
        }
      }
    }
  });

  it("leaves what it promised", async () => {
    const items = async (kind: string) =>
      ((await (await node.get(`/api/v1/${kind}?limit=200`)).json()) as { items: Item[] }).items;
    const events = await items("events");
    expect(events.map(({ name }) => name?.["en"])).toContain("Example IGF 2027");
    const [output] = await items("outputs");
    expect(output?.files).toMatchObject([{ name: "messages-2026.txt", language: "en" }]);
    expect(await items("experts")).toEqual([]);
    for (const [, feed = ""] of readText("docs/guide/coordinators.md").matchAll(
      /`(\/en\/[\w.?=&]+|\/api\/v1\/\w+)`/g,
    )) {
      expect([feed, (await node.get(feed)).status]).toEqual([feed, 200]);
    }
  });

  const normal = (text: string) => text.replaceAll(node.origin, "https://igf.example.org").replace(anId, "id");
});

interface Item {
  name?: Record<string, string>;
  files?: unknown[];
}

const text = readText("docs/guide/coordinators.md");
const page: (Block & { fails: boolean })[] = blocksOf(text).map((block) => ({
  ...block,
  fails: text.includes(`\`\`\`sh fails\n${block.text}`),
}));

function blockOf(title: string | undefined): Block {
  const found = page.find((block) => block.title === title);
  if (found === undefined) throw new Error(`the guide has no file ${title}`);
  return found;
}

function toHeader(line: string): [string, string] {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trim()];
}

/** Words of a shell line; double quotes hold what belongs together. */
function toWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
