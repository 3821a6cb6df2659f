import type { FC } from "hono/jsx";
import type { Viewer } from "../../../content/types/index.ts";
import type { DraftStep, FormState, Language } from "../../../web/index.ts";
import {
  LanguageFolds,
  labelIn,
  linesOf,
  missingAlt,
  PictureField,
  SelectField,
  TextArea,
  TextField,
  takePicture,
  textOf,
  toldInLanguages,
  toldPicture,
  useView,
} from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { problemsIn } from "./event-input.ts";
import { largerEvents } from "./larger-events.ts";

type Values = FormState["values"];

const fields = ["name", "summary", "description", "picture", "organisers", "partOf", "website", "contact"];

/** First page: what the event is, in one language or in several, and a picture of it. */
export const stepWhat = (ctx: EventsCtx): DraftStep => ({
  id: "what",
  title: (t) => t("form.what"),
  fields,
  multipart: true,
  draw: (c, values) => <Fields ctx={ctx} viewer={c.var.viewer} values={values} />,
  take: (c, values) => takePicture(c, ctx.pictures, { name: "picture", values }),
  check: (values, t) => [...problemsIn(fields, values, t), ...missingAlt(values, "picture", t)],
  tell: (values, c) => {
    const { t } = c.var;
    return [
      { label: t("form.name"), value: toldInLanguages(values, "name"), always: true },
      { label: t("form.summary"), value: toldInLanguages(values, "summary") },
      { label: t("form.description"), value: toldInLanguages(values, "description") },
      { label: t("form.picture"), value: toldPicture(values, "picture", t) },
      { label: t("form.organisers"), value: linesOf(values, "organisers").join(", ") },
      { label: t("form.website"), value: textOf(values, "website") },
      { label: t("form.contact"), value: textOf(values, "contact") },
    ];
  },
});

interface FieldsProps {
  ctx: EventsCtx;
  viewer: Viewer;
  values: Values;
}

async function Fields({ ctx, viewer, values }: FieldsProps) {
  const { t, lang } = useView();
  const larger = await largerEvents({ ctx, viewer, lang, chosen: textOf(values, "partOf") });
  return (
    <>
      <LanguageFolds values={values} told={["name"]} draw={(lang, first) => <Texts lang={lang} first={first} />} />
      <PictureField name="picture" label={t("form.picture")} optional />
      <TextArea name="organisers" label={t("form.organisers")} hint={t("form.organisers.hint")} optional rows={2} />
      <SelectField
        name="partOf"
        label={t("form.partOf")}
        hint={t("form.partOf.hint")}
        options={larger}
        empty={t("form.partOf.none")}
        optional
      />
      <TextField name="website" label={t("form.website")} type="url" inputmode="url" optional />
      <TextField name="contact" label={t("form.contact")} hint={t("form.contact.hint")} optional />
    </>
  );
}

/** Title, summary and description in one language. */
const Texts: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  const field = (key: string) => ({
    label: labelIn(t(`form.${key}`), lang, { first, own }),
    ...(first && { hint: t(`form.${key}.hint`) }),
    name: `${key}.${lang}`,
    lang,
  });
  return (
    <>
      <TextField {...field("name")} optional={!first} />
      <TextArea {...field("summary")} rows={3} optional />
      <TextArea {...field("description")} rows={8} optional />
    </>
  );
};
