import type { FC } from "hono/jsx";
import { software } from "../../../kit/index.ts";
import { Say, useView } from "../../../web/index.ts";

/** Under which licence the content stands, and how to take it as data. */
export const AboutReuse: FC = () => {
  const { t, site } = useView();
  const { licence } = site.footer;
  return (
    <section id="reuse">
      <h2>{t("about.reuse.title")}</h2>
      <p>
        {licence ? (
          <Say id="about.reuse.licence" values={{ licence: <a href={licence.href}>{licence.label}</a> }} />
        ) : (
          t("about.reuse.none")
        )}
      </p>
      <p>
        <a href="/api/docs">{t("about.reuse.api")}</a>
      </p>
    </section>
  );
};

export const AboutSoftware: FC = () => {
  const { t } = useView();
  return (
    <section id="software">
      <h2>{t("about.software.title")}</h2>
      <p>
        <Say
          id="about.software.text"
          values={{ software: `${software.name} ${software.version}`, licence: software.licence }}
        />
      </p>
      <p>{t("about.software.share")}</p>
    </section>
  );
};
