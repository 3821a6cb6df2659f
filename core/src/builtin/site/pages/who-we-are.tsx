import type { FC } from "hono/jsx";
import type { LanguageMap } from "../../../kit/index.ts";
import { Tell, useView } from "../../../web/index.ts";
import { brief } from "../brief.ts";
import { countCap, type Home } from "../read-home.ts";

interface Props {
  /** Who the initiative is, at length. */
  about: LanguageMap;
  home: Home;
}

/** Its own words, and in numbers what it did so far; nothing where there is neither. */
export const WhoWeAre: FC<Props> = ({ about, home: { counts, connected } }) => {
  const { t, url } = useView();
  const figures = [
    { count: counts.held, label: "figure.held", to: "/events/past" },
    { count: counts.outputs, label: "figure.outputs", to: "/outputs" },
    { count: connected.sites.length, label: "figure.sites", to: "/network" },
  ].filter(({ count }) => count > 0);
  const says = Object.keys(about).length > 0;
  if (!says && figures.length < 2) return null;
  return (
    <section class="about" aria-labelledby="s-who">
      <h2 id="s-who">{t("about.who.title")}</h2>
      {says && (
        <p>
          <Tell map={brief(about, 300)} />
        </p>
      )}
      {figures.length > 0 && (
        <ul class="figs">
          {figures.map((figure) => (
            <HomeFigure {...figure} />
          ))}
        </ul>
      )}
      <p>
        <a href={url("/about")}>{t("who.more")}</a>
      </p>
    </section>
  );
};

/** One number and what it counts, with the way to what was counted. */
const HomeFigure: FC<{ count: number; label: string; to: string }> = ({ count, label, to }) => {
  const { t, url, format } = useView();
  return (
    <li class="figure">
      <a href={url(to)}>
        <b>{count > countCap ? `${format.number(countCap)}+` : format.number(count)}</b> {t(label, { count })}
      </a>
    </li>
  );
};
