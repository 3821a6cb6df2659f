import {
  type DraftStep,
  languageName,
  linesOf,
  listOf,
  missingAlt,
  Term,
  Terms,
  takePicture,
  textOf,
  toldPicture,
} from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { DetailsFields } from "./details-fields.tsx";
import { problemsIn } from "./event-input.ts";

const fields = [
  "organisers",
  "website",
  "contact",
  "partOf",
  "picture",
  "languages",
  "topics",
  "level",
  "registrationUrl",
  "capacity",
  "interpretation",
  "captions",
  "signLanguages",
  "accessibility",
  "accessibilityNote",
];

/** Third page: who invites, a picture, for whom it is, and what helps people to take part. Nothing on it must be filled in. */
export const stepDetails = (ctx: EventsCtx): DraftStep => ({
  id: "details",
  title: (t) => t("form.details"),
  fields,
  multipart: true,
  draw: (c, values) => <DetailsFields ctx={ctx} viewer={c.var.viewer} values={values} />,
  take: (c, values) => takePicture(c, ctx.pictures, { name: "picture", values }),
  check: (values, t) => [...problemsIn(fields, values, t), ...missingAlt(values, "picture", t)],
  tell: (values, c) => {
    const { t, view, lang } = c.var;
    const named = (name: string) => view.format.list(listOf(values, name).map((one) => languageName(one, lang)));
    const terms = (name: string, of: string) => {
      const ids = listOf(values, name);
      return ids.length > 0 ? <Terms vocabulary={of} terms={ids} /> : undefined;
    };
    const level = textOf(values, "level");
    return [
      { label: t("form.organisers"), value: linesOf(values, "organisers").join(", ") },
      { label: t("form.website"), value: textOf(values, "website") },
      { label: t("form.contact"), value: textOf(values, "contact") },
      { label: t("form.picture"), value: toldPicture(values, "picture", t) },
      { label: t("form.languages"), value: named("languages") },
      { label: t("form.topics"), value: terms("topics", "topics") },
      { label: t("form.level"), value: level && <Term vocabulary="session-levels" term={level} /> },
      { label: t("form.registrationUrl"), value: textOf(values, "registrationUrl") },
      { label: t("form.capacity"), value: textOf(values, "capacity") },
      { label: t("form.interpretation"), value: named("interpretation") },
      { label: t("form.captions"), value: named("captions") },
      { label: t("form.signLanguages"), value: textOf(values, "signLanguages") },
      { label: t("form.accessibility"), value: terms("accessibility", "accessibility-features") },
      { label: t("form.accessibilityNote"), value: textOf(values, "accessibilityNote") },
    ];
  },
});
