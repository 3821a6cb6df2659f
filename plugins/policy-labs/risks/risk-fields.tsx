import { isTerm } from "@nri-commons/core/content/types";
import type { LanguageMap, Parsed, Problem } from "@nri-commons/core/kit";
import {
  ChoiceField,
  type FormState,
  OwnText,
  readOwnText,
  SelectField,
  type Translate,
  termOptions,
  textOf,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { isLayer, layers } from "./layers.ts";
import { isLevel, levels, type NewRisk, type Position, type Risk } from "./risk.ts";

type Values = FormState["values"];

interface Reader {
  t: Translate;
  lang: string;
}

export const RiskFields: FC<{ known: Risk | undefined }> = ({ known }) => {
  const { t } = useView();
  return (
    <>
      <OwnText name="title" label={t("risk.title")} known={known?.title} />
      <OwnText name="about" label={t("risk.about")} rows={4} known={known?.about} optional />
      <LevelFields />
      <SelectField
        name="layer"
        label={t("risk.layer")}
        hint={t("risk.layer.hint")}
        empty={t("word.choose")}
        options={layers.map((value) => ({ value, label: t(`layer.${value}`) }))}
      />
    </>
  );
};

export const PositionFields: FC = () => {
  const { t, lang } = useView();
  return (
    <>
      <SelectField
        name="group"
        label={t("word.group")}
        empty={t("word.choose")}
        options={termOptions("stakeholder-groups", lang)}
      />
      <LevelFields />
      <OwnText name="note" label={t("position.note")} hint={t("position.note.hint")} rows={3} optional />
    </>
  );
};

const LevelFields: FC = () => {
  const { t } = useView();
  const options = levels.map((value) => ({ value, label: t(`level.${value}`) }));
  return (
    <>
      <ChoiceField name="likelihood" label={t("risk.likelihood")} options={options} beside />
      <ChoiceField name="impact" label={t("risk.impact")} options={options} beside />
    </>
  );
};

export function readRisk(values: Values, { t, lang }: Reader, known?: Risk): Parsed<NewRisk> {
  const title = readOwnText(values, "title", { lang, known: known?.title });
  const about = readOwnText(values, "about", { lang, known: known?.about });
  const [likelihood, impact, layer] = levelsOf(values, "layer");
  const problems: Problem[] = [
    ...(title === undefined || isTooLong(title, 200) ? [{ path: "title", message: t("risk.problem.title") }] : []),
    ...(about && isTooLong(about, 3000) ? [{ path: "about", message: t("risk.problem.about") }] : []),
    ...levelProblems(values, t),
    ...(isLayer(layer) ? [] : [{ path: "layer", message: t("risk.problem.layer") }]),
  ];
  if (problems.length > 0 || !title || !isLevel(likelihood) || !isLevel(impact) || !isLayer(layer)) {
    return { ok: false, problems };
  }
  return { ok: true, value: { title, ...(about && { about }), likelihood, impact, layer } };
}

export function readPosition(values: Values, { t, lang }: Reader, { positions }: Risk): Parsed<Position> {
  const [likelihood, impact, group] = levelsOf(values, "group");
  const known = positions.find((one) => one.group === group);
  const note = readOwnText(values, "note", { lang, known: known?.note });
  const problems: Problem[] = [
    ...(isTerm("stakeholder-groups", group) ? [] : [{ path: "group", message: t("support.problem.group") }]),
    ...levelProblems(values, t),
    ...(note && isTooLong(note, 1000) ? [{ path: "note", message: t("position.problem.note") }] : []),
  ];
  if (problems.length > 0 || !isLevel(likelihood) || !isLevel(impact)) return { ok: false, problems };
  return { ok: true, value: { group, likelihood, impact, ...(note && { note }) } };
}

export function isTooLong(map: LanguageMap, most: number): boolean {
  return Object.values(map).some((text) => text.length > most);
}

function levelsOf(values: Values, third: string): [string, string, string] {
  return [textOf(values, "likelihood"), textOf(values, "impact"), textOf(values, third)];
}

function levelProblems(values: Values, t: Translate): Problem[] {
  return ["likelihood", "impact"]
    .filter((name) => !isLevel(textOf(values, name)))
    .map((path) => ({ path, message: t("risk.problem.level") }));
}
