/** Of a change: the present instant, and never one that was told before. */
export function nextRevision({ now }: { now: number }, before: number): number {
  return Math.max(now, Number(before) + 1);
}
