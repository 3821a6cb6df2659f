import type { FC } from "hono/jsx";
import { Content, Form, PageHeader, Tell, useView } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";

interface Props {
  at: AtEvent;
  path: string;
  what: "cancel" | "erase";
  /** Whether somebody else gets the place. */
  waited: boolean;
}

/** Names what ends, for whom, and what cannot be undone, before the one button. */
export const LeavePage: FC<Props> = ({ at: { event }, path, what, waited }) => {
  const { t, url } = useView();
  const points = what === "cancel" ? ["place", "needs", "again"] : ["now", "copies", "count", "final"];
  return (
    <>
      <PageHeader title={t(`${what}.title`)} lead={<Tell map={event.name} />} />
      <Content>
        <ul>
          {points.map((point) => (
            <li>{t(`${what}.${point}`)}</li>
          ))}
          {waited && <li>{t("leave.waited")}</li>}
        </ul>
        <Form
          action={`${path}/${what}`}
          submit={t(`${what}.submit`)}
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
