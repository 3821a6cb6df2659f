import type { FC } from "hono/jsx";
import type { AuditDesk, ShownEntry } from "../../../plugin/index.ts";
import {
  Content,
  Empty,
  FilterSelect,
  Filters,
  Notice,
  PageHeader,
  Pagination,
  Table,
  useView,
} from "../../../web/index.ts";
import { nounsInLog, verbWords } from "./verb-words.ts";

interface Props {
  entries: readonly ShownEntry[];
  next: string | undefined;
  verdict: Awaited<ReturnType<AuditDesk["check"]>> | undefined;
  zone: string;
}

export const LogPage: FC<Props> = ({ entries, next, verdict, zone }) => {
  const { t, url, format } = useView();
  return (
    <>
      <PageHeader title={t("log.title")} lead={t("log.lead")} />
      <Content>
        {verdict === undefined ? (
          <p>
            <a class="btn quiet" href={url("/console/log?check=1")}>
              {t("log.check")}
            </a>
          </p>
        ) : (
          <Verdict verdict={verdict} />
        )}
        <Filters label={t("log.filter")}>
          <FilterSelect
            name="verb"
            label={t("log.about")}
            any={t("log.all")}
            options={nounsInLog.map((noun) => ({ value: noun, label: t(`log.noun.${noun}`) }))}
          />
        </Filters>
        {entries.length === 0 ? (
          <Empty title={t("log.empty")} why={t("log.empty.why")} />
        ) : (
          <Table
            caption={t("log.title")}
            captionHidden
            columns={[
              { id: "at", label: t("log.when"), heads: true, cell: ({ at }) => format.dateTime(at, zone) },
              { id: "who", label: t("log.who"), cell: (entry) => <Who entry={entry} /> },
              { id: "what", label: t("log.what"), cell: (entry) => <What entry={entry} /> },
              { id: "more", label: t("log.more"), cell: (entry) => <More entry={entry} /> },
            ]}
            rows={entries}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

const Verdict: FC<{ verdict: NonNullable<Props["verdict"]> }> = ({ verdict }) => {
  const { t } = useView();
  if (!verdict.whole) {
    return (
      <Notice tone="err" title={t("log.broken", { entry: verdict.entry })} live>
        <p>{t("log.broken.what")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone={verdict.checkpoint === "foreign" ? "warn" : "ok"} live>
      <p>{t("log.whole", { count: verdict.entries })}</p>
      <p>{t(`log.checkpoint.${verdict.checkpoint}`)}</p>
    </Notice>
  );
};

const Who: FC<{ entry: ShownEntry }> = ({ entry: { who, name } }) => {
  const { t } = useView();
  if (name !== undefined) return <bdi>{name}</bdi>;
  const kind = whoKinds.find((one) => one === who.kind) ?? "system";
  return <>{t(`log.who.${kind}`)}</>;
};

const whoKinds = ["operator", "token", "person", "visitor", "peer", "system"] as const;

const What: FC<{ entry: ShownEntry }> = ({ entry: { verb, object } }) => {
  const { t } = useView();
  const key = verbWords.find((one) => one === verb);
  return (
    <>
      {key === undefined ? <bdi>{verb}</bdi> : t(`log.verb.${key}`)}
      {object && (
        <>
          <br />
          <bdi class="muted small">{object}</bdi>
        </>
      )}
    </>
  );
};

/** Ids and counts, for who looks closer. */
const More: FC<{ entry: ShownEntry }> = ({ entry: { details, seq } }) => {
  const words = Object.entries(typeof details === "object" && details !== null ? details : {})
    .filter(([key, value]) => key !== "state" && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(", ") : String(value)}`);
  return (
    <bdi class="small muted" dir="ltr">
      {[`#${seq}`, ...words].join("; ")}
    </bdi>
  );
};
