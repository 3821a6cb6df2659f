import type { FC } from "hono/jsx";
import { type Parsed, Refusal } from "../../kit/index.ts";
import type { Translate } from "../messages/translate.ts";
import { useView } from "../view.tsx";
import { ChoiceField, Field, TextField } from "./fields.tsx";
import { type FormState, useField } from "./form-state.tsx";

interface PictureFieldProps {
  /**
   * The file is sent as `{name}.file`, what it shows as `{name}.alt`, and `{name}.decorative` says that nothing is to be told. What is
   * there already stands in `{name}.kept`; `{name}.remove` takes it out.
   */
  name: string;
  label: string;
  optional?: boolean;
}

/** A picture and what it shows, for a form with `multipart`. Draft forms read it with `takePicture`, others with `readFiles` and `readAlt`. */
export const PictureField: FC<PictureFieldProps> = ({ name, ...field }) => {
  const { words } = useView();
  const file = `${name}.file`;
  const { id, problem } = useField(file);
  return (
    <>
      <PictureNow name={name} />
      <Field name={file} {...field} hint={words("picture.hint")} control={id}>
        <input
          id={id}
          name={file}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={[`${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(" ")}
        />
      </Field>
      <TextField
        name={`${name}.alt`}
        label={words("picture.alt")}
        hint={words("picture.alt.hint")}
        optional={field.optional === true}
      />
      <ChoiceField
        name={`${name}.decorative`}
        label={words("picture.decorative")}
        many
        options={[{ value: "yes", label: words("picture.decorative.yes") }]}
      />
    </>
  );
};

const shownWidth = 192;

/** The picture that is there already, and the way to take it out again. */
const PictureNow: FC<{ name: string }> = ({ name }) => {
  const { words, site } = useView();
  const kept = useField(`${name}.kept`).value;
  const size = useField(`${name}.size`).value;
  if (kept === "") return null;
  const [width = 0, height = 0] = size.split("x").map(Number);
  return (
    <>
      {kept.startsWith(`${site.origin}/`) && (
        <p>
          <img
            src={kept.slice(site.origin.length)}
            alt={words("picture.now")}
            width={shownWidth}
            height={width > 0 ? Math.round((height / width) * shownWidth) : undefined}
          />
        </p>
      )}
      <input type="hidden" name={`${name}.kept`} value={kept} />
      <input type="hidden" name={`${name}.size`} value={size} />
      <ChoiceField
        name={`${name}.remove`}
        label={words("picture.now")}
        many
        options={[{ value: "yes", label: words("picture.remove") }]}
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
