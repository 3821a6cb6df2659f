/** net: the ways out of the process; whatever a stranger can make us fetch goes through `safeFetch`. */
export type { Dialer, Lookup } from "./dialer.ts";
export { FetchProblem, type FetchProblemReason } from "./fetch-problem.ts";
export { type Certificate, readCertificate } from "./read-certificate.ts";
export {
  createSafeFetch,
  type Fetched,
  type FetchedHead,
  type FetchOptions,
  type FetchPurpose,
  type SafeFetch,
} from "./safe-fetch.ts";
