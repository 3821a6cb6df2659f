import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "@nri-commons/core/cli";
import { createNode, readConfig } from "@nri-commons/core/server";
import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { describeOnPostgres } from "@nri-commons/core/testing/databases";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

/** The smallest PNG: one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const activityJson = { accept: "application/activity+json" };

describe("what an initiative says of itself (SQLite)", () => {
  changes(async () => ({}));
});

describeOnPostgres("what an initiative says of itself", (open) => {
  changes(async () => ({ database: await open.empty() }));

  it("is the same in another process within ten seconds, without a restart", async () => {
    const node = await bootTestNode({ name: "split", database: await open.empty(), start: false });
    const config = readConfig(join(node.folder, "node.toml"));
    if (!config.ok) throw new Error("no configuration");
    const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;
    const other = await createNode({ config: { ...config.value, log_level: "silent" }, composition });
    try {
      await other.start({ web: false, work: false });
      const home = async () => (await other.fetch(new Request(`${node.origin}/en/`))).text();
      const changed = async (name: string) => {
        await node.run("profile set", { arguments: { change: `name.en=${name}` } });
        const began = performance.now();
        await until(async () => (await home()).includes(name));
        return performance.now() - began;
      };
      // What comes too late is measured again: the machine may be busy.
      if ((await changed("Split in two")) > 11_000) expect(await changed("Split again")).toBeLessThan(11_000);
    } finally {
      await other.stop();
      await node.remove();
    }
  });
});

function changes(database: () => Promise<{ database?: string }>) {
  let kenya: TestNode;
  let world: TestNode;
  beforeAll(async () => {
    world = await bootTestNode({ name: "world", kind: "secretariat", keepsRegistry: true, ...(await database()) });
    kenya = await bootTestNode({ name: "kenya", ...(await database()) });
    await befriend(world, kenya);
  });
  afterAll(async () => {
    await kenya?.remove();
    await world?.remove();
  });

  const set = (change: string) => kenya.run("profile set", { arguments: { change } });
  const page = async (path: string) => {
    const answer = await kenya.get(path);
    return { answer, html: await answer.text() };
  };
  const actor = async (): Promise<Record<string, unknown>> =>
    JSON.parse(await (await kenya.get(kenya.actor, activityJson)).text());
  const seenByWorld = async () =>
    (await world.federation.peers.list()).find(({ actor: one }) => one === kenya.actor)?.name;

  it("shows its new name on the next page, in its language, and to whoever follows it", async () => {
    await set("name.en=Kenya Internet Forum");
    await set("name.fr=Forum du Kenya");
    expect((await page("/en/")).html).toContain("<title>Kenya Internet Forum</title>");
    expect((await page("/fr/about")).html).toContain("– Forum du Kenya</title>");
    expect(await (await kenya.get("/api/openapi.json")).text()).toContain("Kenya Internet Forum: API");
    // Told with each of the two changes.
    const names = { en: "Kenya Internet Forum", fr: "Forum du Kenya" };
    await expect.poll(actor).toMatchObject({ name: names.en, nameMap: names });
    await until(async () => (await seenByWorld()) === "Kenya Internet Forum");
  });

  it("shows its colour on the next page, under a policy that allows that very style; a light one is refused", async () => {
    const before = await page("/en/");
    await expect(set("accent=#ffd400")).rejects.toThrow("Take #8a7200 instead.");
    await set("accent=#7a1f5c");
    const { answer, html } = await page("/en/");
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    expect([before.html.includes("#7a1f5c"), style.includes("--brand:#7a1f5c")]).toEqual([false, true]);
    const hash = createHash("sha256").update(style).digest("base64");
    expect(answer.headers.get("content-security-policy")).toContain(`'sha256-${hash}'`);
  });

  it("shows its logo on the next page and in its actor document, at an address that is nothing but a picture", async () => {
    const logo = { name: "logo.png", bytes: pixel };
    const given = await kenya.run("profile logo", { arguments: { file: "logo.png" }, files: { file: logo } });
    const { path } = given.data as { path: string };
    expect((await page("/en/")).html).toContain(`<img src="${path}"`);
    const served = await kenya.get(path, activityJson);
    expect([served.status, served.headers.get("content-type"), served.headers.get("cache-control")]).toEqual([
      200,
      "image/png",
      "public, max-age=31536000, immutable",
    ]);
    expect(
      Buffer.from(await served.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    await until(async () => (await actor())["icon"] !== undefined);
    expect((await actor())["icon"]).toEqual({ type: "Image", mediaType: "image/png", url: kenya.origin + path });

    const svg = { name: "logo.svg", bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
    await expect(
      kenya.run("profile logo", { arguments: { file: "logo.svg" }, files: { file: svg } }),
    ).rejects.toMatchObject({ code: "picture-drawing" });
    await kenya.run("profile logo remove");
    expect([(await kenya.get(path)).status, (await page("/en/")).html.includes("<img")]).toEqual([404, false]);
  });

  it("puts its own language first, and keeps the address of every other", async () => {
    await set("languages=ar,en");
    expect((await kenya.get("/", { "accept-language": "de" })).headers.get("location")).toBe("/ar/");
    expect((await kenya.get("/ru/")).status).toBe(200);
    await until(async () => JSON.stringify((await actor())["nri:languages"]) === '["ar","en"]');
  });

  it("is as it was changed after a restart, whatever node.toml says", async () => {
    kenya = await kenya.restart();
    expect((await page("/en/")).html).toContain("<title>Kenya Internet Forum</title>");
    const shown = await kenya.run("profile show");
    expect(shown.data).toMatchObject({ name: { fr: "Forum du Kenya" }, accent: "#7a1f5c" });
  });
}

describe("a node that was made with its address only", () => {
  it("says in every language that it is being set up, and shows its home page once it has a name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nri-bare-"));
    const file = join(folder, "node.toml");
    const composition = { name: "nri", plugins: [], standing: "independent", keepsRegistry: false } as const;
    vi.spyOn(process.stdout, "write").mockImplementation(() => true);
    const argv = ["--config", file, "init", "--origin", "https://bare.example.org"];
    const code = await runCli(composition, { argv });
    vi.restoreAllMocks();
    expect(code).toBe(0);
    const config = readConfig(file);
    if (!config.ok) throw new Error("no configuration");
    const node = await createNode({ config: { ...config.value, log_level: "silent" }, composition });
    try {
      expect(node.profile.current()).toMatchObject({ isNamed: false, kind: "national", languages: ["en"] });
      const home = async (lang: string) => (await node.fetch(new Request(`https://bare.example.org/${lang}/`))).text();
      expect(await home("en")).toMatch(/<title>This site is being set up – bare\.example\.org<\/title>/);
      for (const lang of ["ar", "es", "fr", "pt", "ru", "zh"]) {
        const html = await home(lang);
        expect(html).toContain('content="noindex"');
        expect(html).not.toContain("being set up");
      }
      await node.run("profile set", { arguments: { change: "name.en=Bare IGF" } });
      expect(await home("en")).toContain("<title>Bare IGF</title>");
    } finally {
      await node.stop();
      await rm(folder, { recursive: true });
    }
  });
});
