import type { Composition } from "@nri-commons/core/server";
import capacityBuilding from "@nri-commons/plugin-capacity-building";
import hello from "@nri-commons/plugin-hello";
import policyLabs from "@nri-commons/plugin-policy-labs";

/** A node of a Dynamic Coalition, policy network or best practice forum. */
export const dc: Composition = {
  name: "dc",
  plugins: [hello, policyLabs, capacityBuilding],
  standing: "coalition",
  keepsRegistry: false,
};
