import type { Action } from "../../../content/types/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";

interface Line {
  n: number;
  action: Action;
  target: string;
  reason: string;
  note: string;
  by: string;
  at: number;
  inForce: boolean;
}

export function decisionLine({ n, action, target, reason, note, by, at, inForce }: Line): string {
  const when = new Date(at).toISOString().slice(0, 16).replace("T", " ");
  const head = `D${n}  ${when}  ${action} (${reason}) by ${by}${inForce ? ", in force" : ""}: ${target}`;
  return note === "" ? head : `${head}\n    ${note}`;
}

/** With the link to hand to the side that it affects: it is shown once. */
export function decidedText(ctx: ModerationCtx, { n, secret }: { n: number; secret: string }): string {
  return `Decided, as D${n}. Whoever it affects reads why and can appeal here; the link is not shown again:\n${appealLink(ctx, { n, secret })}`;
}

export function appealLink(ctx: ModerationCtx, { n, secret }: { n: number; secret: string }): string {
  return ctx.pageUrl(`/moderation/decisions/${n}/${secret}`);
}
