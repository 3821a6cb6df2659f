import type { Problem } from "./problem.ts";
import { type RefusalCode, type RefusalRow, refusals } from "./refusals.ts";

interface RefusalDetail extends ErrorOptions {
  /** What exactly, for the person who asked: told to them, so never a secret. */
  message?: string;
  problems?: readonly Problem[];
  /** Seconds until another try makes sense. */
  retryAfter?: number;
}

/** An expected no. Everything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalRow["status"];
  readonly problems: readonly Problem[];
  readonly retryAfter: number | undefined;

  constructor(code: RefusalCode | ({ code: string } & RefusalRow), detail: RefusalDetail = {}) {
    const row = typeof code === "string" ? { code, ...refusals[code] } : code;
    super(detail.message ?? row.sentence, detail);
    this.name = "Refusal";
    this.code = row.code;
    this.status = row.status;
    this.problems = detail.problems ?? [];
    this.retryAfter = detail.retryAfter;
  }
}

/**
 * A plugin's own refusals, in one table.
 * @example const no = defineRefusals({ "lab-full": { status: 409, sentence: "Every seat is taken." } }); throw no("lab-full");
 */
export function defineRefusals<Code extends string>(table: Record<Code, RefusalRow>) {
  return (code: Code, detail?: RefusalDetail) => new Refusal({ code, ...table[code] }, detail);
}
