export interface Certificate {
  /** Milliseconds: until when it counts. */
  validTo: number;
}

/**
 * The certificate that a host of the operator's own shows, good or not; undefined when none is shown within five seconds.
 * Never for a host that a stranger named.
 */
export async function readCertificate({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<Certificate | undefined> {
  // Loaded here: a node that is never examined does without.
  const { connect } = await import("node:tls");
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: 5000 });
    const end = (certificate: Certificate | undefined) => {
      socket.destroy();
      resolve(certificate);
    };
    socket.once("secureConnect", () => {
      const validTo = Date.parse(socket.getPeerCertificate().valid_to);
      end(Number.isNaN(validTo) ? undefined : { validTo });
    });
    socket.once("timeout", () => end(undefined));
    socket.once("error", () => end(undefined));
  });
}
