import { createHash, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { promisify } from "node:util";
import { parseStrictJson } from "../../../core/src/federation/gate/strict-json.ts";
import { medianRate, type Rate } from "./cpu.ts";
import { createOfEvent } from "./sample-activity.ts";

export interface Primitives {
  rsaVerify: Rate;
  rsaSign: Rate;
  ed25519Sign: Rate;
  ed25519Verify: Rate;
  sha256: Rate;
  jsonParse: Rate;
  strictJson: Rate;
}

const signOnPool = promisify<string | null, Buffer, KeyObject, Buffer>(sign);
const signingString = Buffer.from(
  '"@method": POST\n"@target-uri": https://igf.example/ap/inbox\n"content-digest": sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:\n"@signature-params": ("@method" "@target-uri" "content-digest");created=1795000000;keyid="https://a.example/ap/actors/igf#rsa-1";alg="rsa-v1_5-sha256"',
);

/** What the work of an inbox and of a delivery is made of, measured in this process. */
export async function measurePrimitives(runs: number): Promise<Primitives> {
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const ed25519 = generateKeyPairSync("ed25519");
  const body = Buffer.from(JSON.stringify(createOfEvent("https://a.example/ap/actors/igf", "1")));
  const text = body.toString("utf8");
  const signature = sign("sha256", signingString, rsa.privateKey);
  const edSignature = sign(null, signingString, ed25519.privateKey);
  const rate = (count: number, work: () => unknown) =>
    medianRate(runs, () => {
      for (let done = 0; done < count; done++) work();
      return count;
    });
  return {
    rsaVerify: await rate(8000, () => verify("sha256", signingString, rsa.publicKey, signature)),
    rsaSign: await medianRate(runs, () => signMany(2000, rsa.privateKey)),
    ed25519Sign: await rate(8000, () => sign(null, signingString, ed25519.privateKey)),
    ed25519Verify: await rate(4000, () => verify(null, signingString, ed25519.publicKey, edSignature)),
    sha256: await rate(40_000, () => createHash("sha256").update(body).digest("base64")),
    jsonParse: await rate(40_000, () => JSON.parse(text)),
    strictJson: await rate(8000, () => parseStrictJson(body)),
  };
}

/** The signing bound of a fan-out: on the thread pool, as a delivery does it. */
export async function signMany(count: number, key: KeyObject): Promise<number> {
  let next = 0;
  const signer = async () => {
    while (next++ < count) await signOnPool("sha256", signingString, key);
  };
  await Promise.all(Array.from({ length: 8 }, signer));
  return count;
}
