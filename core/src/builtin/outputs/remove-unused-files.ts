import type { OutputsCtx } from "./outputs-ctx.ts";

const grace = 31 * 86_400_000;

/** A job: bytes that no output needs may go after a month: so long a draft lies about, and what was taken back can be published again. */
export async function removeUnusedFiles(ctx: OutputsCtx): Promise<void> {
  for (const sha256 of await ctx.outputs.unusedFiles({ before: ctx.clock.now() - grace })) {
    await ctx.files.remove(sha256);
    await ctx.transaction((tx) => ctx.outputs.removeFile(tx, sha256));
  }
}
