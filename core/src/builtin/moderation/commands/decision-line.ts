import type { Action, Measure } from "../../../content/types/index.ts";
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

/** What happens now, by what the undo ended: of a limited site everything was to be seen by a link. */
export function undoneText({ n, ended }: { n: number; ended?: Measure | undefined }): string {
  const now = {
    hide: "It is being shown again.",
    limit: "What it publishes is being put into lists and searches again.",
    suspend: "What we have of it is being shown again, and it may send and receive again.",
  }[ended ?? "hide"];
  return `Decided, as D${n}. ${now}`;
}

export function appealLink(ctx: ModerationCtx, { n, secret }: { n: number; secret: string }): string {
  return ctx.pageUrl(`/moderation/decisions/${n}/${secret}`);
}
