import type { Composition } from "@nri-commons/core/server";
import hello from "@nri-commons/plugin-hello";
import policyLabs from "@nri-commons/plugin-policy-labs";

/** The Secretariat's node: gathers what all initiatives publish, and keeps the registry of recognised ones. */
export const global: Composition = {
  name: "global",
  plugins: [hello, policyLabs],
  standing: "secretariat",
  keepsRegistry: true,
};
