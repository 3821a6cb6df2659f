import { Refusal } from "../kit/index.ts";
import type { Db } from "../store/index.ts";
import type { Config } from "./config.ts";

/**
 * Everything that a node published is named by its origin and its actor: under others nobody could verify it any more.
 * The audit log's first entry tells whose database this is; one from before the log was there has none.
 */
export async function refuseOtherNode(db: Db, { origin, initiative }: Config): Promise<void> {
  const made = await db
    .selectFrom("audit_entry")
    .select("object")
    .where("seq", "=", 1)
    .where("verb", "=", "node.made")
    .executeTakeFirst();
  const [, madeOrigin, madeActor] = /^(.+)\/ap\/actors\/([^/]+)$/.exec(made?.object ?? "") ?? [];
  if (madeOrigin === undefined || madeActor === undefined) return;
  const moved = await db
    .selectFrom("ap_former")
    .select("moved_to")
    .orderBy("moved_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const its = moved?.moved_to ?? madeOrigin;
  if (its !== origin) throw otherNode(its, `origin = "${its}"`);
  if (madeActor !== initiative.actor) throw otherNode(`${madeActor} of ${madeOrigin}`, `actor = "${madeActor}"`);
}

function otherNode(name: string, line: string): Refusal {
  return new Refusal("unavailable", {
    message: `This node was made as ${name}. Write ${line} into node.toml again: what it published is named by it. To another address it goes with: nri move; a second node is made in a folder of its own: nri init --help.`,
  });
}
