import type { Body } from "@nri-commons/core/content/types";
import {
  ChoiceField,
  type DraftStep,
  Field,
  FieldGroup,
  type FormState,
  type Language,
  LanguageFolds,
  labelIn,
  linesOf,
  SelectField,
  Term,
  TextArea,
  TextField,
  termOptions,
  textOf,
  toldInLanguages,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { knownBodies } from "../known-bodies.ts";
import { convenorRows, hostNames, hostRows, problemsIn } from "./lab-input.ts";

type Values = FormState["values"];
const fields = ["host", "convenor", "joining", "newcomerAim", "invitedGroups", "call"];

/** Second page: which existing body hosts it, who convenes it, and who is to come. */
export function stepWho(ctx: LabsCtx): DraftStep {
  return {
    id: "who",
    title: (t) => t("form.who"),
    fields,
    draw: (c, values) => <Fields ctx={ctx} lang={c.var.lang} values={values} />,
    check: async (values, t, c) => problemsIn(fields, values, { t, bodies: await knownBodies(ctx, c.var.lang) }),
    tell: (values, c) => {
      const { t, view } = c.var;
      return [
        { label: t("form.hosts"), value: hostNames(values).join(view.format.comma), always: true },
        { label: t("form.convenors"), value: <Convenors values={values} />, always: true },
        { label: t("form.joining"), value: t(`joining.${textOf(values, "joining") || "open"}`) },
        { label: t("form.newcomerAim"), value: textOf(values, "newcomerAim") },
        { label: t("form.invitedGroups"), value: linesOf(values, "invitedGroups").join(view.format.comma) },
        { label: t("form.call"), value: toldInLanguages(values, "call") },
      ];
    },
  };
}

const Convenors: FC<{ values: Values }> = ({ values }) => (
  <ul>
    {rows()
      .filter((at) => textOf(values, `convenor.${at}.name`) !== "")
      .map((at) => (
        <li>
          <bdi>{textOf(values, `convenor.${at}.name`)}</bdi> ·{" "}
          <Term vocabulary="stakeholder-groups" term={textOf(values, `convenor.${at}.group`)} />
        </li>
      ))}
  </ul>
);

async function Fields({ ctx, lang, values }: { ctx: LabsCtx; lang: Language; values: Values }) {
  const { t } = useView();
  const bodies = await knownBodies(ctx, lang);
  return (
    <>
      <FieldGroup name="host" label={t("form.hosts")} hint={t("form.hosts.hint")}>
        {Array.from({ length: hostRows }, (_, at) => (
          <HostField at={at} value={textOf(values, `host.${at}`)} />
        ))}
      </FieldGroup>
      <datalist id="bodies">
        {bodies.map(({ name }: Body) => (
          <option value={name} />
        ))}
      </datalist>
      <FieldGroup name="convenor" label={t("form.convenors")} hint={t("form.convenors.hint")}>
        {rows().map((at) => (
          <ConvenorFields at={at} open={at < 3 || textOf(values, `convenor.${at}.name`) !== ""} />
        ))}
      </FieldGroup>
      <ChoiceField
        name="joining"
        label={t("form.joining")}
        options={["open", "approval"].map((value) => ({ value, label: t(`joining.${value}`) }))}
      />
      <TextField
        name="newcomerAim"
        label={t("form.newcomerAim")}
        hint={t("form.newcomerAim.hint")}
        inputmode="numeric"
        optional
      />
      <TextArea
        name="invitedGroups"
        label={t("form.invitedGroups")}
        hint={t("form.invitedGroups.hint")}
        rows={3}
        optional
      />
      <LanguageFolds values={values} told={["call"]} draw={(one, first) => <Call lang={one} first={first} />} />
    </>
  );
}

const HostField: FC<{ at: number; value: string }> = ({ at, value }) => {
  const { t, format } = useView();
  const name = `host.${at}`;
  const id = `field-host-${at}`;
  return (
    <Field name={name} control={id} label={t("form.host", { number: format.number(at + 1) })} optional={at > 0}>
      <input id={id} name={name} value={value} list="bodies" dir="auto" autocomplete="off" />
    </Field>
  );
};

const ConvenorFields: FC<{ at: number; open: boolean }> = ({ at, open }) => {
  const { t, lang, format } = useView();
  const name = `convenor.${at}`;
  return (
    <details open={open}>
      <summary>{t("form.convenor", { number: format.number(at + 1) })}</summary>
      <TextField name={`${name}.name`} label={t("form.convenor.name")} optional={at > 0} />
      <SelectField
        name={`${name}.group`}
        label={t("form.convenor.group")}
        options={termOptions("stakeholder-groups", lang)}
        empty={t("form.choose")}
        optional={at > 0}
      />
      <TextField name={`${name}.from`} label={t("form.convenor.from")} optional />
    </details>
  );
};

const Call: FC<{ lang: Language; first: boolean }> = ({ lang, first }) => {
  const { t, lang: own } = useView();
  const label = labelIn(t("form.call"), lang, { first, own });
  return <TextArea name={`call.${lang}`} label={label} hint={t("form.call.hint")} lang={lang} rows={4} optional />;
};

function rows(): number[] {
  return Array.from({ length: convenorRows }, (_, at) => at);
}
