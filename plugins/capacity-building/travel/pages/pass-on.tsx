import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import { ShareLinks, SideBox, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";

/** How one passes a page on, and how one reports it. `path` is after the language. */
export const PassOn: FC<{ title: LanguageMap; path: string }> = ({ title, path }) => {
  const { t, url, lang } = useView();
  return (
    <SideBox title={t("activity.share")}>
      <ShareLinks title={pickLanguage(title, lang)?.text ?? ""} />
      <p>
        <a href={url(`/moderation/report?page=${path}`)}>{t("activity.report")}</a>
      </p>
    </SideBox>
  );
};
