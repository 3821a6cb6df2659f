import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

interface Answering {
  /** As the node asked. */
  challenge: string;
  /** Which site the browser says it is at. */
  origin?: string;
  counter?: number;
  /** Whether finger, face or code were asked for. */
  verified?: boolean;
}

/** A device with one passkey (WebAuthn Level 2, ES256, attestation none), to answer as browsers do and as they never would. */
export function testDevice(site: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const cose = Buffer.concat([
    Buffer.from("a5010203262001215820", "hex"),
    Buffer.from(x, "base64url"),
    Buffer.from("225820", "hex"),
    Buffer.from(y, "base64url"),
  ]);
  const authData = ({ counter = 0, verified = true, attested = false }) => {
    const flags = 0x01 | (verified ? 0x04 : 0) | (attested ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const known = [createHash("sha256").update(new URL(site).hostname).digest(), Buffer.from([flags]), count];
    const length = Buffer.from([0, id.length]);
    return Buffer.concat(attested ? [...known, Buffer.alloc(16), length, id, cose] : known);
  };
  const clientData = (type: string, { challenge, origin = site }: Answering) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const answer = (response: Record<string, Buffer>) => ({
    id: id.toString("base64url"),
    rawId: id.toString("base64url"),
    type: "public-key",
    response: Object.fromEntries(Object.entries(response).map(([key, value]) => [key, value.toString("base64url")])),
  });
  return {
    register(given: Answering) {
      const data = authData({ ...given, attested: true });
      const head = Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex");
      const attestationObject = Buffer.concat([head, Buffer.from([data.length]), data]);
      return answer({ clientDataJSON: clientData("webauthn.create", given), attestationObject });
    },
    signIn(given: Answering) {
      const [authenticatorData, clientDataJSON] = [authData(given), clientData("webauthn.get", given)];
      const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientDataJSON).digest()]);
      return answer({ authenticatorData, clientDataJSON, signature: sign("sha256", signed, privateKey) });
    },
  };
}
