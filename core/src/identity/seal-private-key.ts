import { createPrivateKey, type KeyObject } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { Refusal } from "../kit/index.ts";
import type { MasterKey } from "./master-key.ts";

/** `label` is authenticated with the key, so that the sealed text of one row is of no use in another. */
export function sealPrivateKey(key: KeyObject, label: string, masterKey: MasterKey): Promise<string> {
  const plain = key.export({ format: "der", type: "pkcs8" });
  return new CompactEncrypt(plain)
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid: label })
    .encrypt(masterKey)
    .finally(() => plain.fill(0));
}

export async function openPrivateKey(sealed: string, label: string, masterKey: MasterKey): Promise<KeyObject> {
  const algorithms = { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] };
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, masterKey, algorithms).catch((cause: unknown) => {
    throw new Refusal("unavailable", {
      message: "The master key does not open this node's private keys. Put back the right one with the recovery file.",
      cause,
    });
  });
  if (protectedHeader.kid !== label) throw new Error(`the sealed private key ${label} is another key's`);
  const der = Buffer.from(plaintext.buffer, plaintext.byteOffset, plaintext.byteLength);
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  der.fill(0);
  return key;
}
