import { createHash, createSecretKey } from "node:crypto";
import { base32crockford } from "@scure/base";
import type { Parsed } from "../kit/index.ts";
import { toAgeIdentity } from "./derive-key.ts";
import { type MasterKey, masterKeyBytes } from "./master-key.ts";

export interface Recovery {
  origin: string;
  masterKey: MasterKey;
}

/** What an operator prints and puts into a safe: with it and a backup the node can be brought back. */
export function toRecoveryFile({ origin, masterKey, madeAt }: Recovery & { madeAt: number }): string {
  return `NRI Commons: recovery file

Node: ${origin}
Made: ${new Date(madeAt).toISOString().slice(0, 10)}

Recovery key:

    ${lines(toRecoveryKey(masterKey)).join("\n    ")}

What it is for
  The recovery key opens the private keys of this node. A backup does not contain it.
  Whoever has this page and a backup can speak as the node. Whoever loses it cannot
  restore a backup.

What to do with it
  Print this page or copy it to a place that is not the server, then delete the file.

How to use it
  On the new machine:  nri restore BACKUP --recovery FILE
  or type the recovery key when you are asked for it. Capital and small letters are the
  same; spaces and hyphens do not matter; the letters I, L and O are read as 1, 1 and 0.

To look into a backup without this software
  Its parts are files in the age format (age-encryption.org). They open with this line as
  the identity; it follows from the recovery key and need not be typed for nri restore.

${toAgeIdentity(masterKey)}
`;
}

export function parseRecoveryFile(text: string): Parsed<Recovery> {
  const origin = /^Node:\s*(\S+)\s*$/m.exec(text)?.[1];
  const typed = /^Recovery key:\s*\n((?:\s*\n|[ \t]+\S.*(?:\n|$))+)/m.exec(text.replaceAll("\r\n", "\n"))?.[1];
  if (!origin || !typed) {
    return no("This is not a recovery file: it needs a line that begins with Node: and the recovery key.");
  }
  const key = parseRecoveryKey(typed);
  return key.ok ? { ok: true, value: { origin, masterKey: key.value } } : key;
}

/** 58 letters and digits of Crockford's base 32 in groups of five; the last ones are a checksum. */
export function toRecoveryKey(masterKey: MasterKey): string {
  const key = masterKey.export();
  const code = base32crockford.encode(Buffer.concat([key, checksum(key)]));
  return code.match(/.{1,5}/g)?.join("-") ?? code;
}

export function parseRecoveryKey(typed: string): Parsed<MasterKey> {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  if (code.length !== codeLength) {
    return no(`The recovery key has ${codeLength} letters and digits; ${code.length} were given.`);
  }
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(code))
    return no("The recovery key has only digits and letters, and never the letter U.");
  const mistyped = no("The recovery key does not add up: compare it with the paper, one group after the other.");
  try {
    const bytes = Buffer.from(base32crockford.decode(code));
    const key = bytes.subarray(0, masterKeyBytes);
    if (!checksum(key).equals(bytes.subarray(masterKeyBytes))) return mistyped;
    return { ok: true, value: createSecretKey(key) };
  } catch {
    return mistyped;
  }
}

const checksumBytes = 4;
const codeLength = Math.ceil(((masterKeyBytes + checksumBytes) * 8) / 5);

function checksum(key: Buffer): Buffer {
  return createHash("sha256").update("nri-commons recovery key").update(key).digest().subarray(0, checksumBytes);
}

function lines(code: string): string[] {
  const groups = code.split("-");
  return [0, 4, 8].map((at) => groups.slice(at, at + 4).join("-"));
}

function no(message: string): { ok: false; problems: [{ path: string; message: string }] } {
  return { ok: false, problems: [{ path: "recovery", message }] };
}
