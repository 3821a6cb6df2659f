import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMasterKey, readMasterKey } from "./master-key.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nri-key-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the master key's file", () => {
  it("is made for its owner alone and read back the same", async () => {
    const path = join(folder, "master.key");
    const made = await createMasterKey(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readMasterKey(path)).equals(made)).toBe(true);
  });

  it("is never overwritten", async () => {
    const path = join(folder, "once.key");
    const made = await createMasterKey(path);
    await expect(createMasterKey(path)).rejects.toMatchObject({ code: "conflict" });
    expect((await readMasterKey(path)).equals(made)).toBe(true);
  });

  it("is refused while others can read it, with the remedy", async () => {
    const path = join(folder, "open.key");
    await createMasterKey(path);
    await chmod(path, 0o640);
    await expect(readMasterKey(path)).rejects.toThrow(`(mode 0640). Close it with: chmod 600 ${path}`);
    await chmod(path, 0o600);
    await expect(readMasterKey(path)).resolves.toBeDefined();
  });

  it("is refused when it is damaged or away", async () => {
    const path = join(folder, "short.key");
    await writeFile(path, "too short", { mode: 0o600 });
    await expect(readMasterKey(path)).rejects.toThrow("has 9 bytes and should have 32");
    await expect(readMasterKey(join(folder, "none.key"))).rejects.toThrow("nri keys recover --recovery FILE");
  });
});
