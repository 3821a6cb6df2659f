import type { Parsed } from "@nri-commons/core/kit";
import { type FormState, type Translate, textOf } from "@nri-commons/core/web";

export interface NewLine {
  name: string;
  email: string;
  text: string;
}

/** What was typed as a line, or what is wrong with it, in the reader's language. */
export function readLine(values: FormState["values"], t: Translate): Parsed<NewLine> {
  const line = {
    name: textOf(values, "name"),
    email: textOf(values, "email").toLowerCase(),
    text: textOf(values, "text"),
  };
  const problems = [
    ...(line.name === "" || line.name.length > 200 ? [{ path: "name", message: t("problem.name") }] : []),
    ...(/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(line.email) ? [] : [{ path: "email", message: t("problem.email") }]),
    ...(line.text === "" || line.text.length > 500 ? [{ path: "text", message: t("problem.text") }] : []),
  ];
  return problems.length === 0 ? { ok: true, value: line } : { ok: false, problems };
}
