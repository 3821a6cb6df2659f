import type { Composition } from "@nri-commons/core/server";
import hello from "@nri-commons/plugin-hello";

/** The Secretariat's node: gathers what all initiatives publish, and keeps the registry of recognised ones. */
export const global: Composition = {
  name: "global",
  plugins: [hello],
  standing: "secretariat",
  keepsRegistry: true,
};
