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
  {
    title: "CSRF",
    file: "core/src/builtin/people/attacks.test.ts",
    tests: [
      "a form without the session's token, with another session's, or from another site changes nothing",
      "nobody can be signed in from another site, to an account that is not theirs",
    ],
  },
  {
    title: "Session fixation",
    file: "core/src/builtin/people/attacks.test.ts",
    tests: [
      "a session that stood in the browser before signing in is nobody's afterwards",
      "a code opens nothing in another browser than the one that asked",
    ],
  },
  {
    title: "Brute force of codes",
    file: "core/src/identity/people/sign-in.test.ts",
    tests: [
      "looks at five codes and no more, also when a hundred come at once",
      "locks the account's codes after ten wrong ones, whoever asks from wherever; the mailed link still works",
      "locks an account for a day after thirty wrong codes, and an address after twenty over many accounts",
      "answers the same about people who are here, who are not, and who may not come in",
    ],
  },
];
