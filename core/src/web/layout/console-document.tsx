import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import { pickLanguage } from "../../kit/index.ts";
import { GuardFields } from "../forms/form.tsx";
import { directionOf } from "../language/languages.ts";
import { type ConsoleGroup, inGroups } from "../site.ts";
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
              {inGroups(frame.nav).map(({ group, items }) => (
                <>
                  {group !== "today" && <h2 id={`menu-${group}`}>{words(`console.group.${group}`)}</h2>}
                  <Menu items={items} group={group} />
                </>
              ))}
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

const Menu: FC<{ items: readonly ShownNavItem[]; group: ConsoleGroup }> = ({ items, group }) => {
  const { lang, path, url } = useView();
  const place = path.split("?")[0] ?? "";
  const nearest = nearestOf(items, place);
  return (
    <ul aria-labelledby={group === "today" ? undefined : `menu-${group}`}>
      {items.map(({ to, text }) => (
        <li>
          <a href={url(to)} aria-current={to === nearest ? (place === to ? "page" : "true") : undefined}>
            <span
              lang={text.lang === lang ? undefined : text.lang}
              dir={text.lang === lang ? undefined : directionOf(text.lang)}
            >
              {text.text}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Of those that the page stands below, the one with the longest address. */
function nearestOf(items: readonly ShownNavItem[], place: string): string | undefined {
  const within = items.map(({ to }) => to).filter((to) => isWithin(place, to));
  return within.sort((a, b) => b.length - a.length)[0];
}

function isWithin(place: string, to: string): boolean {
  return place === to || (to !== "/console" && place.startsWith(`${to}/`));
}
