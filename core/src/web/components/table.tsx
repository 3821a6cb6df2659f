import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";

export interface Column<Row> {
  id: string;
  label: string;
  cell(row: Row): Child;
  /** Right-aligned figures. */
  number?: boolean;
  /** The first column of most tables: what the row is about. */
  heads?: boolean;
  sortable?: boolean;
}

interface TableProps<Row> {
  caption: string;
  /** The heading above says it already: read aloud, not shown. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The column that the rows are sorted by; its link turns the order round. */
  sorted?: { by: string; order: "ascending" | "descending" };
  /** Address of the same rows as CSV. */
  csv?: string;
}

/**
 * Rows of data: sorted by links (`?sort=name` or `?sort=-name`). Where the screen is narrow, each row of more
 * than a few columns becomes a block with the column's name beside each cell, so that what can be done is seen.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, sorted, csv }: TableProps<Row>) {
  const { words } = useView();
  const stacked = columns.length > 3 || (columns.length > 2 && columns.some(({ heads, number }) => !heads && !number));
  return (
    <>
      <section class={stacked ? "scroll stack" : "scroll"} tabindex={0} aria-label={caption}>
        <table>
          <caption class={captionHidden ? "vh" : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell column={column} sorted={sorted?.by === column.id ? sorted.order : undefined} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>{columns.map((column) => bodyCell(column, row, { missing: words("missing"), stacked }))}</tr>
            ))}
          </tbody>
        </table>
      </section>
      {csv && (
        <p class="no-print small">
          <a href={csv}>{words("table.csv")}</a>
        </p>
      )}
    </>
  );
}

interface HeadCellProps {
  column: Pick<Column<never>, "id" | "label" | "number" | "sortable">;
  sorted: "ascending" | "descending" | undefined;
}

const HeadCell: FC<HeadCellProps> = ({ column: { id, label, number, sortable }, sorted }) => {
  const { path, url } = useView();
  const [place = "/", search] = path.split("?");
  const query = new URLSearchParams(search);
  query.delete("cursor");
  query.set("sort", sorted === "ascending" ? `-${id}` : id);
  return (
    <th scope="col" class={number ? "num" : undefined} aria-sort={sorted}>
      {sortable ? (
        <a href={url(`${place}?${query}`)}>
          {label}
          {sorted && <span aria-hidden="true">{sorted === "ascending" ? " ▲" : " ▼"}</span>}
        </a>
      ) : (
        label
      )}
    </th>
  );
};

function bodyCell<Row>({ label, cell, heads, number }: Column<Row>, row: Row, { missing, stacked }: CellLooks) {
  const value = cell(row) ?? <span class="muted">{missing}</span>;
  if (heads) return <th scope="row">{value}</th>;
  return (
    <td class={number ? "num" : undefined} data-label={stacked ? label : undefined}>
      {stacked ? <div>{value}</div> : value}
    </td>
  );
}

interface CellLooks {
  missing: string;
  stacked: boolean;
}
