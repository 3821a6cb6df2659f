import type { FC } from "hono/jsx";
import {
  Content,
  Form,
  type FormState,
  PageHeader,
  SelectField,
  Tell,
  TextArea,
  TextField,
  termOptions,
  useView,
} from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { deletionOf } from "../form.ts";
import { EventCrumbs } from "./register-page.tsx";

/** What the IGF's own form asks of whoever wants to host a remote hub. */
export const HubFormPage: FC<{ at: AtEvent; state: FormState }> = ({ at, state }) => {
  const { t, lang, format } = useView();
  const { event, form } = at;
  const countries = termOptions("countries", lang, { sorted: true });
  const date = format.date(deletionOf(form, event), event.zone);
  return (
    <>
      <PageHeader title={t("hub.title")} crumbs={<EventCrumbs at={at} />} lead={<Tell map={event.name} />} />
      <Content>
        <p>{t("hub.lead")}</p>
        <ul>
          {["room", "computer", "moderator", "call"].map((point) => (
            <li>{t(`hub.needs.${point}`)}</li>
          ))}
        </ul>
        <Form action={`/registration/hub/${event.id}`} state={state} submit={t("hub.submit")}>
          <TextField name="city" label={t("hub.city")} />
          <SelectField name="country" label={t("hub.country")} empty={t("choose")} options={countries} optional />
          <TextField name="host" label={t("hub.host")} hint={t("hub.host.hint")} />
          <TextField name="expected" inputmode="numeric" label={t("hub.expected")} optional />
          <TextArea name="areas" rows={3} label={t("hub.areas")} optional />
          <TextArea name="activities" rows={3} label={t("hub.activities")} optional />
          <TextField name="coordinator" label={t("hub.coordinator")} hint={t("hub.private")} autocomplete="name" />
          <TextField
            name="coordinatorEmail"
            type="email"
            label={t("hub.coordinator.email")}
            hint={t("hub.private")}
            autocomplete="email"
          />
          <TextField name="technical" label={t("hub.technical")} hint={t("hub.private")} optional />
          <TextField
            name="technicalEmail"
            type="email"
            label={t("hub.technical.email")}
            hint={t("hub.private")}
            optional
          />
          <p>{t("hub.privacy", { date })}</p>
        </Form>
      </Content>
    </>
  );
};
