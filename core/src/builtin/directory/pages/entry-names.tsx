import type { FC } from "hono/jsx";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { directionOf, languageName, useView } from "../../../web/index.ts";

/** What it calls itself in each of its languages, and what else it was called. */
export const EntryNames: FC<{ entry: DirectoryEntry }> = ({ entry: { name, otherNames = [] } }) => {
  const { t, lang } = useView();
  const names = Object.entries(name).filter(([tag]) => tag !== "und");
  if (names.length < 2 && otherNames.length === 0) return null;
  return (
    <section>
      <h2>{t("names.title")}</h2>
      <dl class="facts">
        {names.length > 1 &&
          names.map(([tag, text]) => (
            <div>
              <dt>{languageName(tag, lang)}</dt>
              <dd lang={tag} dir={directionOf(tag)}>
                {text}
              </dd>
            </div>
          ))}
        {otherNames.length > 0 && (
          <div>
            <dt>{t("names.other")}</dt>
            {otherNames.map((text) => (
              <dd dir="auto">{text}</dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
};
