import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Composition, initNode } from "../server/index.ts";
import { runCli } from "./run-cli.ts";

const composition: Composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false };

describe("nri backup and nri restore, without a node that runs", () => {
  let folder = "";
  let old = "";
  let fresh = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "nri-cli-restore-"));
    [old, fresh] = [join(folder, "old"), join(folder, "fresh")];
    await mkdir(old);
    const initiative = { actor: "igf", kind: "national", name: { en: "Example IGF" } };
    const config = { origin: "https://igf.example.org", log_level: "silent", initiative };
    await initNode({ file: join(old, "node.toml"), composition, config });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => rm(folder, { recursive: true }));

  async function nri(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: "", err: "" };
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      said.out += String(chunk);
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
      said.err += String(chunk);
      return true;
    });
    return { code: await runCli(composition, { argv }), ...said };
  }

  const toFresh = ["--config", "fresh/node.toml"];
  const recovery = () => join(old, "recovery.txt");

  it("brings the node back elsewhere, with its comments and its key, and says what to do now", async () => {
    const file = join(old, "node.toml");
    const text = `# Ours: look into the folder of the minutes\n${await readFile(file, "utf8")}`;
    await writeFile(file, text);
    const invited = await nri("--config", file, "users", "invite", "amina@example.org", "--role", "owner");
    expect(invited.out).toContain("https://igf.example.org/en/invitation/");
    const made = await nri("--config", file, "backup");
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/MB, restored as a test and good\.\n$/) });
    expect((await nri("--config", file, "backup", "list")).out).toMatch(/ good {2,}checked 20/);

    const config = join(fresh, "node.toml");
    const data = join(folder, "elsewhere");
    const place = join(old, "backups");
    const restored = await nri("--config", config, "restore", place, "--recovery", recovery(), "--data", data);
    expect(restored.code).toBe(0);
    expect(restored.out).toContain("https://igf.example.org is restored as it was on ");
    expect(restored.out).toContain(`1. Start it:  nri start --config ${config}`);
    expect(restored.err).toMatch(/rows checked/);
    const written = await readFile(config, "utf8");
    expect(written).toContain("# Ours: look into the folder of the minutes");
    expect(written).toContain(`data = ${JSON.stringify(data)}`);
    expect(await readFile(join(fresh, "master.key"))).toEqual(await readFile(join(old, "master.key")));
    expect((await readdir(data)).sort()).toContain("node.db");
    expect((await nri("--config", config, "users", "list")).out).toMatch(/^Nobody yet/);
    expect((await nri("--config", config, "status")).out).toContain("https://igf.example.org");
    expect((await nri("--config", config, "audit", "verify")).out).toMatch(/^The audit log is whole/);
  });

  it.each([
    ["there is nothing", ["restore", "/nowhere", "--recovery", "OLD"], /^There is no whole backup in \/nowhere\.$/m],
    ["there is no recovery file", ["restore", "/nowhere", "--recovery", "/nowhere"], /^Cannot read the recovery file/m],
    ["it is no recovery file", ["restore", "/nowhere", "--recovery", "TOML"], /^This is not a recovery file/m],
    ["it is no place", ["restore", "ftp://x/y", "--recovery", "OLD"], /^ftp:\/\/x\/y is no place for backups\. Write/m],
    [
      "a node stands there",
      ["--config", "TOML", "restore", "PLACE", "--recovery", "OLD"],
      /^A node stands here already/m,
    ],
  ])("says in a line that %s", async (_what, words, line) => {
    const named: Record<string, string> = {
      OLD: recovery(),
      TOML: join(old, "node.toml"),
      PLACE: join(old, "backups"),
    };
    const { code, out, err } = await nri(...toFresh, ...words.map((word) => named[word] ?? word));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(line);
    expect(err).not.toMatch(/^ {4}at /m);
  });
});
