import type { FC } from "hono/jsx";
import { type Language, ownNames, Say, useView } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";

/** In which languages the pages speak, and which of them nobody has checked yet. */
export const AboutLanguages: FC = () => {
  const { t, site } = useView();
  return (
    <section id="languages">
      <h2>{t("about.languages.title")}</h2>
      <p>
        <Say id="about.languages.text" values={{ languages: <Names of={site.languages} /> }} />
      </p>
      <Unchecked />
    </section>
  );
};

/** Which languages of the pages no native speaker has read yet; nothing when all were. */
export const Unchecked: FC = () => {
  const { site } = useView();
  const unchecked = site.languages.filter((lang) => messages[lang]?.reviewed !== true);
  if (unchecked.length === 0) return null;
  return (
    <p>
      <Say id="about.languages.unchecked" values={{ languages: <Names of={unchecked} /> }} />
    </p>
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
