import type { LanguageMap } from "@nri-commons/core/kit";
import { Tell, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";

interface PartProps {
  /** Key of its heading, `press.events`; with `all`, `press.events.all` leads there. */
  id: string;
  /** Where all of them are, after the language. */
  all?: string;
  children?: Child;
}

export const PressPart: FC<PartProps> = ({ id, all, children }) => {
  const { t, url } = useView();
  return (
    <section aria-labelledby={`s-${id}`}>
      <div class="titled">
        <h2 id={`s-${id}`}>{t(`press.${id}`)}</h2>
        {all && <a href={url(all)}>{t(`press.${id}.all`)}</a>}
      </div>
      {children}
    </section>
  );
};

interface Line {
  /** After the language. */
  to: string;
  title: LanguageMap;
  /** What stands behind it: a day, whose it is. */
  more: readonly (string | false | 0 | undefined)[];
}

/** A line each; where there are none, that there are none yet. */
export const PressLines: FC<{ lines: readonly Line[] }> = ({ lines }) => {
  const { t, url } = useView();
  if (lines.length === 0) return <p>{t("press.none")}</p>;
  return (
    <ul class="plain lined">
      {lines.map(({ to, title, more }) => (
        <li>
          <a href={url(to)}>
            <Tell map={title} />
          </a>{" "}
          <span class="muted small">
            {more.filter(Boolean).map((one, at) => (
              <>
                {at > 0 && " · "}
                <bdi>{one}</bdi>
              </>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
};
