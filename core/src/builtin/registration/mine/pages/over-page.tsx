import type { FC } from "hono/jsx";
import { Content, PageHeader, useView } from "../../../../web/index.ts";

/** A link that does not work any more, and the way to a new one. */
export const OverPage: FC = () => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("mine.over")} lead={t("mine.over.next")} />
      <Content>
        <p>
          <a class="btn" href={url("/me")}>
            {t("mine.over.again")}
          </a>
        </p>
      </Content>
    </>
  );
};
