import { pickLanguage } from "@nri-commons/core/kit";
import {
  Breadcrumb,
  Content,
  ExternalLink,
  PageHeader,
  Status,
  Table,
  Tell,
  type Tone,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import { countMarks, type SelfCheck } from "../self-check.ts";
import { type GuidelineStep, guidelineSteps, guidelinesSource, type Mark } from "../steps.ts";

const tones: Readonly<Record<Mark, Tone>> = { met: "ok", partly: "warn", "not-yet": "err", "not-applicable": "calm" };

/** How a lab's people see their own process, for everybody who wants to know. */
export const SelfCheckPage: FC<{ lab: LabInShort; check: SelfCheck }> = ({ lab, check }) => {
  const { t, url, lang, format, site } = useView();
  const counts = countMarks(check);
  const crumbs = [{ href: url(`/labs/${lab.id}`), label: pickLanguage(lab.title, lang)?.text ?? "" }];
  const of = (step: GuidelineStep) => check.steps.find((one) => one.step === step);
  return (
    <>
      <PageHeader title={t("check.title")} lead={t("check.said")} crumbs={<Breadcrumb steps={crumbs} />} />
      <Content>
        <p>
          {t("check.sum", {
            met: counts.met,
            partly: counts.partly,
            notyet: counts["not-yet"],
            all: guidelineSteps.length,
          })}{" "}
          {format.date(check.updated, site.zone)}
        </p>
        <Table
          caption={t("check.title")}
          captionHidden
          columns={[
            { id: "step", label: t("check.step"), heads: true, cell: (step: GuidelineStep) => t(`step.${step}`) },
            {
              id: "mark",
              label: t("word.state"),
              cell: (step: GuidelineStep) => {
                const mark = of(step)?.mark;
                return mark && <Status tone={tones[mark]}>{t(`mark.${mark}`)}</Status>;
              },
            },
            {
              id: "note",
              label: t("word.note"),
              cell: (step: GuidelineStep) => {
                const note = of(step)?.note;
                return note ? <Tell map={note} /> : "–";
              },
            },
          ]}
          rows={guidelineSteps}
        />
        <p>
          {t("check.own-words")} <ExternalLink href={guidelinesSource.url}>{guidelinesSource.title}</ExternalLink>
        </p>
      </Content>
    </>
  );
};
