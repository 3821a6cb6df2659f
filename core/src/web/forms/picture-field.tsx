import type { Child, FC } from "hono/jsx";
import { type Parsed, Refusal } from "../../kit/index.ts";
import type { Translate } from "../messages/translate.ts";
import { useView } from "../view.tsx";
import { Field } from "./fields.tsx";
import { type FieldState, type FormState, textOf, useField } from "./form-state.tsx";

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
  const [file, alt] = [useField(`${name}.file`), useField(`${name}.alt`)];
  const isThere = useField(`${name}.kept`).value !== "";
  return (
    <>
      <Field name={`${name}.file`} {...field} hint={words("picture.hint")} control={file.id}>
        <PictureNow name={name} />
        <input
          id={file.id}
          name={`${name}.file`}
          type="file"
          accept="image/jpeg,image/png,image/webp"
          {...described(file)}
        />
      </Field>
      <Field
        name={`${name}.alt`}
        label={words("picture.alt")}
        hint={words("picture.alt.hint")}
        control={alt.id}
        optional={field.optional === true && !isThere}
      >
        <input id={alt.id} name={`${name}.alt`} type="text" value={alt.value} dir="auto" {...described(alt)} />
        <Tick name={`${name}.decorative`} label={words("picture.decorative.yes")} />
      </Field>
    </>
  );
};

function described({ id, problem }: FieldState) {
  const by = [`${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(" ");
  return { "aria-describedby": by, ...(problem && { "aria-invalid": "true" as const }) };
}

const Tick: FC<{ name: string; label: string }> = ({ name, label }) => {
  const { id, chosen } = useField(name);
  return (
    <div class="choice">
      <input id={id} name={name} type="checkbox" value="yes" checked={chosen.includes("yes")} />
      <label for={id}>{label}</label>
    </div>
  );
};

/** The picture that is there already, and the way to take it out again. */
const PictureNow: FC<{ name: string }> = ({ name }) => {
  const { words } = useView();
  const [kept, size] = [useField(`${name}.kept`).value, useField(`${name}.size`).value];
  if (kept === "") return null;
  return (
    <>
      <Thumbnail url={kept} size={size} alt={words("picture.now")} />
      <input type="hidden" name={`${name}.kept`} value={kept} />
      <input type="hidden" name={`${name}.size`} value={size} />
      <Tick name={`${name}.remove`} label={words("picture.remove")} />
    </>
  );
};

/** The picture of a form and what it shows, for the last page of it; nothing where there is none. */
export function toldPicture(values: FormState["values"], name: string, t: Translate): Child {
  const url = textOf(values, `${name}.kept`);
  if (url === "") return undefined;
  const alt = textOf(values, `${name}.decorative`) === "yes" ? "" : textOf(values, `${name}.alt`);
  return (
    <>
      <Thumbnail url={url} size={textOf(values, `${name}.size`)} alt="" />
      {alt === "" ? t("picture.decorative") : <bdi>{alt}</bdi>}
    </>
  );
}

const shownWidth = 192;

/** Only of what stands here: nothing is loaded from elsewhere. */
const Thumbnail: FC<{ url: string; size: string; alt: string }> = ({ url, size, alt }) => {
  const { site } = useView();
  if (!url.startsWith(`${site.origin}/`)) return null;
  const [width = 0, height = 0] = size.split("x").map(Number);
  return (
    <p>
      <img
        src={url.slice(site.origin.length)}
        alt={alt}
        width={shownWidth}
        height={width > 0 ? Math.round((height / width) * shownWidth) : undefined}
      />
    </p>
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
