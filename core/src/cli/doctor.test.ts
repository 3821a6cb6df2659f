import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Composition, createNode, initNode, readConfig } from "../server/index.ts";
import { openStore } from "../store/index.ts";
import { runCli } from "./run-cli.ts";

const composition: Composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false };

interface Report {
  level: string;
  findings: { check: string; level: string; found: string; remedy?: string }[];
}

describe("nri doctor on a node that does not run", () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "nri-doctor-"));
    file = join(folder, "node.toml");
    const initiative = { actor: "igf", kind: "national", name: { en: "Example IGF" } };
    await initNode({
      file,
      composition,
      config: { origin: "https://igf.example.org", log_level: "silent", initiative },
    });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => rm(folder, { recursive: true }));

  async function doctor(): Promise<{ code: number; report: Report }> {
    let text = "";
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    });
    vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    const code = await runCli(composition, { argv: ["--config", file, "--json", "doctor"] });
    return { code, report: JSON.parse(text) as Report };
  }
  const wrong = ({ findings }: Report) =>
    findings
      .filter(({ level, check }) => level === "fault" && !ofTheMachine.includes(check))
      .map(({ check, found }) => `${check}: ${found}`);

  /** What the machine and its network are, not the node: a full disk, a name that leads nowhere. */
  const ofTheMachine = ["disk", "name", "certificate"];

  it("looks at all that can be seen, and ends with 0 when nothing of it is wrong", async () => {
    const { code, report } = await doctor();
    expect(wrong(report)).toEqual([]);
    expect(code).toBe(report.findings.some(({ level }) => level === "fault") ? 1 : 0);
    expect(report.findings).toContainEqual(
      expect.objectContaining({ check: "reachable", found: "not asked: the node is not running" }),
    );
  });

  it("says why it cannot be started when others can read the key, and ends with 1", async () => {
    await chmod(join(folder, "master.key"), 0o644);
    const { code, report } = await doctor();
    await chmod(join(folder, "master.key"), 0o600);
    expect(code).toBe(1);
    expect(wrong(report)).toEqual([
      expect.stringMatching(/^start: the node cannot be started: Others can read the master key/),
      expect.stringMatching(/^master key: Others can read the master key .* chmod 600/),
    ]);
  });

  it("says that the database is of a newer version", async () => {
    const parsed = readConfig(file);
    if (!parsed.ok) throw new Error("no configuration");
    const store = await openStore({ url: `sqlite:${join(parsed.value.data, "node.db")}` });
    const add = sql`insert into migration (ledger, name, applied_at) values ('core', '999-later', 0)`;
    await store.transaction((db) => add.execute(db));
    await store.close();
    const { code, report } = await doctor();
    expect(code).toBe(1);
    expect(wrong(report)).toEqual([expect.stringMatching(/^start: .*was written by a newer version/)]);
    expect(report.findings[0]?.remedy).toContain("Install that version or a later one");
    await expect(createNode({ config: parsed.value, composition })).rejects.toThrow("newer version");
  });
});
