import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../kit/index.ts";
import type { BackupKeys } from "./backup-keys.ts";
import { unseal } from "./seal.ts";
import type { Shelf } from "./shelf.ts";

export interface PartOnShelf {
  path: string;
  bytes: number;
  /** Of what lies on the shelf. */
  sha256?: string;
  /** For messages: "the database". */
  what: string;
}

/** A part as it was before it was encrypted. Its stream breaks with a Refusal when it is missing, cut or changed. */
export async function readPart(shelf: Shelf, part: PartOnShelf, keys: BackupKeys): Promise<Readable> {
  const damaged = (cause?: unknown) =>
    cause instanceof Refusal
      ? cause
      : new Refusal("conflict", {
          message: `${part.what} in ${shelf.address} is damaged (${part.path}). Use another backup.`,
          cause,
        });
  const sealed = await shelf.read(part.path);
  if (sealed === undefined) {
    throw new Refusal("conflict", {
      message: `${part.what} is missing in ${shelf.address} (${part.path}). Use another backup.`,
    });
  }
  const checked = checking(part);
  const arriving = pipeline(sealed, checked).catch(damaged);
  let plain: Readable;
  try {
    plain = await unseal(keys, checked);
  } catch (error) {
    throw damaged(error);
  }
  return Readable.from(
    (async function* () {
      try {
        yield* plain;
      } catch (error) {
        throw damaged(error);
      }
      const problem = await arriving;
      if (problem !== undefined) throw problem;
    })(),
    { objectMode: false },
  );
}

/** Lets everything through and breaks at the end when it was not what the manifest says. */
function checking({ bytes, sha256 }: PartOnShelf): Transform {
  const hash = createHash("sha256");
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const same = seen === bytes && (sha256 === undefined || hash.digest("hex") === sha256);
      done(same ? null : new Error("not the bytes that were saved"));
    },
  });
}
