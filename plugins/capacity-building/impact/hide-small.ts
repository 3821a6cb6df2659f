/** Fewer people than this are never shown as a number. */
export const smallest = 5;

export interface Cell {
  term: string;
  count: number;
}

/** As it may be shown; undefined: withheld. */
export interface ShownCell {
  term: string;
  count: number | undefined;
}

export interface ShownTable {
  total: number | undefined;
  cells: readonly ShownCell[];
}

/**
 * A count of people in parts, as it may be shown. A part under five is withheld, and as many others with it as it takes that nobody
 * computes it from the sum: what is withheld is never one part alone, and never fewer than five people together.
 *
 * `within` are the same parts of a larger count that is shown too, such as those who took part of those who completed: who is in the
 * one and not in the other is a part as well.
 */
export function hideSmall(cells: readonly Cell[], within?: readonly Cell[]): ShownTable {
  const counted = cells.filter(({ count }) => count > 0);
  const outer = within && around(within, cells);
  const hidden = new Set(
    counted.filter((cell) => isSmall(cell.count) || outer?.isHidden(cell) || isSmall(outer?.rest(cell))),
  );
  // Else two parts of four beside one of five could be nothing but four each.
  if (hidden.size > 0) for (const cell of counted) if (cell.count === smallest) hidden.add(cell);
  const total = sum(counted);
  const isTotalSmall = isSmall(total) || isSmall(outer?.restOfAll);
  const open = counted.filter((cell) => !hidden.has(cell)).toSorted((one, other) => one.count - other.count);
  const isTelling = () =>
    isTotalSmall ? hidden.size === 0 : hidden.size === 1 || isSmall(sum(hidden)) || isSmall(outer?.restOf(hidden));
  while (open.length > 0 && isTelling()) {
    const [next] = open.splice(0, 1);
    if (next) hidden.add(next);
  }
  const isOpen = !isTotalSmall && !isTelling();
  // Where parts are withheld, so are those without anybody: else whoever counts the withheld ones might know them all.
  const isHidden = (cell: Cell) =>
    hidden.has(cell) || (cell.count === 0 && (hidden.size > 0 || outer?.isHidden(cell) === true));
  return {
    total: isOpen ? total : undefined,
    cells: cells.map((cell) => ({ term: cell.term, count: isHidden(cell) ? undefined : cell.count })),
  };
}

/** How many of `of` chose something of which one may choose several: withheld where they, or the others, are fewer than five. */
export function hideShare(count: number, of: number): number | undefined {
  return of < smallest || isSmall(count) || isSmall(of - count) ? undefined : count;
}

/** What is in the larger count and not in this one, as far as the larger is shown. */
function around(within: readonly Cell[], inner: readonly Cell[]) {
  const shown = hideSmall(within);
  const outerOf = (term: string) => within.find((cell) => cell.term === term)?.count ?? 0;
  const shownOf = (term: string) => shown.cells.find((cell) => cell.term === term)?.count;
  const rest = ({ term, count }: Cell) => outerOf(term) - count;
  const restOfAll = sum(within) - sum(inner);
  return {
    // At least so many are in the larger count: what is shown here would tell of what is withheld there.
    isHidden: ({ term }: Cell) => shownOf(term) === undefined,
    rest,
    restOfAll: shown.total === undefined ? undefined : restOfAll,
    /** Of all parts that cannot be told apart when these are withheld. */
    restOf: (hidden: ReadonlySet<Cell>) => {
      const told = inner.filter((cell) => !hidden.has(cell) && shownOf(cell.term) !== undefined);
      return shown.total === undefined ? undefined : restOfAll - told.reduce((all, cell) => all + rest(cell), 0);
    },
  };
}

function isSmall(count: number | undefined): boolean {
  return count !== undefined && count > 0 && count < smallest;
}

function sum(cells: Iterable<Cell>): number {
  return [...cells].reduce((all, { count }) => all + count, 0);
}
