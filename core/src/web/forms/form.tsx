import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";
import { honeypot, stampField } from "./form-guard.ts";
import { emptyForm, type FormState, FormStateProvider, fieldId, useField } from "./form-state.tsx";
import { tokenField } from "./form-token.ts";

interface FormProps {
  /** After the language; the page itself where left out. */
  action?: string;
  state?: FormState;
  /** For a form with files. */
  multipart?: boolean;
  /** The server keeps what is typed from time to time, where a script runs: see `draftForm`. */
  keeps?: boolean;
  /** Label of the button that sends. */
  submit: string;
  /** What it does cannot be undone: the button warns. */
  risky?: boolean;
  /** More buttons beside it. */
  others?: Child;
  children?: Child;
}

/** A form in one column, sent by POST and answered by 303. Its mistakes stand above it, linked, and again at each field. */
export const Form: FC<FormProps> = ({
  action,
  state = emptyForm,
  multipart,
  keeps,
  submit,
  risky,
  others,
  children,
}) => {
  const { url } = useView();
  return (
    <FormStateProvider value={state}>
      <Mistakes state={state} />
      <form
        method="post"
        action={action && url(action)}
        enctype={multipart ? "multipart/form-data" : undefined}
        data-keeps={keeps ? "" : undefined}
        novalidate
      >
        <GuardFields />
        {children}
        <div class="acts">
          <button type="submit" class={risky ? "btn risky" : "btn"}>
            {submit}
          </button>
          {others}
        </div>
      </form>
    </FormStateProvider>
  );
};

/** Of who signed in the token of the session, of everybody else what `createFormGuard` asks for. A form of one's own making needs it too. */
export const GuardFields: FC = () => {
  const { stamp, token, words } = useView();
  const { value } = useField(stampField);
  const sent = useField(tokenField).value;
  if (token !== undefined) return <input type="hidden" name={tokenField} value={sent || token()} />;
  if (stamp === undefined) return null;
  return (
    <>
      <input type="hidden" name={stampField} value={value || stamp()} />
      <div class="vh" aria-hidden="true">
        <label>
          {words("form.empty")} <input name={honeypot} tabindex={-1} autocomplete="off" />
        </label>
      </div>
    </>
  );
};

const Mistakes: FC<{ state: FormState }> = ({ state: { problems } }) => {
  const { words } = useView();
  if (problems.length === 0) return null;
  return (
    <div class="mistakes" role="alert" tabindex={-1} aria-labelledby="mistakes" data-mistakes="">
      <h2 id="mistakes">{words("form.mistakes", { count: problems.length })}</h2>
      <ul>
        {problems.map(({ path, message }) => (
          <li>{path === "" ? message : <a href={`#${fieldId(path)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
};
