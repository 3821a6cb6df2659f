/** FEDERATION.md, limits. */
export const maxActivityBytes = 512 * 1024;
const maxReadMs = 10_000;

/** The bytes as they came, or why there are none: too many, or a sender that stops or drips. */
export async function readRawBody(
  body: AsyncIterable<Uint8Array>,
  isSmall: (bytes: number) => boolean,
): Promise<Buffer | "too-large" | "body-unread"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const iterator = body[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), maxReadMs);
  });
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), late]);
      if (next === "late") return "body-unread";
      if (next.done) return Buffer.concat(chunks, size);
      size += next.value.byteLength;
      if (!isSmall(size)) return "too-large";
      chunks.push(next.value);
    }
  } catch {
    return "body-unread";
  } finally {
    clearTimeout(timer);
    iterator.return?.()?.catch?.(() => undefined);
  }
}
