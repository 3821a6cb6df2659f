import type { FC } from "hono/jsx";
import type { ShownPlugin } from "../../../plugin/index.ts";
import { Content, Notice, PageHeader, PostButton, useView } from "../../../web/index.ts";
import { Name } from "../plugins/plugin-words.tsx";

interface Props {
  /** Extra features of which another version was added since the start. */
  waiting: readonly ShownPlugin[];
  startedAt: number;
  mayRestart: boolean;
  /** It was just started anew. */
  done: boolean;
}

/** What a new start means, whether one is needed, and the button for it. */
export const RestartPage: FC<Props> = ({ waiting, startedAt, mayRestart, done }) => {
  const { t, format, now } = useView();
  return (
    <>
      <PageHeader title={t("restart.title")} lead={t("restart.lead")} />
      <Content>
        {done && (
          <Notice tone="ok" title={t("restart.done")} live>
            <p>{format.ago(startedAt, now)}</p>
          </Notice>
        )}
        {waiting.length > 0 ? (
          <Notice tone="warn" title={t("restart.waits")}>
            <ul>
              {waiting.map((plugin) => (
                <li>
                  <Name plugin={plugin} /> <bdi>{plugin.nextVersion}</bdi>
                </li>
              ))}
            </ul>
            <p>{t("plugins.waits.why")}</p>
          </Notice>
        ) : (
          <p>{t("restart.none")}</p>
        )}
        <ul>
          <li>{t("restart.away")}</li>
          <li>{t("restart.kept")}</li>
        </ul>
        {mayRestart ? <PostButton to="/console/restart" label={t("restart.do")} /> : <ByHand />}
      </Content>
    </>
  );
};

/** Where nothing would start it again. */
const ByHand: FC = () => {
  const { t } = useView();
  return (
    <Notice title={t("restart.cannot")}>
      <p>{t("restart.cannot.why")}</p>
      <pre dir="ltr">
        <code>systemctl restart nri-commons</code>
      </pre>
    </Notice>
  );
};
