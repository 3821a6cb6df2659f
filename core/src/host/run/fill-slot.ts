import type { Child } from "hono/jsx";
import type { Ctx, Slot, SlotName } from "../../plugin/index.ts";
import type { SlotOnPage } from "../../web/index.ts";
import type { Running } from "./running.ts";

/** The page waits for it. */
const limit = 3000;

/** A slot that throws or hangs leaves its place empty. */
export async function fillSlot(running: readonly Running[], name: string, request: SlotOnPage): Promise<Child[]> {
  const { draw, ...asked } = request;
  const contribution = `slot:${name}`;
  const pieces: Child[] = [];
  for (const { plugin, ctx, guard, rests } of running) {
    const slot = (plugin.slots as Partial<Record<string, Slot<Ctx>>> | undefined)?.[name as SlotName];
    if (slot === undefined || rests(contribution)) continue;
    try {
      const fill = () => draw(plugin.id, (t) => slot(ctx, { ...asked, t }));
      pieces.push(await guard({ contribution, limit }, fill));
    } catch {
      // The guard has told it.
    }
  }
  return pieces;
}
