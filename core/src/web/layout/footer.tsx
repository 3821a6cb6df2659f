import type { FC } from "hono/jsx";
import { pickLanguage } from "../../kit/index.ts";
import { directionOf } from "../language/languages.ts";
import type { Site } from "../site.ts";
import { useView } from "../view.tsx";
import type { ShownNavItem } from "./masthead.tsx";

interface FooterProps {
  nav: readonly ShownNavItem[];
  /** Pages that the initiative wrote itself. */
  own: NonNullable<Site["links"]>;
}

export const Footer: FC<FooterProps> = ({ nav, own }) => {
  const { lang, words, site, path, url } = useView();
  const here = encodeURIComponent(path.split("?")[0] ?? "/");
  const name = pickLanguage(site.name, lang);
  const { standing, licence, links = [] } = site.footer;
  const written = [...own.map(({ to, label }) => ({ href: to, label })), ...links];
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
        {nav.length + written.length > 0 && (
          <nav aria-label={words("nav.footer")}>
            <ul>
              {written.map(({ label, href }) => {
                const text = pickLanguage(label, lang);
                return (
                  <li>
                    <a href={url(href)} lang={text?.lang === lang ? undefined : text?.lang}>
                      {text?.text}
                    </a>
                  </li>
                );
              })}
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
            </ul>
          </nav>
        )}
        <p class="paper" lang="zxx" dir="ltr">
          {site.origin + url(path)}
        </p>
      </div>
    </footer>
  );
};
