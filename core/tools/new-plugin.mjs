// `npm run new:plugin -- NAME --variant minimal|tables|federated [--outside DIR]`: a plugin that passes its tests at once.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { outsideFiles } from "./new-plugin/outside.mjs";
import { readme, templates } from "./new-plugin/templates.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const usage = "npm run new:plugin -- my-plugin --variant minimal|tables|federated [--outside folder]";

const { id, variant, outside, install } = readArguments();
const template = templates[variant];
const folder =
  outside === undefined ? join(root, "plugins", id) : resolve(process.env.NRI_CWD ?? process.cwd(), outside);
if (existsSync(folder) && readdirSync(folder).length > 0) fail(`${folder} is there already, and not empty.`);

const files = makeFiles();
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
format();
console.log(`${folder} has ${Object.keys(files).length} files: ${template.what}.`);
if (outside === undefined) finishInside();
else finishOutside();

function readArguments() {
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        allowPositionals: true,
        options: {
          variant: { type: "string", default: "minimal" },
          outside: { type: "string" },
          "no-install": { type: "boolean", default: false },
        },
      });
    } catch (error) {
      return fail(`${error.message}\n${usage}`);
    }
  })();
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) fail(`Name the plugin: ${usage}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    fail(`"${name}" must be lower-case words joined by hyphens: my-plugin`);
  if (templates[values.variant] === undefined) fail(`There is no variant "${values.variant}": ${usage}`);
  return { id: name, variant: values.variant, outside: values.outside, install: !values["no-install"] };
}

function makeFiles() {
  const from = join(root, template.from);
  const sources = readdirSync(from).filter((name) => /\.tsx?$/.test(name));
  const named = sources.map((name) => [
    template.fileName(name, id),
    template.rename(readFileSync(join(from, name), "utf8"), id),
  ]);
  const made = Object.fromEntries(named);
  const setUp =
    outside === undefined
      ? insideFiles(versionOf(made))
      : outsideFiles(id, {
          ...{ entry: template.entry, folder, root, versions: versions() },
          version: versionOf(made),
        });
  return {
    ...made,
    ...setUp,
    "README.md": readme(id, variant, Object.keys(made)) + (outside === undefined ? howInside() : howOutside()),
  };
}

/** One number, in the manifest and in the package. */
function versionOf(made) {
  return /version: "([^"]+)"/.exec(made[template.entry])[1];
}

function insideFiles(version) {
  const { license, type, keywords } = readJson("plugins/hello/package.json");
  const has = versions();
  return {
    "package.json": `${JSON.stringify(
      {
        ...{ name: `@nri-commons/plugin-${id}`, version, private: true, license, type, keywords },
        exports: { ".": `./${template.entry}` },
        dependencies: { "@nri-commons/core": "workspace:*", ...pick(has, template.dependencies) },
      },
      undefined,
      2,
    )}\n`,
    "tsconfig.json": readFileSync(join(root, "plugins/hello/tsconfig.json"), "utf8"),
  };
}

function howInside() {
  return `Tests: \`npm test -- plugins/${id}\`. A node has it once it stands in the \`composition.ts\` of that node.\n`;
}

function howOutside() {
  return "Install, test, build, pack:\n\n```sh\nnpx --yes pnpm@12 install\nnpm test\nnpm pack\n```\n\nA node takes the packed file with `nri plugins add <file>`.\n";
}

function versions() {
  const { dependencies, version } = readJson("core/package.json");
  return { ...readJson("package.json").devDependencies, ...dependencies, core: version };
}

/** Names in code get longer or shorter: lines break elsewhere, imports stand in another order. */
function format() {
  spawnSync(
    join(root, "node_modules/.bin/biome"),
    ["check", "--write", "--config-path", root, "--vcs-enabled=false", folder],
    {
      cwd: outside === undefined ? root : folder,
      stdio: "ignore",
    },
  );
}

function finishInside() {
  if (install) {
    const done = spawnSync("npx", ["--yes", "pnpm@12.21.0", "install", "--no-frozen-lockfile", "--prefer-offline"], {
      cwd: root,
      stdio: "inherit",
    });
    if (done.status !== 0)
      fail("The plugin is there, but its libraries could not be linked: npx --yes pnpm@12.21.0 install");
  }
  console.log(`Next: npm test -- plugins/${id}\nThen add it to a node, as docs/guide/plugin-authors.md says.`);
}

function finishOutside() {
  console.log(`Next, in ${folder}: npx --yes pnpm@12.21.0 install, npm test, npm pack`);
}

function pick(all, names) {
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
