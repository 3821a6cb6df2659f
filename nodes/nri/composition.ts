import type { Composition } from "@nri-commons/core/server";
import hello from "@nri-commons/plugin-hello";

/** A node of a national, regional, sub-regional or youth initiative. */
export const nri: Composition = {
  name: "nri",
  plugins: [hello],
  standing: "independent",
  keepsRegistry: false,
};
