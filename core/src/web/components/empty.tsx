import type { Child, FC } from "hono/jsx";

interface EmptyProps {
  /** What goes here. */
  title: string;
  /** Why there is nothing yet. */
  why: Child;
  action?: { href: string; label: string };
  /** One example of what could stand here. */
  example?: Child;
}

export const Empty: FC<EmptyProps> = ({ title, why, action, example }) => (
  <div class="empty">
    <h2>{title}</h2>
    <p>{why}</p>
    {action && (
      <p>
        <a class="btn" href={action.href}>
          {action.label}
        </a>
      </p>
    )}
    {example && <p class="muted small">{example}</p>}
  </div>
);
