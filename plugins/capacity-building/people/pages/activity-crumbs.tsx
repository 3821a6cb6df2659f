import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";

/** The way back to an activity: on the public side, or in the console from the list of activities or of those who take part. */
export const ActivityCrumbs: FC<{ activity: Activity; desk?: "activities" | "people" }> = ({ activity, desk }) => {
  const { t, url, lang } = useView();
  const root = desk ? "/console/capacity" : "/capacity";
  const list = desk === "people" ? { href: url(`${root}/people`), label: t("people.desk") } : undefined;
  return (
    <Breadcrumb
      steps={[
        list ?? { href: url(root), label: t("nav.capacity") },
        { href: url(`${root}/${activity.id}`), label: pickLanguage(activity.title, lang)?.text ?? "" },
      ]}
    />
  );
};
