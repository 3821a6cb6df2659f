import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Composition } from "../server/index.ts";
import { runCli } from "./run-cli.ts";

const composition: Composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false };

describe("nri init", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nri-init-"));
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  async function portOf(...argv: string[]): Promise<string | undefined> {
    const file = join(folder, "node.toml");
    expect(await runCli(composition, { argv: ["--config", file, "init", ...argv] })).toBe(0);
    return /^port = (\d+)$/m.exec(await readFile(file, "utf8"))?.[1];
  }

  it("listens where the origin of a trial on this machine says, so that the link that it prints opens", async () => {
    expect(await portOf("--origin", "http://localhost:4910")).toBe("4910");
  });

  it("listens on 4000 behind a web server, whatever port that one has", async () => {
    expect(await portOf("--origin", "https://igf.example.org:8443")).toBe("4000");
  });

  it("listens where it is told to", async () => {
    expect(await portOf("--origin", "http://localhost:4910", "--port", "4700")).toBe("4700");
  });
});
