import type { Plugin } from "../plugin/index.ts";

/** What a kind of node is made of: a list of plugins and the words of its footer. No logic. */
export interface Composition {
  /** Folder name and `nri init --node`: `nri`, `global`, `dc`. */
  name: string;
  plugins: readonly Plugin[];
  /** Message key of the line at the foot of each page. */
  footer: "footer.nri" | "footer.global" | "footer.dc";
  /** True for the node that keeps the registry of recognised initiatives. */
  keepsRegistry: boolean;
}
