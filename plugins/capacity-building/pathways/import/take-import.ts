import { Refusal } from "@nri-commons/core/kit";
import type { Translate } from "@nri-commons/core/web";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { changeWithin } from "../change-pathway.ts";
import { findPathway } from "../pathway-store.ts";
import { savePathway } from "../save-pathway.ts";
import { type DonePathway, getImport, putImport } from "./import-store.ts";
import { type JudgedFile, judgeFile } from "./judge-file.ts";
import type { PathwayFile } from "./read-pathway-file.ts";

/** Kept until somebody says that it is to be taken in. Gives its id. */
export async function keepImport(ctx: CapacityCtx, file: PathwayFile): Promise<string> {
  const id = ctx.ids.ulid();
  await ctx.transaction((tx) => putImport(tx.db, { id, ...file, state: "waiting", done: "[]", made_at: tx.now }));
  return id;
}

interface Take {
  id: string;
  t: Translate;
  /** Everybody sees what is new at once. */
  publish?: boolean;
  /** What is in order is taken though something else is not. */
  keepGood?: boolean;
}

/** What is new or changed, all of it or nothing; what is new is a draft. Twice is once. Gives what the file says. */
export async function takeImport(ctx: CapacityCtx, { id, t, publish, keepGood }: Take): Promise<JudgedFile> {
  return ctx.transaction(async (tx) => {
    const row = await getImport(tx.db, id);
    const judged = await judgeFile(ctx, { file: row, t, db: tx.db });
    if (row.state !== "waiting") return judged;
    const wrong = [...judged.problems, ...judged.rows.flatMap(({ problems }) => problems)];
    if (wrong.length > 0 && !keepGood)
      throw new Refusal("invalid", { problems: wrong.map(({ at, message }) => ({ path: at, message })) });
    const done: DonePathway[] = [];
    for (const { id: pathway, action, content } of judged.rows) {
      if (content === undefined || (action !== "new" && action !== "changed")) continue;
      const before = await findPathway(tx.db, pathway);
      if (before === undefined)
        await savePathway(ctx, tx, { ...content, id: pathway, state: "draft", updated: tx.now });
      else await changeWithin(ctx, tx, { id: pathway, to: (known) => ({ ...known, level: undefined, ...content }) });
      if (publish && before === undefined)
        await changeWithin(ctx, tx, { id: pathway, to: (known) => ({ ...known, state: "public" }) });
      done.push({ id: pathway, before });
    }
    await putImport(tx.db, { ...row, state: "taken", done: JSON.stringify(done) });
    return judged;
  });
}
