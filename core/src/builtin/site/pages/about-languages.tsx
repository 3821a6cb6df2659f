import type { FC } from "hono/jsx";
import { type Language, ownNames, Say, useView } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";

/** In which languages the pages speak, and which of them nobody has checked yet. */
export const AboutLanguages: FC = () => {
  const { t, site } = useView();
  const unchecked = site.languages.filter((lang) => messages[lang]?.reviewed !== true);
  return (
    <section id="languages">
      <h2>{t("about.languages.title")}</h2>
      <p>
        <Say id="about.languages.text" values={{ languages: <Names of={site.languages} /> }} />
      </p>
      {unchecked.length > 0 && (
        <p>
          <Say id="about.languages.unchecked" values={{ languages: <Names of={unchecked} /> }} />
        </p>
      )}
    </section>
  );
};

const Names: FC<{ of: readonly Language[] }> = ({ of }) => {
  const { t } = useView();
  return (
    <>
      {of.map((lang, at) => (
        <>
          {at > 0 && t("comma")}
          <bdi lang={lang}>{ownNames[lang]}</bdi>
        </>
      ))}
    </>
  );
};
