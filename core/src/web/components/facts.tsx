import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";

export interface Fact {
  label: Child;
  /** Undefined or null: left out, or "not reported" where `always` is set. */
  value: Child;
  always?: boolean;
}

/** A definition list: what is known of a thing. */
export const Facts: FC<{ facts: readonly Fact[] }> = ({ facts }) => {
  const { words } = useView();
  const shown = facts.filter(({ value, always }) => always || hasValue(value));
  if (shown.length === 0) return null;
  return (
    <dl class="facts">
      {shown.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{hasValue(value) ? value : <span class="muted">{words("missing")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
};

function hasValue(value: Child): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== false &&
    value !== "" &&
    !(Array.isArray(value) && value.length === 0)
  );
}

/** More for who wants it: technical text, long lists. */
export const Details: FC<{ summary: string; children?: Child }> = ({ summary, children }) => (
  <details>
    <summary>{summary}</summary>
    {children}
  </details>
);
