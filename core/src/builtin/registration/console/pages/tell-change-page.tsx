import type { FC } from "hono/jsx";
import { Content, Facts, Form, Notice, PageHeader, Tell, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { placeText } from "../../mails/place-ics.ts";
import { changesOf } from "../../told.ts";
import { DeskCrumbs } from "./desk-crumbs.tsx";

/** What people know, what is so now, and how many a mail would reach. */
export const TellChangePage: FC<{ at: AtEvent; count: number }> = ({ at: { event, form, mailed }, count }) => {
  const { t, format, lang, url } = useView();
  const back = `/console/registration/${event.id}`;
  const changes = changesOf(form.told, event);
  const before = form.told && format.when({ ...event, ...form.told, allDay: event.allDay });
  return (
    <>
      <PageHeader
        title={t("desk.moved.title")}
        crumbs={<DeskCrumbs event={event} />}
        lead={<Tell map={event.name} />}
      />
      <Content>
        {changes.length === 0 ? (
          <>
            <p>{t("desk.moved.nothing")}</p>
            <p>
              <a href={url(back)}>{t("leave.stay")}</a>
            </p>
          </>
        ) : (
          <>
            <Facts
              facts={[
                ...(changes.includes("time") ? [{ label: t("desk.moved.before"), value: before }] : []),
                { label: t("desk.moved.now"), value: format.when(event) },
                { label: t("desk.moved.place"), value: placeText(event, lang) || undefined },
              ]}
            />
            {mailed ? (
              <Form submit={t("desk.moved.tell", { count })}>
                <input type="hidden" name="what" value="tell" />
                <p>{t("desk.moved.mail")}</p>
              </Form>
            ) : (
              <Notice tone="warn" title={t("desk.no-mail")}>
                <p>{t("desk.no-mail.text")}</p>
              </Notice>
            )}
            <Form submit={t("desk.moved.known")}>
              <input type="hidden" name="what" value="known" />
            </Form>
          </>
        )}
      </Content>
    </>
  );
};
