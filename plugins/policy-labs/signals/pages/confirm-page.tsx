import { Content, Form, type FormState, PageHeader, Tell, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Signal } from "../signal.ts";
import type { SupportRow } from "../signal-tables.ts";

/** Behind the link in the mail: one button, since scanners open links too. */
export const ConfirmPage: FC<{ signal: Signal; support: SupportRow; secret: string; state: FormState }> = (props) => {
  const { signal, support, secret, state } = props;
  const { t } = useView();
  const counted = support.counted_at !== null;
  return (
    <>
      <PageHeader title={t(counted ? "support.counted" : "support.confirm")} lead={<Tell map={signal.title} />} />
      <Content>
        <p>
          {t("word.group.mine")}: <Term vocabulary="stakeholder-groups" term={support.stakeholder_group} />
        </p>
        <p>{t("support.private")}</p>
        <Form
          action={`/labs/signals/support/${secret}${counted ? "/back" : ""}`}
          state={state}
          submit={t(counted ? "signal.support.back" : "support.yes")}
        />
      </Content>
    </>
  );
};
