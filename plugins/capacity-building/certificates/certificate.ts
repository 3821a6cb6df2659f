/**
 * `open`: nothing was issued yet, the person may have said which name they want; `valid`; `revoked` by the team; `erased` by the
 * person, of which nothing stays but that there was one.
 */
export type CertificateState = "open" | "valid" | "revoked" | "erased";

export interface Certificate {
  id: string;
  activity: string;
  participant?: string;
  person?: string;
  state: CertificateState;
  /** Since when it waits to be issued, or issued anew. */
  asked?: number;
  /** Of the issue that counts. */
  issued?: number;
  ended?: number;
  /** The name that they want on it; "" for none; undefined: the one they are known by. */
  wanted?: string;
  /** Their name, and the file that has it in it, may be seen by whoever has the address. */
  shown: boolean;
  /** What was signed, as it was signed last. */
  sealed?: Sealed;
  /** Why it was revoked, in words of the team, for everybody to read. */
  reason?: string;
  /** Why it could not be issued. */
  problem?: string;
}

export interface Sealed {
  token: string;
  /** The name in it. */
  name?: string;
  /** Of the first issue. */
  awarded: number;
  /** Nobody's name: `sub`. */
  subject: string;
  list: string;
  place: number;
}

/** The name as the person wants it, or as they are known. */
export function nameOn({ wanted }: Pick<Certificate, "wanted">, known: string): string | undefined {
  const name = wanted ?? known;
  return name === "" ? undefined : name;
}

/** They want another name on it than the one that was signed. */
export function wantsAnew(certificate: Certificate, known: string): boolean {
  return certificate.state === "valid" && nameOn(certificate, known) !== certificate.sealed?.name;
}

/** What has nobody's name in it is nobody's secret; else it is as public as they want. */
export function isFilePublic({ state, shown, sealed }: Certificate): boolean {
  return state !== "erased" && sealed !== undefined && (shown || sealed.name === undefined);
}

export const longestName = 120;
