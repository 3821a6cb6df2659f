/** What one of the team thinks of an application. */
export interface Score {
  scorer: string;
  /** From 1 to 5, in the order of the criteria; empty: they decide, and do not score. */
  points: readonly number[];
  comment?: string | undefined;
}

export function meanOf(points: readonly number[]): number | null {
  return points.length === 0 ? null : points.reduce((sum, one) => sum + one, 0) / points.length;
}

export interface Ranked {
  id: string;
  /** Of those who scored; undefined until the reader has said their own. */
  mean?: number | undefined;
  scored: number;
  mine: boolean;
}
