import { randomUUID } from "node:crypto";
import { open, rename } from "node:fs/promises";

/** Writes a file whole or not at all, also when the machine stops in the middle. */
export async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const handle = await open(draft, "wx", mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}
