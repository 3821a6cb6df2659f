import type { FileHandle } from "node:fs/promises";
import { Refusal } from "../../kit/index.ts";

const chunk = 64 * 1024;

/** A file that came with a form: on the disk under no name, and gone when the form was answered. */
export class SentFile {
  /** What the sender calls it: for people only, never a path. */
  readonly name: string;
  /** As the sender says. */
  readonly type: string;
  readonly size: number;
  readonly #handle: FileHandle | undefined;

  /** Without a handle: it was larger than what is taken, and nothing of it was kept. */
  constructor({ name, type, size }: { name: string; type: string; size: number }, handle: FileHandle | undefined) {
    this.name = name;
    this.type = type;
    this.size = size;
    this.#handle = handle;
  }

  /** Its bytes one after another. Refuses with `too-large`. */
  async *stream(): AsyncGenerator<Uint8Array> {
    const handle = this.#whole();
    for (let at = 0; at < this.size; ) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunk), 0, chunk, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  /** All of it in memory: for what is small, or has to be looked at as a whole. Refuses with `too-large`. */
  async bytes(): Promise<Buffer> {
    const handle = this.#whole();
    const { buffer } = await handle.read(Buffer.alloc(this.size), 0, this.size, 0);
    return buffer;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
  }

  #whole(): FileHandle {
    if (this.#handle === undefined) throw new Refusal("too-large");
    return this.#handle;
  }
}
