import type { FC } from "hono/jsx";
import { Content, Form, type FormState, PageHeader, TextArea, TextField, useView } from "../../../web/index.ts";

interface Props {
  /** As the link said it; typed by whoever has none. */
  decision: string;
  /** The secret of a report (`R12 secret`) or of the decision (`D7 secret`), empty for neither. */
  proof: string;
  state: FormState;
}

export const AppealPage: FC<Props> = ({ decision, proof, state }) => {
  const { t } = useView();
  const values = { decision, ...state.values };
  return (
    <>
      <PageHeader title={t("appeal.title")} lead={t("appeal.lead")} />
      <Content>
        <Form action="/moderation/appeal" state={{ ...state, values }} submit={t("appeal.submit")}>
          <input type="hidden" name="proof" value={proof} />
          <TextField name="decision" label={t("appeal.decision")} hint={t("appeal.decision.hint")} />
          <TextArea name="text" label={t("appeal.text")} hint={t("appeal.text.hint")} />
          <TextField
            name="contact"
            type="email"
            autocomplete="email"
            label={t("report.contact")}
            hint={t("report.contact.hint")}
            optional
          />
        </Form>
      </Content>
    </>
  );
};
