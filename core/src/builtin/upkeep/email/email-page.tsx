import type { FC } from "hono/jsx";
import type { MailDesk } from "../../../plugin/index.ts";
import {
  Content,
  Details,
  Empty,
  Facts,
  Form,
  type FormState,
  GuardFields,
  Notice,
  PageHeader,
  PostButton,
  Status,
  Table,
  TextField,
  type Tone,
  useView,
  Waiting,
} from "../../../web/index.ts";

export type EmailDone = "kept" | "tried" | "many" | "cleared";
type Settings = Awaited<ReturnType<MailDesk["settings"]>>;
type Figures = Awaited<ReturnType<MailDesk["figures"]>>;
type MailRecord = Awaited<ReturnType<MailDesk["recent"]>>[number];

interface Props {
  settings: Settings;
  figures: Figures;
  records: readonly MailRecord[];
  refused: Awaited<ReturnType<MailDesk["refused"]>>;
  done: EmailDone | undefined;
  /** The test that was just sent is on its way. */
  waits: boolean;
  form: FormState;
  zone: string;
}

export const EmailPage: FC<Props> = ({ settings, figures, records, refused, done, waits, form, zone }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("email.title")} lead={t("email.lead")} />
      <Content>
        {done === "tried" ? (
          <Tried test={records.find(({ sender }) => sender === "test")} waits={waits} />
        ) : (
          done && (
            <Notice tone={done === "many" ? "warn" : "ok"} live>
              <p>{t(`email.done.${done}`)}</p>
            </Notice>
          )
        )}
        <State settings={settings} figures={figures} zone={zone} />
        {settings && <PostButton to="/console/email/test" label={t("email.test")} look="main" />}
        <h2>{t("email.settings")}</h2>
        <SettingsForm settings={settings} form={form} />
        {settings?.source === "console" && settings.fileHidden && (
          <form method="post" action={url("/console/email/clear")}>
            <GuardFields />
            <p>{t("email.hidden")}</p>
            <button type="submit" class="btn quiet">
              {t("email.clear")}
            </button>
          </form>
        )}
        <Refused refused={refused} zone={zone} />
        <Records records={records} zone={zone} />
      </Content>
    </>
  );
};

/** What is typed below stays while the answer is waited for. */
const Tried: FC<{ test: MailRecord | undefined; waits: boolean }> = ({ test, waits }) => {
  const { t } = useView();
  return (
    <Waiting ended={!waits}>
      <Notice tone={test?.reason && test.state !== "sent" ? "err" : "ok"}>
        <p>{t("email.done.tried")}</p>
        {test && !waits && (
          <p>
            <MailState record={test} />
          </p>
        )}
      </Notice>
    </Waiting>
  );
};

const MailState: FC<{ record: MailRecord }> = ({ record: { state, reason } }) => {
  const { t } = useView();
  return (
    <>
      <Status tone={tones[state]}>{t(`email.state.${state}`)}</Status>{" "}
      {reason && state !== "sent" && t(`email.reason.${reason}`)}
    </>
  );
};

const State: FC<Pick<Props, "settings" | "figures" | "zone">> = ({ settings, figures, zone }) => {
  const { t, format } = useView();
  if (settings === undefined) {
    return (
      <Notice tone="warn" title={t("email.none")}>
        <p>{t("email.none.why")}</p>
      </Notice>
    );
  }
  const { trouble, retrying, waiting, lastSent } = figures;
  const stuck = trouble !== undefined && trouble.reason !== "restored" && trouble.reason !== "recipient";
  return (
    <>
      {stuck ? (
        <Notice tone="err" title={t("email.stuck")}>
          <p>{t(`email.reason.${trouble.reason}`)}</p>
          {retrying > 0 && <p>{t("email.stuck.next", { count: retrying })}</p>}
          {trouble.said && (
            <Details summary={t("email.said")}>
              <p>
                <code dir="auto">{trouble.said}</code>
              </p>
            </Details>
          )}
        </Notice>
      ) : (
        <Notice tone="ok">
          <p>
            {lastSent === undefined ? t("email.untried") : t("email.works", { time: format.dateTime(lastSent, zone) })}
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          { label: t("email.from"), value: <bdi>{settings.from.address}</bdi> },
          { label: t("email.host"), value: <bdi>{settings.host}</bdi> },
          { label: t("email.source"), value: t(`email.source.${settings.source}`) },
          { label: t("email.waiting"), value: format.number(waiting) },
          { label: t("email.month"), value: t("email.month.value", { sent: figures.sent, failed: figures.failed }) },
        ]}
      />
    </>
  );
};

