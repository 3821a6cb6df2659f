import type { Composition } from "@nri-commons/core/server";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import hello from "@nri-commons/plugin-hello";
import policyLabs from "@nri-commons/plugin-policy-labs";

/** The Secretariat's node: gathers what all initiatives publish, and keeps the registry of recognised ones. */
export const global: Composition = {
  name: "global",
  plugins: [hello, policyLabs, capacityBuilding],
  standing: "secretariat",
  keepsRegistry: true,
};
