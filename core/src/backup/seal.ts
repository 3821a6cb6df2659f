import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Refusal } from "../kit/index.ts";
import type { BackupKeys } from "./backup-keys.ts";

/** Encrypts in the age format, piece by piece. */
export async function seal(keys: BackupKeys, plain: Readable): Promise<Readable> {
  const { Encrypter, identityToRecipient } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(keys.ageIdentity));
  return fromWeb(await encrypter.encrypt(toWeb(pacing(plain))));
}

/** Refuses what was made for another recovery key, and what is no age file; damage further in breaks the stream. */
export async function unseal(keys: BackupKeys, sealed: Readable): Promise<Readable> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  decrypter.addIdentity(keys.ageIdentity);
  try {
    return fromWeb(await decrypter.decrypt(toWeb(pacing(sealed))));
  } catch (cause) {
    sealed.destroy();
    if (cause instanceof Error && cause.message.startsWith("no identity matched")) {
      throw new Refusal("invalid", {
        message:
          "This recovery key does not open this backup. Whose backups these are stands in node.txt beside them: use that node's recovery file.",
        cause,
      });
    }
    throw cause;
  }
}

/** Web streams go on without end within one turn of the event loop: here each piece waits for a turn, so that requests get theirs. */
function pacing(source: Readable): Readable {
  const pace = new Transform({
    writableHighWaterMark: piece,
    readableHighWaterMark: piece,
    transform(chunk: Buffer, _encoding, done) {
      setImmediate(done, null, chunk);
    },
  });
  // What breaks the source breaks whoever reads.
  pipeline(source, pace).catch((error: Error) => pace.destroy(error));
  return pace;
}

const piece = 64 * 1024;

// Node's own web streams, in the type that the library was compiled against.
function toWeb(stream: Readable): globalThis.ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>;
}

function fromWeb(stream: globalThis.ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>);
}
