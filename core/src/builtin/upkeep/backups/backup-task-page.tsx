import type { FC } from "hono/jsx";
import type { UpkeepTask } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Details, Notice, PageHeader, useView, Waiting } from "../../../web/index.ts";

/** Something that takes a while, and what became of it. */
export const BackupTaskPage: FC<{ task: UpkeepTask; zone: string }> = ({ task, zone }) => {
  const { t, url, format } = useView();
  const { kind, state, said, made, ended } = task;
  return (
    <>
      <PageHeader
        title={t(`backups.task.${kind}`)}
        crumbs={<Breadcrumb steps={[{ href: url("/console/backups"), label: t("backups.title") }]} />}
      />
      <Content>
        <Waiting ended={ended !== undefined}>
          <Notice
            tone={state === "done" ? "ok" : state === "failed" ? "err" : "calm"}
            title={t(
              ended === undefined
                ? "backups.task.runs"
                : `backups.task.${kind}.${state === "done" ? "done" : "failed"}`,
            )}
          >
            <p>
              {ended === undefined
                ? t("backups.task.began", { time: format.time(made, zone) })
                : t("backups.task.ended", { time: format.dateTime(ended, zone) })}
            </p>
            {ended === undefined && <p>{t("backups.task.leave")}</p>}
          </Notice>
          {said && (
            <Details summary={t("backups.details")}>
              <p>
                <code dir="auto">{said}</code>
              </p>
            </Details>
          )}
        </Waiting>
        <p>
          <a class="btn quiet" href={url("/console/backups")}>
            {t("backups.back")}
          </a>
        </p>
      </Content>
    </>
  );
};
