import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";
import type { KeptPicture, PictureCopy } from "./kept-picture.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    picture: { id: string; width: number; height: number; uploaded: number; created_at: number };
    picture_copy: Omit<PictureCopy, "mediaType"> & { picture: string; media_type: PictureCopy["mediaType"] };
    /** An address elsewhere that something of ours or of others shows a picture from. */
    picture_source: {
      url: string;
      picture: string | null;
      problem: string | null;
      tries: number;
      /** Null when it is here, or will not be asked for again. */
      due_at: number | null;
    };
    /** Who shows which address: `event:01j…`. */
    picture_use: { holder: string; url: string };
  }
}

/** Twice changes nothing, but that what somebody uploaded stays until it is removed. */
export async function insertPicture(
  tx: Tx,
  { id, width, height, copies }: KeptPicture,
  uploaded: boolean,
): Promise<void> {
  const row = { id, width, height, uploaded: Number(uploaded), created_at: tx.now };
  await tx.db
    .insertInto("picture")
    .values(row)
    .onConflict((conflict) =>
      uploaded ? conflict.column("id").doUpdateSet({ uploaded: 1 }) : conflict.column("id").doNothing(),
    )
    .execute();
  await tx.db
    .insertInto("picture_copy")
    .values(copies.map(({ mediaType, ...copy }) => ({ ...copy, picture: id, media_type: mediaType })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** By id. */
export async function findPictures(db: Db, ids: readonly string[]): Promise<Map<string, KeptPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("picture")
    .innerJoin("picture_copy", "picture_copy.picture", "picture.id")
    .select(["picture.id", "picture.width as whole_width", "picture.height as whole_height"])
    .select(["sha256", "purpose", "media_type", "picture_copy.width", "picture_copy.height", "bytes"])
    .where("picture.id", "in", [...new Set(ids)])
    .orderBy("picture_copy.width")
    .execute();
  const found = new Map<string, KeptPicture & { copies: PictureCopy[] }>();
  for (const { id, whole_width, whole_height, media_type, ...copy } of rows) {
    const known = found.get(id) ?? { id, width: whole_width, height: whole_height, copies: [] };
    known.copies.push({ ...copy, mediaType: media_type });
    found.set(id, known);
  }
  return found;
}

/** Which picture was made of what stands at these addresses. */
export async function picturesAt(db: Db, urls: readonly string[]): Promise<Map<string, string>> {
  if (urls.length === 0) return new Map();
  const rows = await db
    .selectFrom("picture_source")
    .select(["url", "picture"])
    .where("url", "in", [...new Set(urls)])
    .execute();
  return new Map(rows.flatMap(({ url, picture }) => (picture === null ? [] : [[url, picture] as const])));
}

export async function findCopy(db: Db, sha256: string): Promise<PictureCopy | undefined> {
  const row = await db.selectFrom("picture_copy").selectAll().where("sha256", "=", sha256).executeTakeFirst();
  if (row === undefined) return undefined;
  const { picture: _, media_type: mediaType, ...copy } = row;
  return { ...copy, mediaType };
}

/** Forgets a picture; the hashes of copies that no other picture has. */
export async function deletePicture(tx: Tx, id: string): Promise<string[]> {
  const copies = await tx.db.selectFrom("picture_copy").select("sha256").where("picture", "=", id).execute();
  await tx.db.deleteFrom("picture_copy").where("picture", "=", id).execute();
  await tx.db.deleteFrom("picture").where("id", "=", id).execute();
  await tx.db.updateTable("picture_source").set({ picture: null }).where("picture", "=", id).execute();
  const hashes = copies.map(({ sha256 }) => sha256);
  if (hashes.length === 0) return [];
  const others = await tx.db.selectFrom("picture_copy").select("sha256").where("sha256", "in", hashes).execute();
  return hashes.filter((hash) => !others.some(({ sha256 }) => sha256 === hash));
}
