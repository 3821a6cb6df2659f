import type { FC } from "hono/jsx";
import { brandMarks, producers } from "../../../content/types/index.ts";
import {
  ChoiceField,
  DateField,
  type DraftStep,
  type FormState,
  linesOf,
  type Option,
  readDateField,
  SelectField,
  Term,
  TextArea,
  TextField,
  termOptions,
  textOf,
  useView,
} from "../../../web/index.ts";
import { isSecretariat, type OutputsCtx } from "../outputs-ctx.ts";
import { problemsIn } from "./output-input.ts";

type Values = FormState["values"];

const fields = [
  "type",
  "producer",
  "authors",
  "bodies",
  "licence",
  "event",
  "issued",
  "version",
  "keyPoints",
  "endorsedBy",
  "mark",
  "markBy",
  "markOn",
  "sensitivity",
  "correction",
];

/** Second page: what kind of document it is, who stands behind it, and what may be done with it. */
export function stepAbout(ctx: OutputsCtx): DraftStep {
  return {
    id: "about",
    title: (t) => t("form.about"),
    fields,
    draw: (c, values) => <Fields ctx={ctx} viewer={c.var.person} values={values} />,
    check: (values, t) => problemsIn(fields, values, t),
    tell: (values, c) => {
      const { t, view } = c.var;
      const told = (of: string, name: string) => {
        const term = textOf(values, name);
        return term === "" ? undefined : <Term vocabulary={of} term={term} />;
      };
      const issued = readDateField(values, "issued");
      return [
        { label: t("filter.type"), value: told("output-types", "type"), always: true },
        { label: t("filter.producer"), value: told("producers", "producer"), always: true },
        { label: t("facts.authors"), value: linesOf(values, "authors").join(", ") },
        { label: t("facts.by"), value: linesOf(values, "bodies").join(", ") },
        { label: t("facts.endorsed"), value: linesOf(values, "endorsedBy").join(", ") },
        { label: t("facts.licence"), value: told("licences", "licence") },
        { label: t("form.mark"), value: textOf(values, "mark") && t(`branding.${textOf(values, "mark")}`) },
        { label: t("facts.issued"), value: /^\d{4}-\d\d-\d\d$/.test(issued) ? view.format.day(issued) : issued },
        { label: t("facts.version"), value: textOf(values, "version") },
        { label: t("form.keyPoints"), value: linesOf(values, "keyPoints").join(" · ") },
        { label: t("sensitivity.title"), value: textOf(values, "sensitivity") },
        { label: t("form.correction"), value: textOf(values, "correction") },
      ];
    },
  };
}

interface FieldsProps {
  ctx: OutputsCtx;
  viewer: Parameters<OutputsCtx["events"]["list"]>[1];
  values: Values;
}

async function Fields({ ctx, viewer, values }: FieldsProps) {
  const { t, lang, site } = useView();
  const events = await eventOptions({ ctx, viewer, lang, chosen: textOf(values, "event") });
  const allowed = producers.filter((one) => one !== "secretariat" || isSecretariat(site));
  return (
    <>
      <SelectField
        name="type"
        label={t("filter.type")}
        options={termOptions("output-types", lang)}
        empty={t("form.choose")}
      />
      <ChoiceField
        name="producer"
        label={t("filter.producer")}
        hint={t("form.producer.hint")}
        options={allowed.map((value) => ({ value, label: `${t(`class.${value}`)}. ${t(`says.${value}`)}` }))}
      />
      <TextArea name="authors" label={t("facts.authors")} hint={t("form.names.hint")} rows={3} optional />
      <TextArea name="bodies" label={t("facts.by")} hint={t("form.bodies.hint")} rows={2} optional />
      <TextArea name="endorsedBy" label={t("facts.endorsed")} hint={t("form.endorsed.hint")} rows={2} optional />
      <SelectField
        name="licence"
        label={t("facts.licence")}
        hint={t("form.licence.hint")}
        options={termOptions("licences", lang)}
        empty={t("form.licence.none")}
        optional
      />
      <SelectField name="event" label={t("facts.event")} options={events} empty={t("form.event.none")} optional />
      <DateField name="issued" label={t("form.issued")} hint={t("form.issued.hint")} optional />
      <TextField name="version" label={t("facts.version")} hint={t("form.version.hint")} optional />
      <TextArea name="keyPoints" label={t("form.keyPoints")} hint={t("form.keyPoints.hint")} rows={4} optional />
      <TextArea name="sensitivity" label={t("sensitivity.title")} hint={t("form.sensitivity.hint")} rows={2} optional />
      <MarkFields values={values} />
      {textOf(values, "isPublic") === "yes" && (
        <TextArea name="correction" label={t("form.correction")} hint={t("form.correction.hint")} rows={2} optional />
      )}
    </>
  );
}

/** Which mark the document bears; what needs a permission says by whom and since when (EGM26-IV.3c). */
const MarkFields: FC<{ values: Values }> = ({ values }) => {
  const { t } = useView();
  return (
    <details open={textOf(values, "mark") !== ""}>
      <summary>{t("form.mark")}</summary>
      <SelectField
        name="mark"
        label={t("form.mark")}
        hint={t("form.mark.hint")}
        options={brandMarks.map((value) => ({ value, label: t(`branding.${value}`) }))}
        empty={t("form.mark.none")}
        optional
      />
      <TextField name="markBy" label={t("form.markBy")} optional />
      <DateField name="markOn" label={t("form.markOn")} optional />
    </details>
  );
};

interface EventOptions {
  ctx: OutputsCtx;
  viewer: FieldsProps["viewer"];
  lang: string;
  chosen: string;
}

/** The initiative's own latest events, and the one that is chosen whatever it is. */
async function eventOptions({ ctx, viewer, lang, chosen }: EventOptions): Promise<Option[]> {
  const { items } = await ctx.events.list({ source: "local", topLevel: true, order: "latest", limit: 50 }, viewer);
  const known =
    items.some(({ id }) => id === chosen) || chosen === "" ? undefined : await ctx.events.find(chosen, viewer);
  return [...(known ? [known] : []), ...items].map((event) => ({
    value: event.source.kind === "remote" ? event.source.iri : event.id,
    label: `${event.name[lang] ?? Object.values(event.name)[0] ?? ""} (${new Date(event.start).getUTCFullYear()})`,
  }));
}
