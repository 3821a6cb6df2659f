import { pickLanguage } from "@nri-commons/core/kit";
import { Breadcrumb, Content, Empty, PageHeader, PostButton, Prose, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { moveStep, type Pathway, type Step } from "../pathway.ts";
import { ForWhom } from "./for-whom.tsx";
import { PathwayState } from "./pathway-desk-list.tsx";
import type { OnPathway } from "./pathway-page.tsx";
import { StepWhat } from "./step-what.tsx";

/** Where a pathway is put together: steps are added, changed, moved and taken out, each by a button. */
export const PathwayDeskPage: FC<OnPathway> = ({ pathway, named }) => {
  const { t, url } = useView();
  const at = `/console/capacity/pathways/${pathway.id}`;
  const add = { href: url(`${at}/steps/new`), label: t("step.new") };
  return (
    <>
      <PageHeader
        title={<Tell map={pathway.title} />}
        kicker={<PathwayState pathway={pathway} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity/pathways"), label: t("pathways.title") }]} />}
        actions={<Acts pathway={pathway} at={at} />}
      />
      <Content>
        <Prose text={{ text: pathway.about, format: "markdown" }} />
        <ForWhom pathway={pathway} />
        <h2>{t("pathway.steps")}</h2>
        {pathway.steps.length === 0 ? (
          <Empty title={t("pathway.steps.none")} why={t("pathway.steps.none.why")} action={add} />
        ) : (
          <>
            <ol>
              {pathway.steps.map((step) => (
                <li id={`step-${step.id}`}>
                  <h3>
                    <Tell map={step.title} />
                  </h3>
                  <p>
                    <StepWhat
                      step={step}
                      activity={step.activity === undefined ? undefined : named.get(step.activity)}
                    />
                  </p>
                  <StepActs pathway={pathway} step={step} at={`${at}/steps/${step.id}`} />
                </li>
              ))}
            </ol>
            <p>
              <a class="btn quiet" href={add.href}>
                {add.label}
              </a>
            </p>
          </>
        )}
      </Content>
    </>
  );
};

const Acts: FC<{ pathway: Pathway; at: string }> = ({ pathway: { id, state, steps }, at }) => {
  const { t, url } = useView();
  return (
    <>
      {state === "draft" && steps.length > 0 && (
        <PostButton to={`${at}/publish`} label={t("pathway.publish")} look="main" />
      )}
      {state === "public" && (
        <a class="btn quiet" href={url(`/capacity/pathways/${id}`)}>
          {t("pathway.see")}
        </a>
      )}
      <a class="btn quiet" href={url(`${at}/edit`)}>
        {t("pathway.edit")}
      </a>
      {state === "public" && <PostButton to={`${at}/hide`} label={t("pathway.hide")} />}
      <a class="btn quiet" href={url(`${at}/withdraw`)}>
        {t("pathway.withdraw")}
      </a>
    </>
  );
};

const StepActs: FC<{ pathway: Pathway; step: Step; at: string }> = ({
  pathway: { steps },
  step: { id, title },
  at,
}) => {
  const { t, url, lang } = useView();
  const name = (act: string) => t("step.act", { act, step: pickLanguage(title, lang)?.text ?? "" });
  const ways = (["up", "down"] as const).filter((to) => moveStep(steps, id, to) !== undefined);
  return (
    <ul class="row-acts">
      <li>
        <a href={url(`${at}/edit`)} aria-label={name(t("step.edit"))}>
          {t("step.edit")}
        </a>
      </li>
      {ways.map((to) => (
        <li>
          <PostButton to={`${at}/${to}`} label={t(`step.${to}`)} name={name(t(`step.${to}`))} look="plain" />
        </li>
      ))}
      <li>
        <PostButton to={`${at}/remove`} label={t("step.remove")} name={name(t("step.remove"))} look="plain" />
      </li>
    </ul>
  );
};
