import type { FC } from "hono/jsx";
import type { ShownPlugin, UpkeepTask } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Notice, PageHeader, PostButton, useView } from "../../../web/index.ts";

/** How far the deletion of a plugin's data is; asked for again until it has ended. */
export const RemovalPage: FC<{ plugin: Pick<ShownPlugin, "id">; task: UpkeepTask }> = ({ plugin: { id }, task }) => {
  const { t, url } = useView();
  const { state, said } = task;
  const isDone = state === "done";
  return (
    <>
      <PageHeader
        title={t("plugins.removal")}
        lead={<bdi>{id}</bdi>}
        crumbs={<Breadcrumb steps={[{ href: url("/console/plugins"), label: t("plugins.title") }]} />}
      />
      <Content>
        <Notice
          tone={isDone ? "ok" : state === "failed" ? "err" : "calm"}
          title={t(`plugins.removal.${isDone || state === "failed" ? state : "runs"}`)}
          live
        >
          {!isDone && said && <p dir="auto">{said}</p>}
        </Notice>
        {isDone && said && (
          <>
            <p>{t("plugins.removal.archive.why")}</p>
            <PostButton
              to={`/console/plugins/${id}/archive`}
              label={t("plugins.removal.archive")}
              values={{ name: said }}
            />
          </>
        )}
      </Content>
    </>
  );
};
