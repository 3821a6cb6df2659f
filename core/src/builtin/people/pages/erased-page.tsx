import type { FC } from "hono/jsx";
import type { ErasedData, UnsearchedPlugin } from "../../../plugin/index.ts";
import { Content, Notice, PageHeader, useView } from "../../../web/index.ts";
import { UnsearchedNotice } from "./unsearched-notice.tsx";

/** The receipt: what is gone, and what had to stay. It names nobody. */
export const ErasedPage: FC<ErasedData & { unsearched: readonly UnsearchedPlugin[] }> = ({
  erased,
  left,
  unsearched,
}) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("data.erased.title")} />
      <Content>
        <Notice tone={left.length > 0 ? "warn" : "ok"} live>
          <p>{t(erased.length > 0 ? "data.erased.lead" : "data.none")}</p>
        </Notice>
        <UnsearchedNotice plugins={unsearched} />
        <ul>
          {erased.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
        {left.length > 0 && (
          <section>
            <h2>{t("data.left")}</h2>
            <ul>
              {left.map(({ label, why }) => (
                <li>
                  {label}: <bdi lang="en">{why}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <a href={url("/console/people/data")}>{t("data.other")}</a>
        </p>
      </Content>
    </>
  );
};
