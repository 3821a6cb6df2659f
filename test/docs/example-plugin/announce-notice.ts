import { type Announcement, type PluginTx, toWireInstant } from "@nri-commons/core/plugin";
import { renderRichText } from "@nri-commons/core/web";
import type { NoticeCtx, NoticeTables } from "./notice.ts";
import { findNotice } from "./notice-store.ts";

interface Named {
  id: string;
}

/** From the fact to what the world is told. Undefined says nothing: the notice is gone already. */
export async function announceNotice(
  ctx: NoticeCtx,
  tx: PluginTx<NoticeTables>,
  { id }: Named,
): Promise<Announcement | undefined> {
  const notice = await findNotice(tx.db, id);
  if (notice === undefined) return undefined;
  const object = {
    id: ctx.objectIri(id),
    type: "Note",
    "nri:kind": "Notice",
    "nri:kindVersion": 1,
    attributedTo: ctx.federation.initiativeActor,
    url: ctx.pageUrl("/notices"),
    content: await renderRichText(notice.text, "plain"),
    published: toWireInstant(notice.posted_at),
  };
  return { verb: "Create", object, audience: "public", revision: "1" };
}

export async function announceWithdrawal(ctx: NoticeCtx, _tx: unknown, { id }: Named): Promise<Announcement> {
  return { verb: "Delete", object: { id: ctx.objectIri(id), type: "Note" }, audience: "public", revision: "2" };
}
