import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { freePort, until } from "@nri-commons/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../new-plugin/copy-workspace.ts";
import { run } from "../new-plugin/run.ts";

const node = join(root, "node_modules/.bin/node");
const nri = join(root, "core/tools/dist/outside/nri.mjs");
/** npm must do without any registry. */
const offline = { npm_config_offline: "true" };

describe("a plugin outside of this repository", () => {
  let home: string;
  let port: number;
  const plugin = () => join(home, "plugin");
  const withNpm = (settings: Record<string, string>, ...args: string[]) =>
    run(node, [nri, "--config", join(home, "node.toml"), ...args], home, settings);
  const command = (...args: string[]) => withNpm(offline, ...args);
  const packed = async () => join(plugin(), (await readdir(plugin())).find((name) => name.endsWith(".tgz")) ?? "");

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "nri-outside-"));
    port = await freePort();
    const make = ["core/tools/new-plugin.mjs", "visitors", "--variant", "tables", "--outside", plugin()];
    expect(await run(node, make, root)).toMatchObject({ status: 0 });
    await linkLibraries(plugin());
    // Two of them would not know one another's pages and queries.
    for (const one of ["hono", "kysely"])
      expect(await realpath(join(plugin(), "node_modules", one))).toBe(
        await realpath(join(root, "core/node_modules", one)),
      );
    expect(await run("npm", ["pack"], plugin(), offline)).toMatchObject({ status: 0 });
    const bundle = `const { bundle } = await import("./core/tools/build.mjs"); await bundle({ nri: "nodes/nri/main.ts" }, "core/tools/dist/outside");`;
    expect(await run(node, ["--input-type=module", "-e", bundle], root)).toMatchObject({ status: 0 });
    expect(await command("init", "--origin", `http://localhost:${port}`, "--port", String(port))).toMatchObject({
      status: 0,
    });
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  /** What the page answers while the node runs; every start is a new process. */
  async function started<T>(look: (get: (path: string) => Promise<Response>) => Promise<T>): Promise<T> {
    const child = spawn(node, [nri, "--config", join(home, "node.toml"), "start"], { cwd: home });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
    const ended = new Promise((resolve) => child.once("close", resolve));
    try {
      await until(async () => said.includes("is ready"));
      return await look((path) => fetch(`http://localhost:${port}${path}`));
    } finally {
      child.kill("SIGTERM");
      await ended;
    }
  }

  it("passes its own tests in its own folder, and its types are right", async () => {
    expect((await run("npm", ["test"], plugin())).text).toMatch(/3 passed/);
    expect(await run("npm", ["run", "types"], plugin())).toMatchObject({ status: 0 });
  });

  it("is refused when it is not what its author packed", async () => {
    const answer = await command("plugins", "add", await packed(), "--checksum", "sha512-AAAA");
    expect(answer).toMatchObject({
      status: 1,
      text: expect.stringContaining("is not what it should be: its checksum is sha512-"),
    });
  });

  it("is added from its packed file without a network, runs, and has its tables", async () => {
    const added = await command("plugins", "add", await packed());
    expect(added.text).toContain(
      "nri-plugin-visitors 0.1.0 is here: the plugin visitors. It runs once the node is started.",
    );
    expect(added.status).toBe(0);
    const list = JSON.parse(await readFile(join(home, "data/plugins/plugins.json"), "utf8"));
    expect(list.plugins).toMatchObject([
      { name: "nri-plugin-visitors", checksum: expect.stringMatching(/^sha512-[\w+/]{86}==$/) },
    ]);
    const page = await started(async (get) => (await get("/en/visitors")).text());
    expect(page).toContain("<h1>Guestbook</h1>");
    expect(page).toContain("Nobody has written yet");
    expect(page.match(/class="field/g)?.length).toBe(3);
  });

  it("comes back on another machine with the backup of its node", async () => {
    expect(await command("backup")).toMatchObject({ status: 0 });
    const there = join(home, "elsewhere/node.toml");
    const back = ["restore", join(home, "backups"), "--recovery", join(home, "recovery.txt")];
    const restored = await run(node, [nri, "--config", there, ...back], home, offline);
    expect(restored.text).toContain("plugin         nri-plugin-visitors 0.1.0\n");
    const listed = await run(node, [nri, "--config", there, "plugins"], home);
    expect(listed.text).toMatch(/^visitors +0\.1\.0 +running/m);
  });

  it("is off when the configuration says so, and on again", async () => {
    const config = join(home, "node.toml");
    const before = await readFile(config, "utf8");
    await appendFile(config, "\n[plugins.visitors]\non = false\n");
    expect(await started(async (get) => (await get("/en/visitors")).status)).toBe(404);
    await writeFile(config, before);
    expect(await started(async (get) => (await get("/en/visitors")).status)).toBe(200);
  });

  it("does not keep the node from starting when its files are broken", async () => {
    const entry = join(home, "data/plugins/node_modules/nri-plugin-visitors/dist/plugin.js");
    const whole = await readFile(entry);
    await writeFile(entry, "this is no JavaScript");
    expect(await started(async (get) => [(await get("/en/visitors")).status, (await get("/en/about")).status])).toEqual(
      [404, 200],
    );
    await writeFile(entry, whole);
  });

  it("goes when it is removed, and has what it had when it is added again", async () => {
    expect((await command("plugins", "discard", "nri-plugin-visitors")).text).toContain(
      "nri-plugin-visitors 0.1.0 is gone. What it kept stays",
    );
    expect(await started(async (get) => (await get("/en/visitors")).status)).toBe(404);
    expect(await readdir(join(home, "data/plugins/packages"))).toEqual([]);
    const added = await started(async (get) => [
      (await command("plugins", "add", await packed())).text,
      (await get("/en/visitors")).status,
    ]);
    expect(added).toEqual([expect.stringContaining("the plugin visitors. It runs."), 200]);
    expect(await started(async (get) => (await get("/en/visitors")).status)).toBe(200);
    expect(await command("plugins", "discard", "nri-plugin-other")).toMatchObject({
      status: 1,
      text: expect.stringContaining("Added: nri-plugin-visitors."),
    });
  });

  it("is added by its name and version from a registry, and not when the registry does not have it", async () => {
    expect(await command("plugins", "discard", "nri-plugin-visitors")).toMatchObject({ status: 0 });
    const registry = await serveRegistry(await readFile(await packed()));
    const online = { npm_config_registry: registry.address, npm_config_cache: join(home, "npm-cache") };
    const none = await withNpm(online, "plugins", "add", "nri-plugin-visitors@9.9.9");
    expect(none).toMatchObject({ status: 1, text: expect.stringContaining("nri-plugin-visitors@9.9.9") });
    const added = await withNpm(online, "plugins", "add", "nri-plugin-visitors@0.1.0");
    expect(added.text).toContain("nri-plugin-visitors 0.1.0 is here: the plugin visitors.");
    await registry.stop();
  });

  it("is refused when it is no plugin at all", async () => {
    const other = join(home, "other");
    await mkdir(other);
    await writeFile(
      join(other, "package.json"),
      '{ "name": "other", "version": "1.0.0", "type": "module", "main": "index.js" }',
    );
    await writeFile(join(other, "index.js"), "export default 7;\n");
    expect(await run("npm", ["pack"], other, offline)).toMatchObject({ status: 0 });
    const answer = await command("plugins", "add", join(other, "other-1.0.0.tgz"));
    expect(answer).toMatchObject({ status: 1, text: expect.stringContaining("other is no plugin") });
    expect(await readdir(join(home, "data/plugins/node_modules"))).not.toContain("other");
  });
});

