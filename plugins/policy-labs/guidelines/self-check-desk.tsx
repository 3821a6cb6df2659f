import { pickLanguage } from "@nri-commons/core/kit";
import {
  addFormRoute,
  ChoiceField,
  type ConsoleEnv,
  ExternalLink,
  type FormState,
  OwnText,
  readOwnText,
  textOf,
  useView,
} from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import { getOwnLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { type Checked, isMark, type SelfCheck } from "./self-check.ts";
import { findSelfCheck, putSelfCheck } from "./self-check-store.ts";
import { guidelineSteps, guidelinesSource, marks } from "./steps.ts";

/** `/console/labs/:lab/guidelines`: the self-check of one lab, in one form. */
export function addSelfCheck(ctx: LabsCtx, app: Hono<ConsoleEnv>, path: string): void {
  addFormRoute(app, path, {
    async find(c) {
      ctx.require(c.var.person, "lab.manage");
      const lab = await getOwnLab(ctx.db, c.req.param("lab") ?? "");
      return { lab, check: await findSelfCheck(ctx.db, lab.id) };
    },
    title: (c) => c.var.t("check.title"),
    lead: (c) => c.var.t("check.lead"),
    crumbs: (c, { lab }) => [
      { href: `/console/labs/${lab.id}`, label: pickLanguage(lab.title, c.var.lang)?.text ?? "" },
    ],
    start: (c, { check }) => ({
      public: check?.isPublic ? "yes" : "no",
      ...Object.fromEntries(
        (check?.steps ?? []).flatMap(({ step, mark, note }) => [
          [`mark.${step}`, mark],
          [`note.${step}`, note?.[c.var.lang] ?? ""],
        ]),
      ),
    }),
    draw: (_, { check }) => <CheckFields check={check} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, check }, values) {
      const tooLong = guidelineSteps.filter((step) => textOf(values, `note.${step}`).length > 2000);
      if (tooLong.length > 0) {
        return tooLong.map((step) => ({ path: `note.${step}`, message: c.var.t("word.problem.long", { most: 2000 }) }));
      }
      const isPublic = textOf(values, "public") === "yes";
      const steps = readSteps(values, { lang: c.var.lang, known: check });
      await ctx.transaction((tx) => putSelfCheck(tx, { lab: lab.id, isPublic, steps }));
      return `/console/labs/${lab.id}`;
    },
  });
}

function readSteps(
  values: FormState["values"],
  { lang, known }: { lang: string; known: SelfCheck | undefined },
): Checked[] {
  return guidelineSteps.flatMap((step) => {
    const mark = textOf(values, `mark.${step}`);
    const before = known?.steps.find((one) => one.step === step);
    const note = readOwnText(values, `note.${step}`, { lang, known: before?.note });
    return isMark(mark) ? [{ step, mark, ...(note && { note }) }] : [];
  });
}

const CheckFields: FC<{ check: SelfCheck | undefined }> = ({ check }) => {
  const { t } = useView();
  return (
    <>
      <p>
        {t("check.own-words")} <ExternalLink href={guidelinesSource.url}>{guidelinesSource.title}</ExternalLink>
      </p>
      {guidelineSteps.map((step, place) => (
        <fieldset>
          <legend>
            {place + 1}. {t(`step.${step}`)}
          </legend>
          <ChoiceField
            name={`mark.${step}`}
            label={t(`step.${step}.ask`)}
            options={marks.map((value) => ({ value, label: t(`mark.${value}`) }))}
            optional
          />
          <OwnText
            name={`note.${step}`}
            label={t("word.note")}
            rows={2}
            known={check?.steps.find((one) => one.step === step)?.note}
            optional
          />
        </fieldset>
      ))}
      <ChoiceField
        name="public"
        label={t("check.public")}
        options={["yes", "no"].map((value) => ({ value, label: t(`check.public.${value}`) }))}
      />
    </>
  );
};
