export interface Certificate {
  /** Milliseconds: until when it counts. */
  validTo: number;
  /** Why others do not believe it: `chain` is of nobody that they know or not whole, `name` is of another name. */
  problem: "chain" | "name" | undefined;
}

/**
 * The certificate that a host of the operator's own shows, good or not; undefined when none is shown within five seconds.
 * Never for a host that a stranger named.
 */
export async function readCertificate({
  host,
  port,
  ca,
}: {
  host: string;
  port: number;
  /** Whom to believe beside those whom everybody does. */
  ca?: string | undefined;
}): Promise<Certificate | undefined> {
  // Loaded here: a node that is never examined does without.
  const { connect } = await import("node:tls");
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: 5000, ca });
    const end = (certificate: Certificate | undefined) => {
      socket.destroy();
      resolve(certificate);
    };
    socket.once("secureConnect", () => {
      const validTo = Date.parse(socket.getPeerCertificate().valid_to);
      end(Number.isNaN(validTo) ? undefined : { validTo, problem: problemOf(socket.authorizationError) });
    });
    socket.once("timeout", () => end(undefined));
    socket.once("error", () => end(undefined));
  });
}

/** That it ran out is told by its date. */
function problemOf(error: unknown): Certificate["problem"] {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error ?? "");
  if (code === "" || code === "null" || code === "CERT_HAS_EXPIRED") return undefined;
  return code === "ERR_TLS_CERT_ALTNAME_INVALID" ? "name" : "chain";
}
