import type { Composition } from "@nri-commons/core/server";
import hello from "@nri-commons/plugin-hello";

/** A node of a Dynamic Coalition, policy network or best practice forum. */
export const dc: Composition = {
  name: "dc",
  plugins: [hello],
  standing: "coalition",
  keepsRegistry: false,
};
