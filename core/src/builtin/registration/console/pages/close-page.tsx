import type { FC } from "hono/jsx";
import { Content, Form, PageHeader, Tell, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { DeskCrumbs } from "./desk-crumbs.tsx";

export const ClosePage: FC<{ at: AtEvent }> = ({ at: { event } }) => {
  const { t, url } = useView();
  const back = `/console/registration/${event.id}`;
  return (
    <>
      <PageHeader
        title={t("desk.close.title")}
        crumbs={<DeskCrumbs event={event} />}
        lead={<Tell map={event.name} />}
      />
      <Content>
        <ul>
          <li>{t("desk.close.form")}</li>
          <li>{t("desk.close.keep")}</li>
          <li>{t("desk.close.again")}</li>
        </ul>
        <Form
          action={`${back}/close`}
          submit={t("desk.close.submit")}
          others={
            <a class="btn quiet" href={url(back)}>
              {t("leave.stay")}
            </a>
          }
        />
      </Content>
    </>
  );
};
