import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createQueue } from "./create-queue.ts";
import { type CardWords, drawItemCard } from "./draw-item-card.ts";

export interface CardShelf {
  /** Undefined where it cannot be drawn, or too many wait to be drawn already. */
  get(words: CardWords, logo?: string): Promise<Buffer | undefined>;
}

interface CardShelfOptions {
  /** A folder that may be emptied at any time; nothing is kept when left out. */
  dir?: string | undefined;
  /** How many are kept: about 40 KB each. */
  most?: number;
  readLogo(sha256: string): Promise<Buffer | undefined>;
}

/** Whoever asks beyond them is shown the card of the site. */
const mostWaiting = 12;

/** Changed when cards look different, so that old ones are drawn anew. */
const look = 1;

/** Cards by what stands on them: each is drawn once, one after the other, and the oldest give way. */
export function createCards({ dir, most = 1000, readLogo }: CardShelfOptions): CardShelf {
  const inTurn = createQueue();
  const drawing = new Map<string, Promise<Buffer | undefined>>();

  return {
    async get(words, logo) {
      const key = createHash("sha256")
        .update(JSON.stringify([look, words.title, words.line, words.site, words.rtl, words.ground, logo]))
        .digest("hex");
      const kept = dir && (await readFile(join(dir, `${key}.png`)).catch(() => undefined));
      if (kept) return kept;
      const known = drawing.get(key);
      if (known) return known;
      if (drawing.size >= mostWaiting) return undefined;
      const drawn = inTurn(async () => {
        const card = await drawItemCard(words, logo === undefined ? undefined : await readLogo(logo));
        if (card && dir) await keep(dir, key, card);
        return card;
      }).finally(() => drawing.delete(key));
      drawing.set(key, drawn);
      return drawn;
    },
  };

  async function keep(folder: string, key: string, card: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${key}.draft`);
    await writeFile(draft, card);
    await rename(draft, join(folder, `${key}.png`));
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png"));
    if (names.length <= most) return;
    const dated = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
    );
    const oldest = dated.sort((one, other) => one.at - other.at).slice(0, names.length - most);
    for (const { name } of oldest) await rm(join(folder, name), { force: true });
  }
}
