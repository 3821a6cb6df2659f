import type { FC } from "hono/jsx";

interface Link {
  href: string;
  label: string;
  current?: boolean;
}

/** Ways to look at the same: list, calendar, map. They are links, not a widget. */
export const Tabs: FC<{ label: string; links: readonly Link[] }> = ({ label, links }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {links.map(({ href, label: text, current }) => (
        <li>
          <a href={href} aria-current={current ? "page" : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
