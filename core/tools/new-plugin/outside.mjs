// What a plugin in a repository of its own needs beside its files.
import { relative } from "node:path";

export function outsideFiles(id, { entry, folder, root, version, versions }) {
  const core = relative(folder, `${root}/core`);
  return {
    "package.json": json({
      name: `nri-plugin-${id}`,
      version,
      license: "Apache-2.0",
      type: "module",
      keywords: ["nri-commons-plugin"],
      exports: { ".": "./dist/plugin.js" },
      files: ["dist", "README.md"],
      scripts: { build: "node build.mjs", test: "vitest run", types: "tsc -p .", prepack: "node build.mjs" },
      peerDependencies: { "@nri-commons/core": `^${versions.core}` },
      devDependencies: {
        "@nri-commons/core": `link:${core}`,
        "@types/node": versions["@types/node"],
        esbuild: versions.esbuild,
        // Core's very own: pages of two honos do not know one another.
        hono: `link:${core}/node_modules/hono`,
        kysely: `link:${core}/node_modules/kysely`,
        // Core is written for it, whatever else the machine has.
        node: versions.node,
        typescript: versions.typescript,
        vitest: versions.vitest,
        zod: versions.zod,
      },
    }),
    "tsconfig.json": json({
      extends: `${relative(folder, `${root}/tsconfig.base.json`)}`,
      compilerOptions: { types: ["node"] },
      include: ["*.ts", "*.tsx"],
    }),
    "vitest.config.mjs": `import { defineConfig } from "vitest/config";

// Whole nodes start in these tests: they take longer than functions.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: { testTimeout: 15_000, hookTimeout: 60_000 },
});
`,
    "build.mjs": `// One file of JavaScript. What the node brings itself (core, hono, kysely) stays outside of it, so that there is only one of each.
import { build } from "esbuild";

await build({
  entryPoints: ["${entry}"],
  outfile: "dist/plugin.js",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node24",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  external: ["@nri-commons/core/*", "hono", "hono/html", "hono/jsx", "hono/jsx/jsx-runtime", "kysely"],
});
`,
    "pnpm-workspace.yaml":
      "# The bundler and Node.js bring their own programs.\nallowBuilds:\n  esbuild: true\n  node: true\n",
    ".gitignore": "node_modules/\ndist/\n*.tgz\n",
  };
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
