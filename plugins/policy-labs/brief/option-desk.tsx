import {
  addFormRoute,
  addSureRoute,
  ChoiceField,
  type ConsoleEnv,
  SelectField,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { Hono } from "hono";
import type { FC } from "hono/jsx";
import { OwnTexts } from "../forms/own-texts.tsx";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { atBrief, atOption, briefAt, briefCrumbs, republish } from "./at-brief.ts";
import { type BriefOption, efforts, horizons } from "./brief.ts";
import { parseOption } from "./parse-brief.ts";
import { refuseLacks } from "./publish-brief.ts";
import { putOption, removeOption } from "./write-brief.ts";

const at = "/options/:option{[0-9a-z]{26}}";

/** What could be done, each with who, how much and until when. */
export function optionDesk(ctx: LabsCtx, app: Hono<ConsoleEnv>): void {
  addFormRoute(app, "/options/new", {
    find: (c) => atBrief(ctx, c),
    title: (c) => c.var.t("option.new"),
    crumbs: briefCrumbs,
    draw: () => <OptionFields known={undefined} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, brief }, values) {
      const read = parseOption(values, c.var);
      if (!read.ok) return read.problems;
      const options = [...brief.options, { ...read.value, id: "", followUps: [] }];
      if (brief.state === "published") await refuseLacks(ctx, { brief: { ...brief, options }, lab, t: c.var.t });
      await putOption(ctx, brief.id, { option: read.value });
      await republish(ctx, c, lab);
      return briefAt(lab);
    },
  });
  addFormRoute(app, `${at}/edit`, {
    find: (c) => atOption(ctx, c),
    title: (c) => c.var.t("option.edit"),
    crumbs: briefCrumbs,
    start: (c, { option }) => ({
      title: option.title[c.var.lang] ?? "",
      about: option.about?.[c.var.lang] ?? "",
      actor: option.actor[c.var.lang] ?? "",
      effort: option.effort,
      horizon: option.horizon,
    }),
    draw: (_, { option }) => <OptionFields known={option} />,
    submit: (c) => c.var.t("word.save"),
    async accept(c, { lab, brief, option }, values) {
      const read = parseOption(values, c.var, option);
      if (!read.ok) return read.problems;
      const options = brief.options.map((one) => (one.id === option.id ? { ...option, ...read.value } : one));
      if (brief.state === "published") await refuseLacks(ctx, { brief: { ...brief, options }, lab, t: c.var.t });
      await putOption(ctx, brief.id, { id: option.id, option: read.value });
      await republish(ctx, c, lab);
      return briefAt(lab);
    },
  });
  addSureRoute(app, `${at}/remove`, {
    find: (c) => atOption(ctx, c),
    title: (c) => c.var.t("option.remove"),
    name: ({ option }) => <Tell map={option.title} />,
    effect: (c, { option }) => <p>{c.var.t("option.remove.effect", { count: option.followUps.length })}</p>,
    back: ({ lab }) => briefAt(lab),
    submit: (c) => c.var.t("option.remove"),
    async accept(c, { lab, brief, option }) {
      const options = brief.options.filter(({ id }) => id !== option.id);
      if (brief.state === "published") await refuseLacks(ctx, { brief: { ...brief, options }, lab, t: c.var.t });
      await removeOption(ctx, brief.id, option.id);
      await republish(ctx, c, lab);
      return briefAt(lab);
    },
  });
}

const OptionFields: FC<{ known: BriefOption | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <OwnTexts
        of="option"
        known={known}
        fields={[
          { name: "title" },
          { name: "about", rows: 4, optional: true },
          { name: "actor", hint: "option.actor.hint" },
        ]}
      />
      <ChoiceField
        name="effort"
        label={t("option.effort")}
        options={efforts.map((value) => ({ value, label: t(`effort.${value}`) }))}
        beside
      />
      <SelectField
        name="horizon"
        label={t("option.horizon")}
        empty={t("word.choose")}
        options={horizons.map((value) => ({ value, label: t(`horizon.${value}`) }))}
      />
    </>
  );
};
