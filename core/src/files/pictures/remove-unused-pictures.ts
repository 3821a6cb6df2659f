import type { JobHandler } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";

interface Deps {
  db: Db;
  remove(id: string): Promise<void>;
}

const atOnce = 200;
/** Younger ones may still be on their way to whoever asked for them. */
const grace = 86_400_000;

/** Once a day: pictures of other sites that nothing here shows any more go. What somebody uploaded stays until it is removed. */
export function removeUnusedPictures({ db, remove }: Deps): JobHandler {
  return async (_, { transaction }) => {
    const before = await transaction(async (tx) => {
      await tx.db
        .deleteFrom("picture_source")
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom("picture_use")
                .select("picture_use.url")
                .whereRef("picture_use.url", "=", "picture_source.url"),
            ),
          ),
        )
        .execute();
      return tx.now - grace;
    });
    const unused = await db
      .selectFrom("picture")
      .select("id")
      .where("uploaded", "=", 0)
      .where("created_at", "<", before)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("picture_source")
              .select("picture_source.url")
              .whereRef("picture_source.picture", "=", "picture.id"),
          ),
        ),
      )
      .limit(atOnce)
      .execute();
    for (const { id } of unused) await remove(id);
  };
}
