import type { FC } from "hono/jsx";
import { type Parsed, Refusal } from "../../kit/index.ts";
import type { Translate } from "../messages/translate.ts";
import { useView } from "../view.tsx";
import { ChoiceField, Field, TextField } from "./fields.tsx";
import { type FormState, useField } from "./form-state.tsx";

interface PictureFieldProps {
  /** The file is sent as `{name}`, what it shows as `{name}.alt`, and `{name}.decorative` says that nothing is to be told. */
  name: string;
  label: string;
  optional?: boolean;
}

/** A picture and what it shows, for a form with `multipart`. Read with `readFiles` and `readAlt`; the file goes to `ctx.pictures.put`. */
export const PictureField: FC<PictureFieldProps> = ({ name, ...field }) => {
  const { words } = useView();
  const { id, problem } = useField(name);
  return (
    <>
      <Field name={name} {...field} hint={words("picture.hint")} control={id}>
        <input
          id={id}
          name={name}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={[`${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(" ")}
        />
      </Field>
      <TextField name={`${name}.alt`} label={words("picture.alt")} hint={words("picture.alt.hint")} />
      <ChoiceField
        name={`${name}.decorative`}
        label={words("picture.decorative")}
        many
        options={[{ value: "yes", label: words("picture.decorative.yes") }]}
      />
    </>
  );
};

/** What a picture shows, "" only when somebody said that it is decoration. */
export function readAlt(values: FormState["values"], name: string, words: Translate): Parsed<string> {
  const alt = String(values[`${name}.alt`] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const decorative = [values[`${name}.decorative`]].flat().includes("yes");
  if (decorative) return { ok: true, value: "" };
  if (alt !== "") return { ok: true, value: alt.slice(0, 1000) };
  return { ok: false, problems: [{ path: `${name}.alt`, message: words("picture.alt.missing") }] };
}

/** Why a picture was not taken, at its field; undefined when the error is about something else. */
export function pictureProblem(error: unknown, name: string, words: Translate) {
  if (!(error instanceof Refusal) || !error.code.startsWith("picture-")) return undefined;
  return { path: name, message: words(`picture.problem.${error.code.slice("picture-".length)}`) };
}
