const byStatus: Readonly<Record<string, string>> = {
  "400": "the recipient could not read it (HTTP 400)",
  "401": "the recipient does not accept our signature (HTTP 401)",
  "403": "the recipient refuses us (HTTP 403)",
  "404": "there is no such inbox at the recipient (HTTP 404)",
  "410": "the recipient says that this inbox is gone (HTTP 410)",
  "413": "it is too large for the recipient (HTTP 413)",
  "429": "the recipient has too much to do and asked for a pause (HTTP 429)",
};

const byReason: Readonly<Record<string, string>> = {
  dns: "its address cannot be found (DNS)",
  timeout: "it did not answer in time",
  network: "it cannot be reached",
  tls: "its certificate is not valid",
  "url-refused": "only https addresses on port 443 are asked",
  "address-refused": "its name leads to an address that is not on the public Internet",
  "too-large": "its answer is too large",
  redirect: "it sends elsewhere too often, or to another site",
  encoding: "its answer is packed in a way that nobody can read",
};

/** Why a fetch brought nothing, in words that follow "cannot be reached:". */
export function explainReason(reason: string): string {
  return byReason[reason] ?? reason;
}

/** What a delivery's `error` means, in words for a person; what we do not know stays as it is. */
export function explainError(error: string): string {
  const [, before = "", last = error] = /^(.*, last: )?(.*)$/s.exec(error) ?? [];
  return before + one(last);
}

function one(error: string): string {
  const status = /^HTTP (\d{3})$/.exec(error)?.[1];
  if (status === undefined) return byReason[error] ?? error;
  const known = byStatus[status];
  if (known !== undefined) return known;
  return Number(status) >= 500
    ? `the recipient has a fault (HTTP ${status})`
    : `the recipient refused it (HTTP ${status})`;
}
