import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";

/** The way down to this page, which itself is not repeated. */
export const Breadcrumb: FC<{ steps: readonly { href: string; label: string }[] }> = ({ steps }) => {
  const { words } = useView();
  return (
    <nav class="crumbs" aria-label={words("crumbs.label")}>
      <ol>
        {steps.map(({ href, label }) => (
          <li>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
