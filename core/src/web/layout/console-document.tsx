import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import { type LocalText, pickLanguage } from "../../kit/index.ts";
import { GuardFields } from "../forms/form.tsx";
import { directionOf } from "../language/languages.ts";
import { menuParts } from "../site.ts";
import { useView } from "../view.tsx";
import type { PageProps } from "./document.tsx";
import { LanguageBar, type ShownNavItem } from "./masthead.tsx";
import { siteIcon } from "./site-icon.ts";

interface Frame {
  /** Of the public site, in the page. */
  css: string;
  /** Addresses of what the console adds. */
  style: string;
  script: string;
  /** Of this page alone. */
  scripts: readonly string[];
  nav: readonly ShownNavItem[];
}

/** A page for the people of this node: its menu beside it, on narrow screens behind one button. */
export const ConsoleDocument: FC<{ page: PageProps; frame: Frame }> = ({ page, frame }) => {
  const { lang, dir, words, site } = useView();
  const name = pickLanguage(site.name, lang)?.text ?? "";
  const title = `${page.title} – ${name}`;
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{page.mistakes ? words("error.title", { title }) : title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={site.logo ?? `data:image/svg+xml,${encodeURIComponent(siteIcon(site))}`} />
        <style>{raw(frame.css)}</style>
        <link rel="stylesheet" href={frame.style} />
        <script type="module" src={frame.script} />
        {frame.scripts.map((src) => (
          <script type="module" src={src} />
        ))}
        {page.head}
      </head>
      <body class="desk">
        <a class="skip btn" href="#main">
          {words("skip")}
        </a>
        {site.demo && (
          <section class="demo" aria-label={words("demo.label")}>
            <p>{words("demo")}</p>
          </section>
        )}
        <Bar name={name} />
        <div class="desk-body">
          <details class="menu">
            <summary class="btn quiet">{words("console.menu")}</summary>
            <nav aria-label={words("console.menu")}>
              <Menu nav={frame.nav} />
            </nav>
          </details>
          <main id="main" tabindex={-1}>
            {page.body}
          </main>
        </div>
        <footer class="desk-foot">
          <LanguageBar />
        </footer>
      </body>
    </html>
  );
};

const Bar: FC<{ name: string }> = ({ name }) => {
  const { words, url, viewer } = useView();
  return (
    <header class="desk-bar">
      <div>
        <a class="desk-name" href={url("/console")}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </a>
        <ul>
          <li>
            <a href={url("/")}>{words("console.site")}</a>
          </li>
          {viewer.kind === "person" && (
            <li>
              <a href={url("/console/me")}>
                <bdi>{viewer.name}</bdi>
              </a>
            </li>
          )}
          <li>
            <form method="post" action={url("/sign-out")}>
              <GuardFields />
              <button type="submit">{words("console.sign-out")}</button>
            </form>
          </li>
        </ul>
      </div>
    </header>
  );
};

/** Only the part that the page stands in is open, on a page of none the first: the menu is seen at a glance. */
const Menu: FC<{ nav: readonly ShownNavItem[] }> = ({ nav }) => {
  const { path, words } = useView();
  const parts = menuParts(nav);
  const all = parts.flatMap(({ items }) => items);
  const current = nearestOf(all, path.split("?")[0] ?? "");
  const open = parts.find(({ id, items }) => id !== "today" && items.some(({ to }) => to === current));
  const shown = open ?? parts.find(({ id }) => id !== "today");
  return (
    <>
      {parts.map((part) =>
        part.id === "today" ? (
          <MenuLinks items={part.items} current={current} />
        ) : (
          <details open={part === shown}>
            <summary id={`menu-${part.id}`}>
              {part.group ? words(`console.group.${part.group}`) : <Own text={part.items[0]?.of} />}
            </summary>
            <MenuLinks items={part.items} current={current} under={`menu-${part.id}`} />
          </details>
        ),
      )}
    </>
  );
};

interface MenuLinksProps {
  items: readonly ShownNavItem[];
  current: string | undefined;
  under?: string;
}

const MenuLinks: FC<MenuLinksProps> = ({ items, current, under }) => {
  const { path, url } = useView();
  return (
    <ul aria-labelledby={under}>
      {items.map(({ to, text }) => (
        <li>
          <a href={url(to)} aria-current={to === current ? (path.split("?")[0] === to ? "page" : "true") : undefined}>
            <Own text={text} />
          </a>
        </li>
      ))}
    </ul>
  );
};

/** In its own language where that is not the page's. */
const Own: FC<{ text: LocalText | undefined }> = ({ text }) => {
  const { lang } = useView();
  if (text === undefined || text.lang === lang) return <span>{text?.text}</span>;
  return (
    <span lang={text.lang} dir={directionOf(text.lang)}>
      {text.text}
    </span>
  );
};

/** Of those that the page stands below, or below what they hold beside, the one with the longest address. */
function nearestOf(items: readonly ShownNavItem[], place: string): string | undefined {
  const within = items
    .flatMap(({ to, also = [] }) => [to, ...also].map((at) => ({ to, at })))
    .filter(({ at }) => isWithin(place, at));
  return within.sort((a, b) => b.at.length - a.at.length)[0]?.to;
}

function isWithin(place: string, to: string): boolean {
  return place === to || (to !== "/console" && place.startsWith(`${to}/`));
}
