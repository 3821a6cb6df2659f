import { ExternalLink, Tell, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import type { KnownActivity } from "../open-activities.ts";
import type { Step } from "../pathway.ts";
import { typeLabel } from "../type-label.ts";

/** What one does in a step: a certain activity, any of a kind, something to read, or something of one's own. */
export const StepWhat: FC<{ step: Step; activity: Activity | undefined }> = ({ step, activity }) => {
  const { t } = useView();
  if (step.kind === "activity")
    return activity ? (
      <ActivityLink activity={activity} />
    ) : step.activity ? (
      <ExternalLink href={step.activity}>{t("step.elsewhere")}</ExternalLink>
    ) : null;
  if (step.kind === "kind" && step.type)
    return (
      <>
        {t("step.any", { type: typeLabel(t, step.type) })}
        {step.level && (
          <>
            {" "}
            (<Term vocabulary="session-levels" term={step.level} />)
          </>
        )}
      </>
    );
  if (!step.url) return t("step.kind.task");
  return (
    <ExternalLink href={step.url}>
      <bdi dir="ltr">{URL.parse(step.url)?.host ?? step.url}</bdi>
    </ExternalLink>
  );
};

/** Its title, leading to its page here. */
export const ActivityLink: FC<{ activity: Activity }> = ({ activity }) => {
  const { url } = useView();
  return (
    <a href={url(`/capacity/${activity.id}`)}>
      <Tell map={activity.title} />
    </a>
  );
};

/** Open activities as a short list, each with its days. */
export const OpenList: FC<{ open: readonly KnownActivity[] }> = ({ open }) => {
  const { t, format } = useView();
  return (
    <ul>
      {open.map(({ activity }) => (
        <li>
          <ActivityLink activity={activity} />{" "}
          <span class="muted">
            {t("step.days", { type: typeLabel(t, activity.type), from: format.day(activity.starts) })}
          </span>
        </li>
      ))}
    </ul>
  );
};
