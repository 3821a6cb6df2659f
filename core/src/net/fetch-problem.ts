export type FetchProblemReason =
  | "url-refused" // not https on port 443, user info, odd characters
  | "address-refused" // the name leads to an address that is not on the public internet
  | "dns" // the name does not resolve
  | "timeout"
  | "too-large"
  | "redirect" // more than three, without a target, or to another origin where only the first counts
  | "encoding" // a content encoding that is not ours, or broken
  | "tls"
  | "network"
  | "aborted"; // by the caller's signal

/** Why nothing came back. Expected: the other side, or the address somebody gave us, is at fault. */
export class FetchProblem extends Error {
  readonly reason: FetchProblemReason;
  readonly url: string;

  constructor(reason: FetchProblemReason, url: string, options?: ErrorOptions) {
    super(`${reason}: ${url}`, options);
    this.name = "FetchProblem";
    this.reason = reason;
    this.url = url;
  }
}

export function toFetchProblem(error: unknown, url: string): FetchProblem {
  const own = findCause(error, (cause) => cause instanceof FetchProblem);
  if (own instanceof FetchProblem) return own;
  const codes: string[] = [];
  findCause(error, (cause) => {
    if (cause instanceof Error && "code" in cause && typeof cause.code === "string") codes.push(cause.code);
    return false;
  });
  return new FetchProblem(reasonOf(codes.join(" ")), url, { cause: error });
}

function reasonOf(codes: string): FetchProblemReason {
  if (/ENOTFOUND|EAI_|ENODATA/.test(codes)) return "dns";
  if (/TIMEOUT|ETIMEDOUT/.test(codes)) return "timeout";
  if (/TLS|SSL|CERT|UNABLE_TO|EPROTO|SELF_SIGNED/.test(codes)) return "tls";
  if (/^Z_|ERR_BROTLI|ERR__ERROR_FORMAT/.test(codes)) return "encoding";
  return "network";
}

function findCause(error: unknown, wanted: (cause: unknown) => boolean): unknown {
  for (let cause = error, depth = 0; cause !== undefined && depth < 5; depth++) {
    if (wanted(cause)) return cause;
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return undefined;
}
