import type { FC } from "hono/jsx";
import {
  Content,
  Facts,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  Term,
  TextArea,
  TextField,
  useView,
} from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import type { Hub } from "../hub.ts";
import { EventCrumbs } from "./register-page.tsx";

interface Props {
  at: AtEvent;
  hub: Hub;
  path: string;
  state: FormState;
  done: boolean;
}

/** What became of a hub; once the event has begun, its report. */
export const HubPage: FC<Props> = ({ at, hub, path, state, done }) => {
  const { t, url, now } = useView();
  const reports = hub.state === "accepted" && now >= at.event.start;
  const values = { participants: String(hub.report?.participants ?? ""), remarks: hub.report?.remarks ?? "" };
  return (
    <>
      <PageHeader title={t("hub.page.title")} crumbs={<EventCrumbs at={at} />} lead={<Tell map={at.event.name} />} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{t("hub.reported")}</p>
          </Notice>
        )}
        <Notice
          tone={hub.state === "accepted" ? "ok" : hub.state === "asked" ? "warn" : "calm"}
          title={t(`hub.${hub.state}`)}
        >
          <p>{t(`hub.${hub.state}.text`)}</p>
          <p>{t("hub.keep")}</p>
        </Notice>
        <HubFacts hub={hub} />
        {reports && (
          <>
            <h2>{t("hub.report")}</h2>
            <Form
              action={`${path}/report`}
              state={{ ...state, values: { ...values, ...state.values } }}
              submit={t("hub.report.submit")}
            >
              <TextField name="participants" inputmode="numeric" label={t("hub.participants")} optional />
              <TextArea name="remarks" rows={5} label={t("hub.remarks")} hint={t("hub.remarks.hint")} optional />
            </Form>
          </>
        )}
        {hub.state !== "withdrawn" && (
          <p>
            <a href={url(`${path}/withdraw`)}>{t("hub.withdraw.title")}</a>
          </p>
        )}
      </Content>
    </>
  );
};

export const HubFacts: FC<{ hub: Hub }> = ({ hub }) => {
  const { t, format } = useView();
  const text = (value: string | undefined) => value && <bdi>{value}</bdi>;
  return (
    <Facts
      facts={[
        { label: t("hub.city"), value: text(hub.city) },
        { label: t("hub.country"), value: hub.country && <Term vocabulary="countries" term={hub.country} /> },
        { label: t("hub.host"), value: text(hub.host) },
        { label: t("hub.expected"), value: hub.expected !== undefined && format.number(hub.expected) },
        { label: t("hub.areas"), value: text(hub.areas) },
        { label: t("hub.activities"), value: text(hub.activities) },
        { label: t("hub.coordinator"), value: text(hub.coordinator) },
        { label: t("hub.coordinator.email"), value: text(hub.coordinatorEmail) },
        { label: t("hub.technical"), value: text(hub.technical) },
        { label: t("hub.technical.email"), value: text(hub.technicalEmail) },
        {
          label: t("hub.participants"),
          value: hub.report?.participants !== undefined && format.number(hub.report.participants),
        },
        { label: t("hub.remarks"), value: text(hub.report?.remarks) },
      ]}
    />
  );
};
