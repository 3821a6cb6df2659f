import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Refusal } from "../kit/index.ts";

/** Encrypts the private keys. Stands in a file of mode 0600 outside the database and outside every backup. */
export type MasterKey = KeyObject;

export const masterKeyBytes = 32;

/** Makes the file, mode 0600, and refuses when there is one: a second key would lock the first one's secrets for ever. */
export async function createMasterKey(path: string, key: MasterKey = newMasterKey()): Promise<MasterKey> {
  const file = await open(path, "wx", 0o600).catch((error: unknown) => {
    if (!isCode(error, "EEXIST")) throw error;
    throw new Refusal("conflict", {
      message: `There is a master key at ${path} already. Keep it: the node's private keys open with it alone.`,
      cause: error,
    });
  });
  try {
    await file.writeFile(key.export());
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

export async function readMasterKey(path: string): Promise<MasterKey> {
  const file = await open(path, "r").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) {
      throw problem(
        `There is no master key at ${path}. Put it back from the recovery file: nri keys recover --recovery FILE.`,
        error,
      );
    }
    if (isCode(error, "EACCES")) {
      throw problem(
        `The master key at ${path} belongs to somebody else. Give it to the user that runs the node.`,
        error,
      );
    }
    throw error;
  });
  try {
    return await readChecked(file, path);
  } finally {
    await file.close();
  }
}

async function readChecked(file: FileHandle, path: string): Promise<MasterKey> {
  const { mode, size } = await file.stat();
  // Windows has no such bits; there the folder's access list guards the file.
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    const found = (mode & 0o777).toString(8).padStart(4, "0");
    throw problem(`Others can read the master key at ${path} (mode ${found}). Close it with: chmod 600 ${path}`);
  }
  if (size !== masterKeyBytes) {
    throw problem(
      `The master key at ${path} has ${size} bytes and should have ${masterKeyBytes}: it is damaged. Move it away, then put it back from the recovery file: nri keys recover --recovery FILE.`,
    );
  }
  return createSecretKey(await file.readFile());
}

function newMasterKey(): MasterKey {
  return createSecretKey(randomBytes(masterKeyBytes));
}

function problem(message: string, cause?: unknown): Refusal {
  return new Refusal("unavailable", { message, cause });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
