import type { FC } from "hono/jsx";
import {
  ChoiceField,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  Tell,
  TextArea,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Counts } from "../../form.ts";
import type { Round } from "../../store/round.ts";
import { DeskCrumbs, DeskTabs } from "./desk-crumbs.tsx";
import { Rounds } from "./rounds.tsx";

interface Props {
  at: AtEvent;
  counts: Counts;
  state: FormState;
  rounds: readonly Round[];
}

export const MessagePage: FC<Props> = ({ at, counts, state, rounds }) => {
  const { t } = useView();
  const { event } = at;
  const values = { to: "confirmed", ...state.values };
  return (
    <>
      <PageHeader
        title={t("desk.tab.message")}
        crumbs={<DeskCrumbs event={event} />}
        lead={<Tell map={event.name} />}
      />
      <Content>
        <DeskTabs event={event} current="message" />
        {at.mailed ? (
          <Form state={{ ...state, values }} submit={t("message.submit")}>
            <p>{t("message.lead")}</p>
            <ChoiceField
              name="to"
              label={t("message.to")}
              options={[
                { value: "confirmed", label: t("message.to.confirmed", { count: counts.confirmed }) },
                { value: "waiting", label: t("message.to.waiting", { count: counts.waiting }) },
              ]}
            />
            <TextField name="subject" label={t("message.subject")} />
            <TextArea name="text" rows={10} label={t("message.text")} hint={t("message.text.hint")} />
          </Form>
        ) : (
          <Notice tone="warn" title={t("desk.no-mail")}>
            <p>{t("desk.no-mail.text")}</p>
          </Notice>
        )}
        <Rounds rounds={rounds} zone={event.zone} />
      </Content>
    </>
  );
};
