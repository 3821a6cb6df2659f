import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Composition, initNode, socketPath } from "../server/index.ts";
import { runCli } from "./run-cli.ts";

const composition: Composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false };

describe("nri, when something stands in the way", () => {
  let folder: string;
  let file: string;
  let taken: Server;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "nri-start-"));
    file = join(folder, "node.toml");
    taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
    });
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const initiative = { actor: "igf", kind: "national", name: { en: "Example IGF" } };
    const config = { origin: "https://igf.example.org", log_level: "silent", listen: { port }, initiative };
    await initNode({ file, composition, config });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await new Promise((resolve) => taken.close(resolve));
    await rm(folder, { recursive: true });
  });

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
    return { code: await runCli(composition, { argv: ["--config", file, ...argv] }), ...said };
  }

  it("says that the port is taken, and leaves nothing running that would keep the process alive", async () => {
    expect(await nri("start")).toMatchObject({ code: 1, err: expect.stringMatching(/^Port \d+ is in use\./) });
    // The next one may own the database: the node that could not start gave it back.
    expect(await nri("keys", "rotate")).toMatchObject({ code: 0 });
  });

  it("tells its version, and no stack", async () => {
    expect(await nri("--version")).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(/^\d+\.\d+\.\d+\s*$/),
    });
  });

  it("refuses another origin and another actor than those that the node was made with", async () => {
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("https://igf.example.org", "https://new.example.org"));
    const moved = await nri("status");
    expect(moved.code).toBe(1);
    expect(moved.err).toContain(
      'This node was made as https://igf.example.org. Write origin = "https://igf.example.org"',
    );
    await writeFile(file, text.replace('actor = "igf"', 'actor = "forum"'));
    const renamed = await nri("status");
    expect(renamed.code).toBe(1);
    expect(renamed.err).toContain('Write actor = "igf"');
    await writeFile(file, text);
    expect((await nri("status")).code).toBe(0);
  });

  it("puts a lost master key back from the recovery file, and no other one", async () => {
    const [key, recovery] = [join(folder, "master.key"), join(folder, "recovery.txt")];
    const before = await readFile(key);
    expect(await nri("keys", "recover", "--recovery", recovery)).toMatchObject({
      code: 1,
      err: expect.stringContaining("already"),
    });
    await rm(key);
    const lost = await nri("status");
    expect(lost.err).toContain("nri keys recover --recovery FILE");
    const text = await readFile(recovery, "utf8");
    await writeFile(recovery, text.replace("https://igf.example.org", "https://other.example.org"));
    expect((await nri("keys", "recover", "--recovery", recovery)).err).toContain("is of https://other.example.org");
    await writeFile(recovery, text);
    expect(await nri("keys", "recover", "--recovery", recovery)).toMatchObject({ code: 0 });
    expect(await readFile(key)).toEqual(before);
    expect((await nri("status")).code).toBe(0);
  });

  it("answers a command in plain words, without lines of the log", async () => {
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('log_level = "silent"', 'log_level = "debug"'));
    expect((await nri("audit", "verify")).out).toContain("whole: 2 entries.");
    await nri("token", "add", "website", "--days", "30");
    const audit = await nri("audit");
    expect(audit.err).not.toContain('"level"');
    expect(audit.out).toMatch(/token\.issued .*expires: 20\d\d-\d\d-\d\dT/);
    expect((await nri("registry", "refresh")).out).toContain("node.toml names no registry");
    expect((await nri("peers", "follow", "http://localhost:9")).err).toContain(
      "cannot be reached: only https addresses on port 443 are asked",
    );
  });

  it("says what is wrong with a command by the command's own example", async () => {
    expect(await nri("event", "add")).toMatchObject({ code: 2 });
    expect((await nri("peers", "follow")).err).toContain(
      "Example: nri peers follow https://igf.example.org\nMore: nri peers follow --help",
    );
    expect((await nri("peers", "folow")).err).toContain("Try: nri peers --help");
    expect((await nri("peers", "--help")).out).toContain("list, follow, unfollow");
  });

  it("says which file is not there, and which zone and language are none", async () => {
    await rm(file);
    expect((await nri("status")).err).toMatch(
      /^There is no .*node\.toml\. Name the node's configuration with --config/,
    );
    const wrong = ["--name", "X", "--actor", "x", "--zone", "Nairobi", "--language", "xx"];
    const { code, err } = await nri("init", "--origin", "https://new.example.org", ...wrong);
    expect(code).toBe(1);
    expect(err).toContain("initiative.zone: Use a name of the IANA time zone list, such as Africa/Nairobi");
    expect(err).toContain("initiative.languages.0: Use ar, en, es, fr, ru, zh, pt");
  });

  it("gives an option behind `resend` to it, not to `deliveries`, which has one of the same name", async () => {
    expect(await nri("deliveries", "resend", "--state", "delivered")).toMatchObject({
      code: 1,
      err: expect.stringContaining("--state must be held, dead, gone or retrying"),
    });
    expect((await nri("deliveries", "--state", "held", "--json")).out).toContain('"items": []');
    expect((await nri("deliveries", "resend", "--state", "held", "--json")).out).toContain('"resent": 0');
    expect((await nri("moderate", "hide", "x")).err).toMatch(/^--reason: Say why, with one of: .*\n$/);
    const rules = join(folder, "rules.md");
    await writeFile(rules, "# Our rules\n");
    expect((await nri("code-of-conduct", "set", rules, "--lang", "fr")).code).toBe(0);
    expect((await nri("code-of-conduct", "--lang", "fr")).out).toContain("# Our rules");
  });
});

describe("nri start, with something that starts it again", () => {
  it("ends with 75 when it is told to start anew, and says plainly when nothing would start it again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nri-restart-"));
    const file = join(folder, "node.toml");
    const initiative = { actor: "igf", kind: "national", name: { en: "Example IGF" } };
    const config = { origin: "https://igf.example.org", log_level: "silent", listen: { port: 0 }, initiative };
    await initNode({ file, composition, config });
    const errors: string[] = [];
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.spyOn(process.stderr, "write").mockImplementation((chunk) => errors.push(String(chunk)) > 0);
    const nri = (...argv: string[]) => runCli(composition, { argv: ["--config", file, ...argv] });
    const whenUp = async () => {
      while (!isUp(folder)) await new Promise((go) => setTimeout(go, 50));
    };
    try {
      expect(await nri("restart")).toBe(1);
      expect(errors.join("")).toContain("is not running");
      vi.stubEnv("NRI_SUPERVISED", "1");
      const ended = nri("start");
      await whenUp();
      expect(await nri("restart")).toBe(0);
      expect(await ended).toBe(75);

      vi.stubEnv("NRI_SUPERVISED", "");
      const alone = nri("start");
      await whenUp();
      expect(await nri("restart")).toBe(1);
      expect(errors.join("")).toContain("Nothing would start the node again here");
      process.emit("SIGTERM");
      expect(await alone).toBe(0);
    } finally {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
      await rm(folder, { recursive: true });
    }
  });

  const isUp = (folder: string) => existsSync(socketPath(join(folder, "data")));
});
