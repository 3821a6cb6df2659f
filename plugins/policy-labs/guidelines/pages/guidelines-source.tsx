import { ExternalLink, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { guidelinesSource } from "../steps.ts";

/** Where the Guidelines are read, which version of them the steps are from, and why they are not repeated here. */
export const GuidelinesSource: FC<{ at: string }> = ({ at }) => {
  const { t } = useView();
  return (
    <>
      <p>
        {t("check.own-words")} <ExternalLink href={at}>{guidelinesSource.title}</ExternalLink>
      </p>
      <p class="small muted">{t("check.version")}</p>
    </>
  );
};
