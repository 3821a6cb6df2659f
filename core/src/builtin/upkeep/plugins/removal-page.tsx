import type { FC } from "hono/jsx";
import type { ShownPlugin, UpkeepTask } from "../../../plugin/index.ts";
import { Breadcrumb, Content, Notice, PageHeader, PostButton, useView, Waiting } from "../../../web/index.ts";
import { Name } from "./plugin-words.tsx";

/** Whether what a plugin held is deleted. */
export const RemovalPage: FC<{ plugin: Pick<ShownPlugin, "id" | "name">; task: UpkeepTask }> = ({ plugin, task }) => {
  const { id } = plugin;
  const { t, url } = useView();
  const { state, said, ended } = task;
  const isDone = state === "done";
  return (
    <>
      <PageHeader
        title={t("plugins.removal")}
        lead={<Name plugin={plugin} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/plugins"), label: t("plugins.title") }]} />}
      />
      <Content>
        {ended === undefined ? (
          <Waiting>
            <Notice title={t("plugins.removal.runs")} />
          </Waiting>
        ) : (
          <Notice tone={isDone ? "ok" : "err"} title={t(`plugins.removal.${isDone ? "done" : "failed"}`)} live>
            {!isDone && said && <p dir="auto">{said}</p>}
          </Notice>
        )}
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
