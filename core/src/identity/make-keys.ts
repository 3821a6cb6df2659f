import { generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { Db } from "../store/index.ts";
import { addKey, type KeyAlgorithm } from "./key-store.ts";
import type { MasterKey } from "./master-key.ts";
import { sealPrivateKey } from "./seal-private-key.ts";

interface NewKeys {
  owner: string;
  algorithms: readonly KeyAlgorithm[];
  generation: number;
  now: number;
  masterKey: MasterKey;
}

const generate = promisify(generateKeyPair);

export async function makeKeys(db: Db, { owner, algorithms, generation, now, masterKey }: NewKeys): Promise<void> {
  for (const algorithm of algorithms) {
    const { publicKey, privateKey } = await makePair(algorithm);
    const sealed = await sealPrivateKey(privateKey, keyLabel(owner, algorithm, generation), masterKey);
    const pem = publicKey.export({ format: "pem", type: "spki" }).toString();
    await addKey(db, { owner, algorithm, generation, public_pem: pem, created_at: now, retires_at: null }, sealed);
  }
}

export function keyLabel(owner: string, algorithm: KeyAlgorithm, generation: number): string {
  return `${owner}#${algorithm}-${generation}`;
}

function makePair(algorithm: KeyAlgorithm): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return algorithm === "rsa" ? generate("rsa", { modulusLength: 2048 }) : generate("ed25519");
}
