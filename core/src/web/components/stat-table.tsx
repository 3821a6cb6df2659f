import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";

interface StatTableProps {
  /** Says the finding: "Events by region. Africa leads with 41." */
  caption: string;
  /** Heads of the two columns. */
  heads: { label: string; value: string };
  rows: readonly { label: Child; value: number | undefined }[];
}

/** A chart that is a table: the figure is text, the bar beside it is decoration. What nobody reported is never 0. */
export const StatTable: FC<StatTableProps> = ({ caption, heads, rows }) => {
  const { format, words } = useView();
  const largest = Math.max(1, ...rows.map(({ value = 0 }) => value));
  return (
    <table class="stats">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.label}</th>
          <th scope="col" class="num">
            {heads.value}
          </th>
          <td class="bar" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value }) => (
          <tr>
            <th scope="row">{label}</th>
            <td class="num">
              {value === undefined ? <span class="muted">{words("missing")}</span> : format.number(value)}
            </td>
            <td class="bar">{value !== undefined && <Bar share={value / largest} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Bar: FC<{ share: number }> = ({ share }) => (
  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.round(share * 1000) / 10} height="10" rx="1" />
  </svg>
);

/** One number that matters, with what it counts. */
export const Figure: FC<{ value: number | undefined; label: string }> = ({ value, label }) => {
  const { format, words } = useView();
  return (
    <div class="figure">
      <b>{value === undefined ? "–" : format.number(value)}</b> {label}
      {value === undefined && <span class="muted"> ({words("missing")})</span>}
    </div>
  );
};
