import type { Plugin } from "../plugin/index.ts";
import type { SiteFooter } from "../web/index.ts";

/** What a kind of node is made of: a list of plugins and the words of its footer. No logic. */
export interface Composition {
  /** Folder name and `nri init --node`: `nri`, `global`, `dc`. */
  name: string;
  plugins: readonly Plugin[];
  /** What the foot of each page says of the initiative's standing. */
  standing: SiteFooter["standing"];
  /** True for the node that keeps the registry of recognised initiatives. */
  keepsRegistry: boolean;
}
