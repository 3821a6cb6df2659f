import type { FC } from "hono/jsx";
import { Content, Notice, PageHeader, useView, Waiting } from "../../../web/index.ts";

/** Shown by the process that ends; the next one is asked. */
export const RestartWaitPage: FC = () => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("restart.wait.title")} />
      <Content>
        <Waiting>
          <Notice>
            <p>{t("restart.wait")}</p>
          </Notice>
        </Waiting>
      </Content>
    </>
  );
};
