import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import {
  ChoiceField,
  Content,
  DateField,
  Form,
  type FormState,
  PageHeader,
  SelectField,
  Tell,
  TextArea,
  TextField,
  useView,
} from "../../../../web/index.ts";
import { questions, reminderDays } from "../../form.ts";
import { needKinds } from "../../place.ts";
import { DeskCrumbs } from "./desk-crumbs.tsx";

interface Props {
  event: Event;
  isOpen: boolean;
  people: readonly { id: string; name: string }[];
  state: FormState;
}

export const SettingsPage: FC<Props> = ({ event, isOpen, people, state }) => {
  const { t, format } = useView();
  const zone = format.zone(event.zone, event.start);
  return (
    <>
      <PageHeader
        title={t(isOpen ? "desk.settings" : "desk.open")}
        crumbs={<DeskCrumbs event={isOpen ? event : undefined} />}
        lead={<Tell map={event.name} />}
      />
      <Content>
        {event.registrationUrl !== undefined && !isOpen && (
          <p>{t("desk.elsewhere", { address: event.registrationUrl })}</p>
        )}
        <Form state={state} submit={t(isOpen ? "change.submit" : "desk.open")}>
          <DateField name="opens" label={t("desk.opens")} hint={t("desk.opens.hint", { zone })} optional />
          <TextField name="opensTime" label={t("desk.time")} optional />
          <DateField name="closes" label={t("desk.closes")} hint={t("desk.closes.hint")} optional />
          <TextField name="closesTime" label={t("desk.time")} optional />
          <TextField
            name="capacity"
            inputmode="numeric"
            label={t("desk.capacity")}
            hint={t("desk.capacity.hint")}
            optional
          />
          <ChoiceField
            name="options"
            label={t("desk.options")}
            options={["waiting", "hubs"].map((value) => ({ value, label: t(`desk.options.${value}`) }))}
            many
            optional
          />
          <ChoiceField
            name="questions"
            label={t("desk.questions")}
            hint={t("desk.questions.hint")}
            options={questions.map((value) => ({ value, label: t(`question.${value}`) }))}
            many
            optional
          />
          <ChoiceField
            name="offers"
            label={t("desk.offers")}
            hint={t("desk.offers.hint")}
            options={needKinds.map((value) => ({ value, label: t(`need.${value}`) }))}
            many
            optional
          />
          <div class="pair">
            <TextField
              name="budget"
              inputmode="numeric"
              label={t("desk.budget")}
              hint={t("desk.budget.hint")}
              optional
            />
            <TextField name="budgetCurrency" label={t("support.currency")} hint={t("support.currency.hint")} optional />
          </div>
          <ChoiceField
            name="reminders"
            label={t("desk.reminders")}
            hint={t("desk.reminders.hint")}
            options={reminderDays.map((days) => ({ value: String(days), label: t("desk.reminders.days", { days }) }))}
            many
            optional
          />
          <TextField name="joinUrl" type="url" label={t("desk.join")} hint={t("desk.join.hint")} optional />
          <SelectField
            name="accessPerson"
            label={t("desk.access")}
            hint={t("desk.access.hint")}
            empty={t("desk.access.none")}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
          <TextField name="retention" inputmode="numeric" label={t("desk.retention")} hint={t("desk.retention.hint")} />
          <TextField name="contact" label={t("desk.contact")} hint={t("desk.contact.hint")} optional />
          <TextArea name="privacy" label={t("desk.privacy")} hint={t("desk.privacy.hint")} optional />
        </Form>
      </Content>
    </>
  );
};
