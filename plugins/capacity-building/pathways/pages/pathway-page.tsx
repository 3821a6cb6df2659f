import {
  Breadcrumb,
  Notice,
  PageHeader,
  Prose,
  ReadableIn,
  SideBox,
  Split,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import { PassOn } from "../../travel/pages/pass-on.tsx";
import type { KnownActivity } from "../open-activities.ts";
import { firstSteps, fitsStep, type Pathway, type Step, stepsAfter, stepsBefore } from "../pathway.ts";
import { ForWhom, PathwayTags } from "./for-whom.tsx";
import { OpenList, StepWhat } from "./step-what.tsx";
import { WhosePathway } from "./whose-pathway.tsx";

export interface OnPathway {
  pathway: Pathway;
  /** Everything that is open now and fits any step. */
  open: readonly KnownActivity[];
  /** Activities that steps name, by their address on the wire. */
  named: ReadonlyMap<string, Activity>;
}

/** The whole way, whose it is, and where one can begin today. */
export const PathwayPage: FC<OnPathway & { names: ReadonlyMap<string, string> }> = ({ names, ...way }) => {
  const { pathway } = way;
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={<Tell map={pathway.title} />}
        kicker={<PathwayTags pathway={pathway} />}
        lead={pathway.source && <WhosePathway pathway={pathway} names={names} />}
        crumbs={<Breadcrumb steps={[{ href: url("/capacity/pathways"), label: t("pathways.title") }]} />}
      />
      <Split
        asideLabel={t("pathway.begin")}
        aside={
          <>
            <BeginToday {...way} />
            <PassOn title={pathway.title} path={`/capacity/pathways/${pathway.id}`} />
          </>
        }
      >
        <ReadableIn languages={Object.keys(pathway.title)} />
        <Prose text={{ text: pathway.about, format: "markdown" }} />
        <ForWhom pathway={pathway} />
        <h2>{t("pathway.steps")}</h2>
        <StepList {...way} />
      </Split>
    </>
  );
};

const BeginToday: FC<OnPathway> = ({ pathway, open }) => {
  const { t, url } = useView();
  const first = firstSteps(pathway.steps);
  const fits = open.filter((one) => first.some((step) => fitsStep(step, one)));
  return (
    <SideBox title={t("pathway.begin")}>
      {fits.length > 0 ? (
        <OpenList open={fits.slice(0, 5)} />
      ) : (
        <p>
          {t("pathway.begin.none")} <a href={url("/capacity")}>{t("pathways.to-activities")}</a>
        </p>
      )}
    </SideBox>
  );
};

/** Each step with what it needs, what follows, and what of it is open. */
export const StepList: FC<OnPathway> = ({ pathway, open, named }) => {
  const { t } = useView();
  const { steps } = pathway;
  if (steps.length === 0) return <Notice tone="calm" title={t("pathway.steps.none")} />;
  return (
    <ol>
      {steps.map((step) => {
        const fits = open.filter((one) => step.kind === "kind" && fitsStep(step, one));
        return (
          <li id={`step-${step.id}`}>
            <h3>
              <Tell map={step.title} />
            </h3>
            <p>
              <StepWhat step={step} activity={step.activity === undefined ? undefined : named.get(step.activity)} />
            </p>
            {step.about && <Prose text={{ text: step.about, format: "markdown" }} />}
            {step.after.length > 0 && <StepLinks label={t("step.before")} steps={stepsBefore(steps, step.id)} />}
            <StepLinks label={t("step.after")} steps={stepsAfter(steps, step.id)} />
            {fits.length > 0 && (
              <>
                <p>{t("step.open")}</p>
                <OpenList open={fits.slice(0, 3)} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
};

const StepLinks: FC<{ label: string; steps: readonly Step[] }> = ({ label, steps }) => {
  if (steps.length === 0) return null;
  return (
    <p class="small">
      {label}{" "}
      {steps.map(({ id, title }, at) => (
        <>
          {at > 0 && " · "}
          <a href={`#step-${id}`}>
            <Tell map={title} />
          </a>
        </>
      ))}
    </p>
  );
};
