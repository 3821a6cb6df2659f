import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";

/** The way back to an activity, on the public side or in the console. */
export const ActivityCrumbs: FC<{ activity: Activity; desk?: boolean }> = ({ activity, desk }) => {
  const { t, url, lang } = useView();
  const root = desk ? "/console/capacity" : "/capacity";
  return (
    <Breadcrumb
      steps={[
        { href: url(root), label: t("nav.capacity") },
        { href: url(`${root}/${activity.id}`), label: pickLanguage(activity.title, lang)?.text ?? "" },
      ]}
    />
  );
};
