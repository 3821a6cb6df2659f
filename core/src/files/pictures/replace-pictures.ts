import type { Tx } from "../../jobs/index.ts";
import { deletePicture } from "./picture-store.ts";
import { usePictures } from "./use-pictures.ts";

/** The job that takes the bytes of pictures off the disk that nothing here knows any more. */
export const removeBytesJob = "remove-picture-bytes";

interface Replaced {
  holder: string;
  /** What it shows from now on. */
  urls: readonly string[];
  /** It is ours: what it shows under an address of this site was uploaded here. */
  own: boolean;
}

/**
 * As `usePictures`, and what the holder showed before goes at once where nobody else here shows it: served no more from this
 * transaction on, its bytes follow by a job. For what we uploaded ourselves, and for pictures of people, whose consent may end.
 * @example await replacePictures(tx, { holder: "expert:01j…", urls: [], own: true });
 */
export async function replacePictures(tx: Tx, { holder, urls, own }: Replaced): Promise<void> {
  const before = await tx.db.selectFrom("picture_use").select("url").where("holder", "=", holder).execute();
  await usePictures(tx, holder, urls);
  for (const { url } of before) {
    if (!urls.includes(url)) await drop(tx, url, own);
  }
}

async function drop(tx: Tx, url: string, own: boolean): Promise<void> {
  const id = (await brought(tx, url)) ?? (own ? /\/pictures\/([0-9a-f]{64})\.webp$/.exec(url)?.[1] : undefined);
  if (id === undefined || (await isShown(tx, id))) return;
  const hashes = await deletePicture(tx, id);
  await tx.db.deleteFrom("picture_source").where("url", "=", url).execute();
  if (hashes.length > 0) await tx.enqueue({ kind: removeBytesJob, key: id, payload: { hashes } });
}

async function brought(tx: Tx, url: string): Promise<string | undefined> {
  const row = await tx.db.selectFrom("picture_source").select("picture").where("url", "=", url).executeTakeFirst();
  return row?.picture ?? undefined;
}

/** By its own address, or by one elsewhere that it was brought from. */
async function isShown(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("picture_use")
    .leftJoin("picture_source", "picture_source.url", "picture_use.url")
    .select("picture_use.url")
    .where((eb) =>
      eb.or([eb("picture_source.picture", "=", id), eb("picture_use.url", "like", `%/pictures/${id}.webp`)]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
