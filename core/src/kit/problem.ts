/** One mistake in what somebody gave us: data, not an exception. `message` tells the remedy in plain English. */
export interface Problem {
  /** Where: a dotted path such as `startDate` or `speakers.0.role`; "" for the whole. */
  path: string;
  message: string;
  /** Names the mistake for pages that say it in another language: `accent.too-light`. */
  code?: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
