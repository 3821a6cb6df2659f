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

/** Rows of data: sorted by links (`?sort=name` or `?sort=-name`), scrolled sideways where the screen is narrow. */
export function Table<Row>({ caption, captionHidden, columns, rows, sorted, csv }: TableProps<Row>) {
  const { words } = useView();
  return (
    <>
      <section class="scroll" tabindex={0} aria-label={caption}>
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
              <tr>{columns.map((column) => bodyCell(column, row, words("missing")))}</tr>
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

function bodyCell<Row>({ cell, heads, number }: Column<Row>, row: Row, missing: string) {
  const value = cell(row) ?? <span class="muted">{missing}</span>;
  if (heads) return <th scope="row">{value}</th>;
  return <td class={number ? "num" : undefined}>{value}</td>;
}
