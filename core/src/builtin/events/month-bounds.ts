const day = 86_400_000;

/** Instants that take in every event of a month wherever it is: from the first zone's begin to the last zone's end. */
export function monthBounds(month: string): { from: number; to: number } {
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1);
  return { from: first.getTime() - day, to: next + day };
}
