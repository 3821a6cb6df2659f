const least = 5;

/** A figure about people under five is not told: it could tell who it is. */
export function smallest(count: number): number | undefined {
  return count < least ? undefined : count;
}
