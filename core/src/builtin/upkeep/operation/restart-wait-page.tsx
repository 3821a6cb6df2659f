import type { FC } from "hono/jsx";
import { Content, Notice, PageHeader, useView } from "../../../web/index.ts";

/** Shown by the process that ends; the browser asks the next one. */
export const RestartWaitPage: FC<{ again: string }> = ({ again }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("restart.wait.title")} />
      <Content>
        <Notice live>
          <p>{t("restart.wait")}</p>
        </Notice>
        <p>
          <a class="btn quiet" href={again}>
            {t("restart.wait.look")}
          </a>
        </p>
      </Content>
    </>
  );
};
