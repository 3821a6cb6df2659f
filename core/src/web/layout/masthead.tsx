import type { FC } from "hono/jsx";
import { type LocalText, pickLanguage } from "../../kit/index.ts";
import { directionOf, languages, ownNames } from "../language/languages.ts";
import type { NavItem } from "../site.ts";
import { useView } from "../view.tsx";
import { initialsOf } from "./initials.ts";

/** `of`: what the plugin that brings it is called, where it says so. */
export type ShownNavItem = NavItem & { text: LocalText; of?: LocalText };

interface MastheadProps {
  nav: readonly ShownNavItem[];
  /** The page that answers the search box; no box without it. */
  search: ShownNavItem | undefined;
}

export const Masthead: FC<MastheadProps> = ({ nav, search }) => {
  const { lang, words, site, path, url } = useView();
  const name = pickLanguage(site.name, lang) ?? { text: site.origin, lang: "en" };
  const current = currentItem(nav, path);
  return (
    <header class="mast">
      <div class="wrap">
        <LanguageBar />
        <Brand name={name} logo={site.logo} home={url("/")} />
        {nav.length > 0 && (
          <nav class="nav" aria-label={words("nav.main")}>
            <ul>
              {nav.map((item) => (
                <li>
                  <NavLink item={item} current={item === current} />
                </li>
              ))}
              {search && (
                <li class="narrow">
                  <NavLink item={search} current={path.split("?")[0] === search.to} />
                </li>
              )}
            </ul>
          </nav>
        )}
        {search && <SearchBox item={search} />}
      </div>
    </header>
  );
};

const NavLink: FC<{ item: ShownNavItem; current: boolean }> = ({ item: { to, text }, current }) => {
  const { lang, path, url } = useView();
  return (
    <a href={url(to)} aria-current={current ? (path === to ? "page" : "true") : undefined}>
      <span lang={text.lang === lang ? undefined : text.lang}>{text.text}</span>
    </a>
  );
};

/** On wide screens; on narrow ones the menu has a link. The search page has a larger one of its own. */
const SearchBox: FC<{ item: ShownNavItem }> = ({ item: { to, text } }) => {
  const { path, url } = useView();
  if (path.split("?")[0] === to) return null;
  return (
    <search class="find" aria-label={text.text}>
      <form action={url(to)}>
        <label class="vh" for="find" lang={text.lang}>
          {text.text}
        </label>
        <input id="find" name="q" type="search" placeholder={text.text} autocomplete="off" />
        <button type="submit" aria-label={text.text}>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M15.5 15.5 21 21M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z" />
          </svg>
        </button>
      </form>
    </search>
  );
};

const Brand: FC<{ name: LocalText; logo: string | undefined; home: string }> = ({ name, logo, home }) => (
  <a class="brand" href={home}>
    {logo === undefined ? (
      <span class="sign" aria-hidden="true">
        {initialsOf(name.text)}
      </span>
    ) : (
      <img src={logo} alt="" height="48" />
    )}
    <b lang={name.lang} dir={directionOf(name.lang)}>
      {name.text}
    </b>
  </a>
);

/** The same page in the other languages. */
export const LanguageBar: FC = () => {
  const { lang, words, site, path } = useView();
  if (site.languages.length < 2) return null;
  return (
    <nav class="langs" aria-label={words("nav.languages")}>
      <ul>
        {languages
          .filter((other) => site.languages.includes(other))
          .map((other) => (
            <li>
              <a
                href={`/${other}${path}`}
                hreflang={other}
                lang={other}
                dir={directionOf(other)}
                aria-current={other === lang ? "true" : undefined}
              >
                {ownNames[other]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
};

/** The entry whose address is the longest beginning of this page's. */
function currentItem<Item extends NavItem>(nav: readonly Item[], path: string): Item | undefined {
  const place = path.split("?")[0] ?? "/";
  const matching = nav.filter(({ to }) => place === to || (to !== "/" && place.startsWith(`${to}/`)));
  return matching.sort((a, b) => b.to.length - a.to.length)[0];
}
