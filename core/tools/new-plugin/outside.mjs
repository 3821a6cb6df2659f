// What a plugin in a repository of its own needs beside its files.
import { relative } from "node:path";

export function outsideFiles(id, { entry, folder, root, versions }) {
  const core = relative(folder, `${root}/core`);
  return {
    "package.json": json({
      name: `nri-plugin-${id}`,
      version: "0.1.0",
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
        hono: versions.hono,
        kysely: versions.kysely,
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

export default defineConfig({ oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } } });
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
    "pnpm-workspace.yaml": "# The bundler brings its own program.\nallowBuilds:\n  esbuild: true\n",
    ".gitignore": "node_modules/\ndist/\n*.tgz\n",
  };
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
