import type { Child, FC } from "hono/jsx";
import { GuardFields, useView } from "../../../web/index.ts";

interface Props {
  /** After the language: where the browser's answer is sent, and where what it is asked comes from. */
  action: string;
  asks: string;
  button: string;
  second?: boolean;
  children?: Child;
}

/** Appears by `enhance-passkeys.ts`, where the browser knows passkeys. */
export const PasskeyForm: FC<Props> = ({ action, asks, button, second, children }) => {
  const { t, url } = useView();
  return (
    <div hidden>
      <form method="post" action={url(action)} data-passkey={url(asks)}>
        <GuardFields />
        <input type="hidden" name="passkey" />
        {children}
        <p data-failed hidden role="alert" class="wrong">
          {t("passkey.failed")}
        </p>
        <p class="acts">
          <button type="submit" class={second ? "btn quiet" : "btn"}>
            {button}
          </button>
        </p>
      </form>
    </div>
  );
};
