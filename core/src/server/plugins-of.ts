import { builtinPlugins } from "../builtin/index.ts";
import type { Plugin } from "../plugin/index.ts";
import type { Composition } from "./composition.ts";

/** Core's own kinds first, then what the composition adds. */
export function pluginsOf(composition: Composition): readonly Plugin[] {
  return [...builtinPlugins, ...composition.plugins];
}
