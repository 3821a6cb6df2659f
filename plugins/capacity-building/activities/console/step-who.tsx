import { isLocalDate } from "@nri-commons/core/content/types";
import {
  ChoiceField,
  DateField,
  type DraftStep,
  Field,
  FieldGroup,
  type FormState,
  type Language,
  LanguageFolds,
  labelIn,
  listOf,
  readDateField,
  Terms,
  TextArea,
  TextField,
  termOptions,
  textOf,
  toldInLanguages,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { allPartners } from "../../partners/partner-store.ts";
import { experiences, policyAreas, waysIn } from "../activity.ts";
import { partnerNames, partnerRows, problemsIn } from "./activity-input.ts";

type Values = FormState["values"];
const fields = [
  ...["audiences", "experience", "policyAreas", "wayIn", "deadline", "applyUrl"],
  ...["costs", "support", "partner", "contact"],
];

/** Second page: for whom it is, how one comes to take part, and with whom it is held. */
export function stepWho(ctx: CapacityCtx): DraftStep {
  return {
    id: "who",
    title: (t) => t("activity.step.who"),
    fields,
    draw: (_, values) => <Fields ctx={ctx} values={values} />,
    check: (values, t) => problemsIn(fields, values, t),
    tell: (values, c) => {
      const { t, view } = c.var;
      const [audiences, deadline] = [listOf(values, "audiences"), readDateField(values, "deadline")];
      const words = (name: string, key: string) =>
        listOf(values, name)
          .map((one) => t(`activity.${key}.${one}`))
          .join(view.format.comma);
      return [
        {
          label: t("activity.field.audiences"),
          value: audiences.length > 0 && <Terms vocabulary="audiences" terms={audiences} />,
        },
        { label: t("activity.field.experience"), value: words("experience", "experience") },
        { label: t("activity.field.policyAreas"), value: words("policyAreas", "policy") },
        { label: t("activity.field.wayIn"), value: words("wayIn", "wayIn"), always: true },
        {
          label: t("activity.field.deadline"),
          value: isLocalDate(deadline) ? view.format.day(deadline) : deadline,
        },
        { label: t("activity.field.applyUrl"), value: textOf(values, "applyUrl") },
        { label: t("activity.field.costs"), value: toldInLanguages(values, "costs") },
        { label: t("activity.field.support"), value: toldInLanguages(values, "support") },
        { label: t("activity.field.partners"), value: partnerNames(values).join(view.format.comma) },
        { label: t("activity.field.contact"), value: textOf(values, "contact") },
      ];
    },
  };
}

async function Fields({ ctx, values }: { ctx: CapacityCtx; values: Values }) {
  const { t, lang } = useView();
  const directory = await allPartners(ctx.db);
  return (
    <>
      <ChoiceField
        name="audiences"
        label={t("activity.field.audiences")}
        hint={t("activity.field.audiences.hint")}
        options={termOptions("audiences", lang)}
        many
        optional
      />
      <ChoiceField
        name="experience"
        label={t("activity.field.experience")}
        options={experiences.map((value) => ({ value, label: t(`activity.experience.${value}`) }))}
        many
        optional
      />
      <ChoiceField
        name="policyAreas"
        label={t("activity.field.policyAreas")}
        hint={t("activity.field.policyAreas.hint")}
        options={policyAreas.map((value) => ({ value, label: t(`activity.policy.${value}`) }))}
        many
        optional
      />
      <ChoiceField
        name="wayIn"
        label={t("activity.field.wayIn")}
        options={waysIn.map((value) => ({ value, label: t(`activity.wayIn.${value}`) }))}
      />
      <DateField
        name="deadline"
        label={t("activity.field.deadline")}
        hint={t("activity.field.deadline.hint")}
        optional
      />
      <TextField
        name="applyUrl"
        label={t("activity.field.applyUrl")}
        hint={t("activity.field.applyUrl.hint")}
        type="url"
        inputmode="url"
        optional
      />
      <LanguageFolds
        values={values}
        told={["costs", "support"]}
        draw={(one, first) => <Texts lang={one} first={first} />}
      />
      <FieldGroup name="partner" label={t("activity.field.partners")} hint={t("activity.field.partners.hint")} optional>
        {Array.from({ length: partnerRows }, (_, at) => (
          <PartnerField at={at} value={textOf(values, `partner.${at}`)} />
        ))}
      </FieldGroup>
      <datalist id="partners">
        {directory.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      <TextField name="contact" label={t("activity.field.contact")} hint={t("activity.field.contact.hint")} optional />
    </>
  );
}

const Texts: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  return (
    <>
      {["costs", "support"].map((key) => (
        <TextArea
          name={`${key}.${lang}`}
          label={labelIn(t(`activity.field.${key}`), lang, { first, own })}
          hint={first ? t(`activity.field.${key}.hint`) : undefined}
          lang={lang}
          rows={2}
          optional
        />
      ))}
    </>
  );
};

const PartnerField: FC<{ at: number; value: string }> = ({ at, value }) => {
  const { t, format } = useView();
  const [name, id] = [`partner.${at}`, `field-partner-${at}`];
  return (
    <Field name={name} control={id} label={t("activity.field.partner", { number: format.number(at + 1) })}>
      <input id={id} name={name} value={value} list="partners" dir="auto" autocomplete="off" />
    </Field>
  );
};
