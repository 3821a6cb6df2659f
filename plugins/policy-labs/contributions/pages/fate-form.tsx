import { ChoiceField, Form, type FormState, SelectField, TextArea, TextField, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Contribution, fates } from "../contribution.ts";

interface Props {
  /** Where it is sent. */
  action: string;
  one: Contribution;
  /** What it can be merged with. */
  others: readonly Contribution[];
  state: FormState;
}

/** What became of one contribution, and a word to whoever said it. */
export const FateForm: FC<Props> = ({ action, one, others, state }) => {
  const { t } = useView();
  const { fate } = one;
  const known = {
    fate: fate.updated === 0 ? "" : fate.fate,
    usedIn: fate.usedIn ?? "",
    mergedWith: fate.mergedWith ?? "",
    reason: fate.reason ?? "",
    reply: fate.reply ?? "",
  };
  return (
    <Form action={action} state={{ ...state, values: { ...known, ...state.values } }} submit={t("fate.do")}>
      <ChoiceField
        name="fate"
        label={t("fate.title")}
        options={fates.map((value) => ({ value, label: t(`fate.${value}`) }))}
      />
      <TextField name="usedIn" label={t("fate.used-in.field")} hint={t("fate.used-in.hint")} optional />
      <SelectField
        name="mergedWith"
        label={t("fate.merged-with.field")}
        options={others.filter(({ id }) => id !== one.id).map((other) => ({ value: other.id, label: beginOf(other) }))}
        empty={t("form.choose")}
        optional
      />
      <TextArea name="reason" label={t("fate.why.field")} rows={3} optional />
      <TextArea name="reply" label={t("fate.reply.field")} hint={t("fate.reply.hint")} rows={3} optional />
    </Form>
  );
};

/** Its first words, to know it by. */
function beginOf({ text }: Contribution): string {
  const words = (Object.values(text.text)[0] ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}
