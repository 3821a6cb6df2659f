import type { Composition } from "@nri-commons/core/server";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import hello from "@nri-commons/plugin-hello";
import policyLabs from "@nri-commons/plugin-policy-labs";

/** A node of a national, regional, sub-regional or youth initiative. */
export const nri: Composition = {
  name: "nri",
  plugins: [hello, policyLabs, capacityBuilding],
  standing: "independent",
  keepsRegistry: false,
};
