import type { LanguageMap } from "@nri-commons/core/kit";
import { OwnText, useView } from "@nri-commons/core/web";

interface Field<Name extends string> {
  name: Name;
  /** Id of the text of its label; `{of}.{name}` when left out. */
  label?: string;
  /** Id of the text of its hint. */
  hint?: string;
  rows?: number;
  optional?: boolean;
}

interface Props<Name extends string> {
  /** What the texts are of: `trial`. */
  of: string;
  /** What stands there already, in all languages. */
  known: { readonly [N in Name]?: LanguageMap | undefined } | undefined;
  fields: readonly Field<Name>[];
}

/** Fields for texts in the page's language, one below the other. */
export function OwnTexts<Name extends string>({ of, known, fields }: Props<Name>) {
  const { t } = useView();
  return (
    <>
      {fields.map(({ name, label = `${of}.${name}`, hint, ...more }) => (
        <OwnText name={name} label={t(label)} {...(hint && { hint: t(hint) })} known={known?.[name]} {...more} />
      ))}
    </>
  );
}
