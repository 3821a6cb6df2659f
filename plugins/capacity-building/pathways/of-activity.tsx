import { Tell } from "@nri-commons/core/web";
import type { OfActivity } from "../of-activity.ts";
import { fitsStep, type Step, stepsAfter, stepsBefore } from "./pathway.ts";
import { pathwaysWith } from "./pathway-store.ts";

/** On an activity's page: the pathways that it is a step of, with what comes before and after it there. */
export const ofActivity: OfActivity = {
  async section(ctx, activity, c) {
    const { t, view } = c.var;
    const self = {
      iri: activity.source?.iri ?? ctx.objectIri(activity.id),
      type: activity.type,
      level: activity.level,
    };
    const pathways = await pathwaysWith(ctx.db, [self]);
    const places = pathways.flatMap((pathway) => {
      const step = pathway.steps.find((one) => fitsStep(one, self));
      return step ? [{ pathway, step }] : [];
    });
    if (places.length === 0) return null;
    const line = (label: string, id: string, steps: readonly Step[]) =>
      steps.length > 0 && (
        <p>
          {label}{" "}
          {steps.map((step, at) => (
            <>
              {at > 0 && " · "}
              <a href={view.url(`/capacity/pathways/${id}#step-${step.id}`)}>
                <Tell map={step.title} />
              </a>
            </>
          ))}
        </p>
      );
    return (
      <>
        <h2>{t("pathways.of-activity")}</h2>
        {places.slice(0, 5).map(({ pathway: { id, title, steps }, step }) => (
          <>
            <h3>
              <a href={view.url(`/capacity/pathways/${id}`)}>
                <Tell map={title} />
              </a>
            </h3>
            {line(t("pathways.before-this"), id, stepsBefore(steps, step.id))}
            {line(t("pathways.after-this"), id, stepsAfter(steps, step.id))}
          </>
        ))}
      </>
    );
  },
};
