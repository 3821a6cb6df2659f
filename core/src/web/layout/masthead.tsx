import type { FC } from "hono/jsx";
import { type LocalText, pickLanguage } from "../../kit/index.ts";
import { directionOf, languages, ownNames } from "../language/languages.ts";
import type { NavItem } from "../site.ts";
import { useView } from "../view.tsx";
import { initialsOf } from "./initials.ts";

export type ShownNavItem = NavItem & { text: LocalText };

export const Masthead: FC<{ nav: readonly ShownNavItem[] }> = ({ nav }) => {
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
                  <a
                    href={url(item.to)}
                    aria-current={item === current ? (path === item.to ? "page" : "true") : undefined}
                  >
                    <span lang={item.text.lang === lang ? undefined : item.text.lang}>{item.text.text}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
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

const LanguageBar: FC = () => {
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
