import type { JobHandlers, Transaction } from "../jobs/index.ts";
import type { Log } from "../kit/index.ts";
import type { SafeFetch } from "../net/index.ts";
import type { Db } from "../store/index.ts";
import type { Files } from "./create-files.ts";
import { createCards } from "./pictures/create-cards.ts";
import { createQueue } from "./pictures/create-queue.ts";
import type { CardWords } from "./pictures/draw-item-card.ts";
import { drawLogo } from "./pictures/draw-logo.ts";
import { type DrawnCopy, drawPicture } from "./pictures/draw-picture.ts";
import { fetchPictures } from "./pictures/fetch-pictures.ts";
import { type KeptPicture, mainPath, ownPicture, type PictureCopy } from "./pictures/kept-picture.ts";
import { deletePicture, findCopy, findPictures, insertPicture, picturesAt } from "./pictures/picture-store.ts";
import { removeUnusedPictures } from "./pictures/remove-unused-pictures.ts";
import { removeBytesJob } from "./pictures/replace-pictures.ts";
import { fetchPicturesJob } from "./pictures/use-pictures.ts";

export interface ImagesOptions {
  /** Where cards are kept that may be drawn again at any time; nowhere when left out. */
  cards?: string | undefined;
  files: Files;
  db: Db;
  transaction: Transaction;
  safeFetch: SafeFetch;
  log: Log;
  /** Of this node: what stands there is not fetched. */
  origin: string;
  /** Whether somebody else needs the bytes with this hash: then they stay in `files`. */
  isNeeded(sha256: string): Promise<boolean>;
}

export interface Images {
  /**
   * Draws an uploaded picture anew for pages and keeps that, never the upload itself. The same picture again costs nothing but the
   * drawing. Refuses with a `picture-…` code. One after the other, whoever asks.
   */
  put(bytes: Buffer): Promise<KeptPicture>;
  /** Draws a logo anew as PNG. Keeps nothing; refuses like `put`. */
  drawLogo(bytes: Buffer): Promise<Buffer>;
  /** By what was asked for: ids, addresses of pictures of ours, and addresses elsewhere whose picture has been brought here. */
  find(refs: readonly string[]): Promise<ReadonlyMap<string, KeptPicture>>;
  /** By which contents and other sites name a picture of ours. */
  urlOf(picture: KeptPicture): string;
  /** The picture for links to one thing, with words on it; undefined where it cannot be drawn. `logo` is the hash of a file. */
  card(words: CardWords, logo?: string): Promise<Buffer | undefined>;
  /** One copy, for serving. */
  findCopy(sha256: string): Promise<PictureCopy | undefined>;
  /** Nothing happens when it is not there. */
  remove(id: string): Promise<void>;
  readonly handlers: JobHandlers;
}

export function createImages(options: ImagesOptions): Images {
  const { db, files, transaction, origin } = options;
  const inTurn = createQueue();
  const cards = createCards({ dir: options.cards, readLogo: (sha256) => readWhole(files, sha256) });

  const keep = (bytes: Buffer, uploaded: boolean) =>
    inTurn(async () => {
      const picture = await store(files, await drawPicture(bytes));
      await transaction((tx) => insertPicture(tx, picture, uploaded));
      return picture;
    });
  const remove = (id: string) =>
    inTurn(async () => {
      for (const sha256 of await transaction((tx) => deletePicture(tx, id))) {
        if (!(await options.isNeeded(sha256))) await files.remove(sha256);
      }
    });

  return {
    put: (bytes) => keep(bytes, true),
    drawLogo: (bytes) => inTurn(() => drawLogo(bytes)),
    async find(refs) {
      const own = new Map(refs.flatMap((ref) => toEntry(ref, ownPicture(ref, origin))));
      const elsewhere = await picturesAt(
        db,
        refs.filter((ref) => !own.has(ref)),
      );
      const ids = new Map([...own, ...elsewhere]);
      const pictures = await findPictures(db, [...ids.values()]);
      return new Map([...ids].flatMap(([ref, id]) => toEntry(ref, pictures.get(id))));
    },
    card: (words, logo) => cards.get(words, logo),
    urlOf: (picture) => origin + mainPath(picture),
    findCopy: (sha256) => findCopy(db, sha256),
    remove,
    handlers: {
      [fetchPicturesJob]: {
        every: "PT15M",
        run: fetchPictures({ ...options, keep: (bytes) => keep(bytes, false) }),
      },
      [removeBytesJob]: {
        async run({ payload }) {
          for (const sha256 of hashesIn(payload)) {
            if ((await findCopy(db, sha256)) === undefined && !(await options.isNeeded(sha256)))
              await files.remove(sha256);
          }
        },
      },
      "remove-unused-pictures": { every: "P1D", run: removeUnusedPictures({ db, remove }) },
    },
  };
}

async function readWhole(files: Files, sha256: string): Promise<Buffer | undefined> {
  const open = await files.read(sha256);
  if (!open) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of open.stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function hashesIn(payload: unknown): string[] {
  const { hashes } = Object(payload) as { hashes?: unknown };
  return Array.isArray(hashes) ? hashes.filter((one) => typeof one === "string") : [];
}

function toEntry<Value>(ref: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[ref, value]];
}

async function store(files: Files, drawn: readonly DrawnCopy[]): Promise<KeptPicture> {
  const copies: PictureCopy[] = [];
  for (const { content, ...copy } of drawn) {
    const { sha256, bytes } = await files.put(content, { name: "picture" });
    copies.push({ ...copy, sha256, bytes });
  }
  const main = copies.findLast(({ purpose }) => purpose === "page");
  if (main === undefined) throw new Error("A picture was drawn without a copy for pages.");
  return { id: main.sha256, width: main.width, height: main.height, copies };
}
