// Bundles each node's entry point into core/dist, where the libraries that are not bundled are found: fewer files to load is what makes a node start fast (ADR-0006).
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const outdir = join(root, "core/dist");

const nodes = {
  nri: "nodes/nri/main.ts",
  global: "nodes/global/main.ts",
  dc: "nodes/dc/main.ts",
  demo: "nodes/demo/main.ts",
  "demo-prepare": "nodes/demo/demo-prepare.ts",
  "demo-node": "nodes/demo/demo-node.ts",
};

/** `more`: entry points beside those of every release, to measure them. */
export async function buildNodes(more = {}) {
  const all = { ...nodes, ...more };
  rmSync(outdir, { recursive: true, force: true });
  await bundle(Object.fromEntries(Object.entries(all).map(([name, entry]) => [`${name}-bundle`, entry])), outdir);
  for (const name of Object.keys(all)) writeFileSync(join(outdir, `${name}.mjs`), starter(`./${name}-bundle.mjs`));
}

/**
 * Before anything else is loaded, V8's compiled code of an earlier start: a sixth less CPU for a start. Written by the
 * first start that may write here, five seconds after it; without it everything works as well.
 */
function starter(bundle) {
  return `import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
const command = process.argv[2];
if (command === undefined || command === "start") {
  enableCompileCache(fileURLToPath(new URL(".compiled", import.meta.url)));
  setTimeout(flushCompileCache, 5000).unref();
}
await import("${bundle}");
`;
}

/** `outdir` must lie where the libraries that are not bundled are found. */
export async function bundle(entryPoints, outdir) {
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    outExtension: { ".js": ".mjs" },
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [englishOnly],
    legalComments: "none",
    logLevel: "warning",
    // Native, or loaded only when first needed.
    external: [
      ...["sqlite3", "pg", "undici", "activitypub-express", "jsonld", "ical.js", "sanitize-html", "sharp", "ssh2"],
      // Only tests come there.
      ...["mailparser", "smtp-server"],
    ],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
}

/** zod brings its messages in fifty languages; ours stand in the catalogues, so only its English ones are taken along. */
const englishOnly = {
  name: "zod-in-english-only",
  setup(bundler) {
    bundler.onResolve({ filter: /\/locales\/index\.js$/ }, ({ path, importer, resolveDir }) => {
      if (!importer.includes("/zod/")) return undefined;
      return { path: resolve(resolveDir, path.replace(/index\.js$/, "en.js")) };
    });
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildNodes();
