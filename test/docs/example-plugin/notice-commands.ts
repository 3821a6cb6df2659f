import type { Command } from "@nri-commons/core/plugin";
import type { NoticeCtx } from "./notice.ts";
import { postNotice } from "./post-notice.ts";
import { withdrawNotice } from "./withdraw-notice.ts";

export const noticeCommands: Readonly<Record<string, Command<NoticeCtx>>> = {
  "notice post": {
    summary: "Put a notice on the board, here and at those who follow this site",
    example: 'nri notice post "The call for workshops is open until 1 March."',
    arguments: [{ name: "text", description: "one paragraph of at most 500 characters" }],
    async run(ctx, { arguments: { text = "" } }) {
      const { id } = await postNotice(ctx, text);
      return { text: `On the board: ${ctx.pageUrl("/notices")}`, data: { id } };
    },
  },
  "notice withdraw": {
    summary: "Take a notice off the board, here and there",
    example: "nri notice withdraw 01k9zq0c3v5m8t2r7x4w6y1bnd",
    arguments: [{ name: "id", description: "as --json of notice post shows it" }],
    async run(ctx, { arguments: { id = "" } }) {
      await withdrawNotice(ctx, id);
      return { text: "Taken off.", data: { id } };
    },
  },
};
