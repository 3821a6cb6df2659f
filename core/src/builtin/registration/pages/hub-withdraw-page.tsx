import type { FC } from "hono/jsx";
import { Content, Form, PageHeader, useView } from "../../../web/index.ts";
import type { Hub } from "../hub.ts";

export const HubWithdrawPage: FC<{ hub: Hub; path: string }> = ({ hub, path }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("hub.withdraw.title")} lead={<bdi>{hub.city}</bdi>} />
      <Content>
        <ul>
          <li>{t("hub.withdraw.list")}</li>
          <li>{t("hub.withdraw.people")}</li>
          <li>{t("hub.withdraw.data")}</li>
        </ul>
        <Form
          action={`${path}/withdraw`}
          submit={t("hub.withdraw.submit")}
          others={
            <a class="btn quiet" href={url(path)}>
              {t("leave.stay")}
            </a>
          }
        />
      </Content>
    </>
  );
};
