import type { Elsewhere } from "./attack.ts";

/** Classes that are a story rather than one input. */
export const elsewhere: readonly Elsewhere[] = [
  {
    title: "Consent races",
    file: "core/src/content/experts/experts.test.ts",
    tests: [
      "ends with the consent, before the job has run as well as after",
      "erases everything but the receipt when the person withdraws, once",
    ],
  },
  {
    title: "Revoked keys",
    file: "core/src/federation/gate/gate-keys.test.ts",
    tests: [
      "are let go by every process of the node within a minute",
      "fetches a key anew once when a signature does not fit, at most every five minutes",
    ],
  },
];