const SettingsForm: FC<Pick<Props, "settings" | "form">> = ({ settings, form }) => {
  const { t } = useView();
  return (
    <>
      <Details summary={t("email.providers")}>
        <p>{t("email.providers.how")}</p>
        <Table
          caption={t("email.providers")}
          captionHidden
          columns={[
            { id: "name", label: t("email.provider"), heads: true, cell: ([name]) => <bdi>{name}</bdi> },
            { id: "host", label: t("email.host"), cell: ([, host]) => <bdi>{host}</bdi> },
            { id: "port", label: t("email.port"), cell: ([, , port]) => port, number: true },
          ]}
          rows={providers}
        />
      </Details>
      <Form action="/console/email" state={form} submit={t("email.keep")}>
        <TextField name="from" type="email" label={t("email.from")} hint={t("email.from.hint")} autocomplete="off" />
        <TextField name="fromName" label={t("email.from-name")} hint={t("email.from-name.hint")} optional />
        <TextField name="host" label={t("email.host")} hint={t("email.host.hint")} autocomplete="off" />
        <TextField name="port" label={t("email.port")} hint={t("email.port.hint")} inputmode="numeric" />
        <TextField name="user" label={t("email.user")} hint={t("email.user.hint")} autocomplete="off" optional />
        <TextField
          name="password"
          type="password"
          label={t("email.password")}
          hint={t(settings?.hasPassword ? "email.password.kept" : "email.password.hint")}
          autocomplete="new-password"
          optional
        />
        <TextField name="replyTo" type="email" label={t("email.reply-to")} hint={t("email.reply-to.hint")} optional />
      </Form>
    </>
  );
};

/** As their help pages say; names of companies are not translated. */
const providers: readonly (readonly [name: string, host: string, port: string])[] = [
  ["Gmail, Google Workspace", "smtp.gmail.com", "465"],
  ["Microsoft 365", "smtp.office365.com", "587"],
  ["Zoho Mail", "smtp.zoho.com", "465"],
  ["Fastmail", "smtp.fastmail.com", "465"],
  ["Infomaniak", "mail.infomaniak.com", "465"],
];

const tones: Readonly<Record<MailRecord["state"], Tone>> = { waiting: "calm", sent: "ok", failed: "err" };

/** Who does not get what is written to them, and what helps. */
const Refused: FC<Pick<Props, "refused" | "zone">> = ({ refused, zone }) => {
  const { t, format } = useView();
  if (refused.length === 0) return null;
  return (
    <>
      <h2>{t("email.refused")}</h2>
      <p>{t("email.refused.do")}</p>
      <Table
        caption={t("email.refused")}
        captionHidden
        columns={[
          { id: "to", label: t("email.refused.to"), heads: true, cell: ({ to }) => <bdi dir="ltr">{to}</bdi> },
          { id: "sender", label: t("email.by"), cell: ({ sender }) => <bdi>{sender}</bdi> },
          { id: "at", label: t("email.refused.at"), cell: ({ at }) => format.dateTime(at, zone) },
        ]}
        rows={refused}
      />
    </>
  );
};

const Records: FC<{ records: readonly MailRecord[]; zone: string }> = ({ records, zone }) => {
  const { t, format } = useView();
  if (records.length === 0) return <Empty title={t("email.empty")} why={t("email.empty.why")} />;
  return (
    <>
      <h2>{t("email.recent")}</h2>
      <p class="muted">{t("email.recent.why")}</p>
      <Table
        caption={t("email.recent")}
        captionHidden
        columns={[
          { id: "made", label: t("email.written"), heads: true, cell: ({ made }) => format.dateTime(made, zone) },
          { id: "sender", label: t("email.by"), cell: ({ sender }) => <bdi>{sender}</bdi> },
          {
            id: "state",
            label: t("email.state"),
            cell: (record) => (
              <>
                <MailState record={record} />{" "}
                {record.state === "waiting" &&
                  record.reason !== undefined &&
                  record.next !== undefined &&
                  t("email.again", { time: format.dateTime(record.next, zone) })}
              </>
            ),
          },
          { id: "said", label: t("email.said"), cell: ({ said }) => said && <code dir="auto">{said}</code> },
        ]}
        rows={records}
      />
    </>
  );
};