/** A registry with one version of one package, as npm asks for it. */
async function serveRegistry(tarball: Buffer) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const [name, version] = ["nri-plugin-visitors", "0.1.0"];
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const dist = { tarball: `${address}${name}/-/${name}-${version}.tgz`, integrity };
  const packument = { name, "dist-tags": { latest: version }, versions: { [version]: { name, version, dist } } };
  const server = createServer(({ url = "" }, answer) => {
    if (url.endsWith(".tgz")) answer.end(tarball);
    else if (url === `/${name}`) answer.setHeader("content-type", "application/json").end(JSON.stringify(packument));
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { address, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** As an installation links them, without one: what its package.json wants from the checkout, from there; the rest as the workspace has it. */
async function linkLibraries(folder: string) {
  const { devDependencies } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const linked = Object.entries(devDependencies).map(([name, wanted]): [string, string] => {
    if (wanted.startsWith("link:")) return [name, resolve(folder, wanted.slice("link:".length))];
    return [name, join(root, name === "zod" ? "test/node_modules" : "node_modules", name)];
  });
  for (const [name, path] of [...linked, [".bin", join(root, "node_modules/.bin")] as const]) {
    const at = join(folder, "node_modules", name);
    await mkdir(dirname(at), { recursive: true });
    await symlink(path, at);
  }
}
