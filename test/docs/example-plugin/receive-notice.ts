import { type Incoming, instantOf, type PluginTx, textOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { NoticeCtx, NoticeTables } from "./notice.ts";
import { deleteNotice, putNotice } from "./notice-store.ts";

/** May run twice with the same notice: it is then kept once. It is kept as sent and made safe where it is shown. */
export async function receiveNotice(_ctx: NoticeCtx, tx: PluginTx<NoticeTables>, incoming: Incoming): Promise<void> {
  const { iri, origin, object } = incoming;
  const text = textOf(object["content"], 2000);
  if (text === undefined) return;
  await putNotice(tx.db, { id: iri, text, origin, posted_at: instantOf(object["published"]) ?? tx.now });
}

export async function withdrawRemoteNotice(_ctx: NoticeCtx, tx: PluginTx<NoticeTables>, { iri }: Withdrawn) {
  await deleteNotice(tx.db, iri);
}
