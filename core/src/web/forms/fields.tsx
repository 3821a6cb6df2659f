import type { Child, FC } from "hono/jsx";
import type { Direction } from "../language/languages.ts";
import { useView } from "../view.tsx";
import { useField } from "./form-state.tsx";

interface FieldProps {
  /** Also the path of the problem that belongs here. */
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "url" | "tel" | "search" | "password";
  autocomplete?: string;
  inputmode?: "text" | "numeric" | "email" | "url" | "tel";
  /** BCP 47 language of what is typed. */
  lang?: string;
}

export const TextField: FC<TextFieldProps> = ({ type = "text", autocomplete, inputmode, lang, ...field }) => {
  const { id, value, problem } = useField(field.name);
  return (
    <Field {...field} control={id}>
      <input
        id={id}
        name={field.name}
        type={type}
        value={type === "password" ? undefined : value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        lang={lang}
        dir="auto"
        {...described(id, field.hint, problem)}
      />
    </Field>
  );
};

export const TextArea: FC<FieldProps & { rows?: number; lang?: string }> = ({ rows = 6, lang, ...field }) => {
  const { id, value, problem } = useField(field.name);
  return (
    <Field {...field} control={id}>
      <textarea id={id} name={field.name} rows={rows} lang={lang} dir="auto" {...described(id, field.hint, problem)}>
        {value}
      </textarea>
    </Field>
  );
};

export interface Option {
  value: string;
  label: string;
  /** BCP 47 language of the label, where it is not the page's. */
  lang?: string;
  dir?: Direction;
}

export const SelectField: FC<FieldProps & { options: readonly Option[]; empty?: string }> = ({
  options,
  empty,
  ...field
}) => {
  const { id, value, problem } = useField(field.name);
  return (
    <Field {...field} control={id}>
      <select id={id} name={field.name} {...described(id, field.hint, problem)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={toldValue(option)} selected={option.value === value} lang={option.lang} dir={option.dir}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
};

interface ChoiceFieldProps extends FieldProps {
  options: readonly Option[];
  many?: boolean;
  /** A few short words: beside one another, as far as there is room. */
  beside?: boolean;
}

/** Left out where the words are the value: four hundred time zones weigh a kilobyte less. */
function toldValue({ value, label }: Option): string | undefined {
  return value === label && /^\S+$/.test(value) ? undefined : value;
}

/** One of several, or with `many` any of them. */
export const ChoiceField: FC<ChoiceFieldProps> = ({ options, many, beside, ...field }) => {
  const { id, chosen, problem } = useField(field.name);
  return (
    <FieldGroup {...field}>
      {options.map((option, index) => {
        const own = index === 0 ? id : `${id}-${index}`;
        return (
          <div class={beside ? "choice beside" : "choice"}>
            <input
              id={own}
              name={field.name}
              type={many ? "checkbox" : "radio"}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={problem && `${id}-wrong`}
            />
            <label for={own} lang={option.lang} dir={option.dir}>
              {option.label}
            </label>
          </div>
        );
      })}
    </FieldGroup>
  );
};

/** Label, hint, mistake and control of one field, for controls that are not here. */
export const Field: FC<FieldProps & { control: string; children?: Child }> = ({ control, children, ...field }) => {
  const { id, problem } = useField(field.name);
  return (
    <div class={problem ? "field bad" : "field"}>
      <label for={control}>
        {field.label} <Optional optional={field.optional} />
      </label>
      <Around id={id} hint={field.hint} problem={problem} />
      {children}
    </div>
  );
};

/** Several controls that answer one question. */
export const FieldGroup: FC<FieldProps & { children?: Child }> = ({ children, ...field }) => {
  const { id, problem } = useField(field.name);
  return (
    <fieldset class={problem ? "field bad" : "field"} {...described(id, field.hint, problem)}>
      <legend>
        {field.label} <Optional optional={field.optional} />
      </legend>
      <Around id={id} hint={field.hint} problem={problem} />
      {children}
    </fieldset>
  );
};

const Optional: FC<{ optional: boolean | undefined }> = ({ optional }) => {
  const { words } = useView();
  return optional ? <span class="opt">({words("form.optional")})</span> : null;
};

const Around: FC<{ id: string; hint: string | undefined; problem: string | undefined }> = ({ id, hint, problem }) => {
  const { words } = useView();
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="wrong" id={`${id}-wrong`}>
          <span class="vh">{words("form.mistake")} </span>
          {problem}
        </p>
      )}
    </>
  );
};

function described(id: string, hint: string | undefined, problem: string | undefined) {
  const by = [hint && `${id}-hint`, problem && `${id}-wrong`].filter(Boolean).join(" ");
  return { ...(by && { "aria-describedby": by }), ...(problem && { "aria-invalid": "true" as const }) };
}
