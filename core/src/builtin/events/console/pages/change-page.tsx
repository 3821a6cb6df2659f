import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { Breadcrumb, Content, Form, Notice, PageHeader, Tell, TextArea, useView } from "../../../../web/index.ts";

const changes = ["cancel", "postpone", "withdraw", "undo"] as const;
export type ChangeKind = (typeof changes)[number];

export function isChange(kind: string): kind is ChangeKind {
  return changes.some((one) => one === kind);
}

interface Props {
  kind: ChangeKind;
  event: Pick<Event, "id"> & Partial<Pick<Event, "name">>;
  /** How many other sites have a copy. */
  others?: number | undefined;
  /** Until when it can be undone, in milliseconds. */
  until?: number;
}

/** Before something is done that others will notice: what it is, what follows, and who has a copy. */
export const ChangePage: FC<Props> = ({ kind, event, others, until }) => {
  const { t, url, format, site } = useView();
  const at = `/console/events/${event.id}`;
  return (
    <>
      <PageHeader
        title={t(kind === "undo" ? "console.withdrawn" : `console.${kind}.title`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/events"), label: t("console.title") }]} />}
        lead={event.name && <Tell map={event.name} />}
      />
      <Content>
        <Notice tone={kind === "undo" ? "ok" : "warn"} live={kind === "undo"}>
          <p>{t(`console.${kind}.effect`, { time: until === undefined ? "" : format.time(until, site.zone) })}</p>
          {others !== undefined && kind !== "undo" && <p>{t("console.copies", { count: others })}</p>}
        </Notice>
        <Form
          action={`${at}/${kind}`}
          submit={t(`console.${kind}.do`)}
          others={
            <a class="btn quiet" href={url(kind === "undo" ? "/console/events" : at)}>
              {t(kind === "undo" ? "console.back" : "console.leave")}
            </a>
          }
        >
          {(kind === "cancel" || kind === "postpone") && (
            <TextArea name="note" label={t("console.note")} hint={t("console.note.hint")} rows={3} optional />
          )}
        </Form>
      </Content>
    </>
  );
};
