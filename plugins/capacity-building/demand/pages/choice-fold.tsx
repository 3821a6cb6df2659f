import { ChoiceField, type Option, useField, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";

/** Fields that wait behind their name; open when something in them is wrong. */
export const Fold: FC<{ label: string; names: readonly string[]; open?: boolean; children?: Child }> = ({
  label,
  names,
  open = false,
  children,
}) => {
  const wrong = names.map((name) => useField(name).problem).some(Boolean);
  return (
    <details class="field" open={open || wrong}>
      <summary>{label}</summary>
      {children}
    </details>
  );
};

interface Props {
  name: string;
  label: string;
  options: readonly Option[];
  /** At least one must be chosen. */
  needed?: boolean;
}

/** A long list to choose from: what is chosen stands in its name. */
export const ChoiceFold: FC<Props> = ({ name, label, options, needed = false }) => {
  const { t, format } = useView();
  const { chosen } = useField(name);
  const said = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const summary = said.length > 0 ? t("demand.chosen", { label, said: format.list(said) }) : label;
  return (
    <Fold label={summary} names={[name]} open={needed && said.length === 0}>
      <ChoiceField name={name} label={label} options={options} many optional={!needed} />
    </Fold>
  );
};
