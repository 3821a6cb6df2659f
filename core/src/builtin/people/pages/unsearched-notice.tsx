import type { FC } from "hono/jsx";
import type { UnsearchedPlugin } from "../../../plugin/index.ts";
import { Notice, useView } from "../../../web/index.ts";

/** What nobody could look into, and what to do about it; nothing when all could be searched. */
export const UnsearchedNotice: FC<{ plugins: readonly UnsearchedPlugin[] }> = ({ plugins }) => {
  const { t } = useView();
  if (plugins.length === 0) return null;
  const names = plugins.map(({ id, version }) => `${id} ${version}`).join(", ");
  return (
    <Notice tone="warn" title={t("data.unsearched")}>
      <p>{t("data.unsearched.why", { names })}</p>
    </Notice>
  );
};
