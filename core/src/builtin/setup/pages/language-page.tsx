import type { FC } from "hono/jsx";
import { Content, directionOf, languages, ownNames, PageHeader, useView } from "../../../web/index.ts";

/** Every language by its own name: whoever reads only one of them finds it. */
export const LanguagePage: FC<{ token: string }> = ({ token }) => {
  const { t, url, lang } = useView();
  return (
    <>
      <PageHeader title={t("language.title")} lead={t("language.lead")} />
      <Content>
        <h2>{t("language.choose")}</h2>
        <p class="acts">
          {languages.map((one) => (
            <a
              class={one === lang ? "btn" : "btn quiet"}
              href={one === lang ? url(`/setup/${token}/you`) : `/${one}/setup/${token}/you`}
              lang={one}
              dir={directionOf(one)}
              hreflang={one}
            >
              {ownNames[one]}
            </a>
          ))}
        </p>
      </Content>
    </>
  );
};
