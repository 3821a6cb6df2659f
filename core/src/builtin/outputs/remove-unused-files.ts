import type { OutputsCtx } from "./outputs-ctx.ts";

const aDay = 86_400_000;

/** A job: bytes that no output has used for a day may go; whoever is just adding an output has that long. */
export async function removeUnusedFiles(ctx: OutputsCtx): Promise<void> {
  for (const sha256 of await ctx.outputs.unusedFiles({ before: ctx.clock.now() - aDay })) {
    await ctx.files.remove(sha256);
    await ctx.transaction((tx) => ctx.outputs.removeFile(tx, sha256));
  }
}
