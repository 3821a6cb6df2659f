import type { FC } from "hono/jsx";
import { pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import { useView } from "../view.tsx";
import type { ShownNavItem } from "./masthead.tsx";

export const Footer: FC<{ nav: readonly ShownNavItem[] }> = ({ nav }) => {
  const { lang, words, site, path, url } = useView();
  const here = encodeURIComponent(path.split("?")[0] ?? "/");
  const name = pickLanguage(site.name, lang);
  const { standing, licence, links = [] } = site.footer;
  return (
    <footer class="foot">
      <div class="wrap">
        <div>
          {name && (
            <b lang={name.lang} dir={directionOf(name.lang)}>
              {name.text}
            </b>
          )}
          {standing !== "none" && <p>{words(`footer.${standing}`)}</p>}
          {licence && (
            <p>
              {words("footer.licence")} <a href={licence.href}>{licence.label}</a>
            </p>
          )}
        </div>
        {nav.length + links.length > 0 && (
          <nav aria-label={words("nav.footer")}>
            <ul>
              {nav.map(({ to, text }) => (
                <li>
                  <a
                    href={url(to.replace("{page}", here))}
                    rel={to.includes("{page}") ? "nofollow" : undefined}
                    lang={text.lang === lang ? undefined : text.lang}
                  >
                    {text.text}
                  </a>
                </li>
              ))}
              {links.map(({ label, href }) => {
                const text = pickLanguage(label, lang);
                return (
                  <li>
                    <a href={url(href)} lang={text?.lang}>
                      {text?.text}
                    </a>
                  </li>
                );
              })}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
};
