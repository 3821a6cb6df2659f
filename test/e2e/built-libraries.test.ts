import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const core = fileURLToPath(new URL("../../core/", import.meta.url));
const tools = new URL("../../core/tools/build.mjs", import.meta.url).href;
const folder = `${core}dist/built-libraries-test`;

interface Tools {
  bundle(entries: Record<string, string>, folder: string): Promise<void>;
}

interface Lazy {
  library: string;
  name: string;
}

/** `const { X } = await import("library")` and `{ default: x }`, as core writes them. */
const lazily = /const \{([^}]+)\} = await import\("([^".]+[^"]*)"\)/g;
const lazy: Lazy[] = globSync("src/**/*.{ts,tsx}", { cwd: core })
  .filter((file) => !file.includes(".test.") && !file.startsWith("src/testing"))
  .flatMap((file) => [...readFileSync(core + file, "utf8").matchAll(lazily)])
  .flatMap(([, names = "", library = ""]) =>
    names.split(",").map((one) => ({ library, name: (one.split(":")[0] ?? "").trim() })),
  )
  .filter(({ library, name }) => name !== "" && !/^(node:|@nri-commons\/)/.test(library));

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A library of the older kind has other names once it is bundled than where node reads it. */
it("every library that a node loads when it is first needed is there in a built node too", async () => {
  const lines = lazy.map(
    ({ library, name }) =>
      `async () => { const { ${name}: found } = await import(${JSON.stringify(library)}); return found; }`,
  );
  writeFileSync(`${folder}/entry.ts`, `export default [\n${lines.join(",\n")}\n];\n`);
  const { bundle } = (await import(/* @vite-ignore */ tools)) as Tools;
  await bundle({ built: `${folder}/entry.ts` }, folder);
  const { default: load } = (await import(/* @vite-ignore */ pathToFileURL(`${folder}/built.mjs`).href)) as {
    default: (() => Promise<unknown>)[];
  };
  const missing: string[] = [];
  for (const [index, { library, name }] of lazy.entries()) {
    if ((await load[index]?.()) === undefined) missing.push(`${name} of ${library}`);
  }
  expect(lazy.map(({ library }) => library)).toContain("@fastify/busboy");
  expect(missing).toEqual([]);
});
