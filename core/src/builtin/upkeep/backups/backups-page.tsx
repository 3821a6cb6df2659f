import type { FC } from "hono/jsx";
import type { BackupDesk, BackupPlan, UpkeepTask } from "../../../plugin/index.ts";
import {
  Content,
  Details,
  Empty,
  Facts,
  Notice,
  PageHeader,
  PostButton,
  Status,
  Table,
  useView,
} from "../../../web/index.ts";

type Backup = Awaited<ReturnType<BackupDesk["list"]>>[number];

interface Props {
  backups: readonly Backup[];
  tasks: readonly UpkeepTask[];
  plan: BackupPlan;
  zone: string;
}

export const BackupsPage: FC<Props> = ({ backups, tasks, plan, zone }) => {
  const { t, url } = useView();
  const running = tasks.find(({ ended }) => ended === undefined);
  return (
    <>
      <PageHeader title={t("backups.title")} lead={t("backups.lead")} />
      <Content>
        {running ? (
          <Notice>
            <p>
              <a href={url(`/console/backups/tasks/${running.id}`)}>{t("backups.running")}</a>
            </p>
          </Notice>
        ) : (
          <PostButton to="/console/backups" label={t("backups.make")} look="main" />
        )}
        {backups.length === 0 ? (
          <Empty title={t("backups.empty")} why={t("backups.empty.why")} />
        ) : (
          <List backups={backups} zone={zone} />
        )}
        <Plan plan={plan} />
        <h2>{t("backups.recovery")}</h2>
        <p>{t("backups.recovery.why")}</p>
        <Details summary={t("backups.restore")}>
          <p>{t("backups.restore.how")}</p>
          <pre dir="ltr">
            <code>nri restore /path/to/nri-backup --recovery recovery.txt{"\n"}nri start</code>
          </pre>
          <p>{t("backups.restore.then")}</p>
        </Details>
        <Details summary={t("backups.move")}>
          <p>{t("backups.move.how")}</p>
        </Details>
      </Content>
    </>
  );
};

const List: FC<Pick<Props, "backups" | "zone">> = ({ backups, zone }) => {
  const { t, format, now } = useView();
  return (
    <Table
      caption={t("backups.list")}
      columns={[
        { id: "made", label: t("backups.made"), heads: true, cell: ({ name }) => <Made name={name} zone={zone} /> },
        { id: "place", label: t("backups.place"), cell: ({ shelf }) => <bdi>{shelf}</bdi> },
        { id: "size", label: t("backups.size"), number: true, cell: ({ bytes }) => format.size(bytes) },
        {
          id: "state",
          label: t("backups.tested"),
          cell: ({ verifiedAt, problem }) =>
            verifiedAt === undefined ? (
              <>
                <Status tone="err">{t("backups.bad")}</Status> <span dir="auto">{problem}</span>
              </>
            ) : (
              <>
                <Status tone="ok">{t("backups.good")}</Status> {format.ago(verifiedAt, now)}
              </>
            ),
        },
        { id: "acts", label: t("backups.acts"), cell: (backup) => <Acts backup={backup} /> },
      ]}
      rows={backups}
    />
  );
};

const Made: FC<{ name: string; zone: string }> = ({ name, zone }) => {
  const { format } = useView();
  const iso = name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, "$1-$2-$3T$4:$5:$6.$7Z");
  const at = Date.parse(iso);
  return <>{Number.isNaN(at) ? <bdi>{name}</bdi> : format.dateTime(at, zone)}</>;
};

const Acts: FC<{ backup: Backup }> = ({ backup: { name, shelf } }) => {
  const { t } = useView();
  if (name === "") return null;
  const button = (to: string, label: string) => (
    <PostButton
      to={`/console/backups/${to}`}
      label={label}
      name={`${label} ${name}`}
      look="plain"
      values={{ name, shelf }}
    />
  );
  return (
    <div class="row-acts">
      {button("test", t("backups.test"))}
      {/^[/A-Za-z]:?[\\/]?/.test(shelf) && !shelf.includes("://") && button("download", t("backups.download"))}
    </div>
  );
};

const Plan: FC<{ plan: BackupPlan }> = ({ plan: { every, keep, places } }) => {
  const { t, format } = useView();
  const away = places.some(({ elsewhere }) => elsewhere);
  return (
    <>
      <h2>{t("backups.plan")}</h2>
      {every === undefined && (
        <Notice tone="warn">
          <p>{t("backups.plan.none")}</p>
        </Notice>
      )}
      {!away && (
        <Notice tone="warn">
          <p>{t("backups.plan.here")}</p>
        </Notice>
      )}
      <Facts
        facts={[
          { label: t("backups.every"), value: <Every every={every} /> },
          { label: t("backups.keep"), value: format.number(keep) },
          { label: t("backups.places"), value: places.map(({ address }) => <bdi>{address} </bdi>) },
        ]}
      />
      <Details summary={t("backups.plan.change")}>
        <p>{t("backups.plan.how")}</p>
        <pre dir="ltr">
          <code>{example}</code>
        </pre>
        <p>{t("backups.plan.places")}</p>
      </Details>
    </>
  );
};

/** `P1D` in words. */
const Every: FC<{ every: string | undefined }> = ({ every }) => {
  const { t } = useView();
  if (every === undefined) return <>{t("backups.never")}</>;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(every)?.map(Number) ?? [];
  const [allDays, allHours] = [(weeks || 0) * 7 + (days || 0), hours || 0];
  if (allDays > 0 && allHours === 0 && !minutes) return <>{t("backups.every.days", { count: allDays })}</>;
  if (allHours > 0 && !minutes) return <>{t("backups.every.hours", { count: allDays * 24 + allHours })}</>;
  return <bdi>{every}</bdi>;
};

const example = `[backup]
every = "P1D"
keep = 14
to = ["/mnt/disk2/nri", "sftp://keeper@backup.example.org/srv/nri"]`;
