import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

/** What an added plugin gets from the node that runs: one core, one hono, one kysely, whatever lies beside the plugin. */
const doors: Readonly<Record<string, () => Promise<object>>> = {
  "@nri-commons/core/kit": () => import("../../kit/index.ts"),
  "@nri-commons/core/content/types": () => import("../../content/types/index.ts"),
  "@nri-commons/core/web": () => import("../../web/index.ts"),
  "@nri-commons/core/plugin": () => import("../../plugin/index.ts"),
  hono: () => import("hono"),
  "hono/html": () => import("hono/html"),
  "hono/jsx": () => import("hono/jsx"),
  "hono/jsx/jsx-runtime": () => import("hono/jsx/jsx-runtime"),
  kysely: () => import("kysely"),
};

const scheme = "nri-door:";
/** A hook of modules is the process's, and so is what it gives out. */
const shelf = Symbol.for("nri-commons.doors");

interface Shelf {
  modules: Readonly<Record<string, object>>;
  /** Addresses of the folders from which the doors are open. */
  folders: Set<string>;
}

/** From now on, modules in this folder find core's doors. */
export async function openDoors(folder: string): Promise<void> {
  const owner = globalThis as { [shelf]?: Shelf };
  const from = pathToFileURL(`${folder}/`).href;
  const known = owner[shelf];
  if (known !== undefined) {
    known.folders.add(from);
    return;
  }
  const modules = Object.fromEntries(
    await Promise.all(Object.entries(doors).map(async ([name, open]) => [name, await open()] as const)),
  );
  const folders = new Set([from]);
  owner[shelf] = { modules, folders };
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL = "" } = context;
      const isInside = Object.hasOwn(modules, specifier) && [...folders].some((one) => parentURL.startsWith(one));
      return isInside ? { url: scheme + specifier, format: "module", shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith(scheme)) return next(url, context);
      return { format: "module", source: sourceOf(url.slice(scheme.length), modules), shortCircuit: true };
    },
  });
}

/** A module that gives on what the node has. */
function sourceOf(name: string, modules: Shelf["modules"]): string {
  const names = Object.keys(modules[name] ?? {}).filter((one) => /^[A-Za-z_$][\w$]*$/.test(one) && one !== "default");
  return [
    `const door = globalThis[Symbol.for("nri-commons.doors")].modules[${JSON.stringify(name)}];`,
    ...names.map((one) => `export const ${one} = door.${one};`),
    "export default door.default;",
  ].join("\n");
}
