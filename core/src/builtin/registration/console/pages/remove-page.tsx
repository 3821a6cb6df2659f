import type { FC } from "hono/jsx";
import { Content, Form, PageHeader, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Place } from "../../place.ts";
import { DeskCrumbs } from "./desk-crumbs.tsx";

export const RemovePage: FC<{ at: AtEvent; place: Place }> = ({ at: { event }, place }) => {
  const { t, url } = useView();
  const back = `/console/registration/${event.id}`;
  return (
    <>
      <PageHeader title={t("desk.remove.title")} crumbs={<DeskCrumbs event={event} />} lead={<bdi>{place.name}</bdi>} />
      <Content>
        <ul>
          <li>{t("desk.remove.data")}</li>
          <li>{t("desk.remove.next")}</li>
          <li>{t("desk.remove.untold")}</li>
        </ul>
        <Form
          action={`${back}/people/${place.id}/remove`}
          submit={t("desk.remove.submit")}
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
