import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  PageHeader,
  SelectField,
  TextField,
  textOf,
  useView,
} from "../../../../web/index.ts";
import { FollowedIn, HeldIn, LevelField, OnlineUrlField, TermField } from "../held-in.tsx";
import { PeopleFields } from "./people-fields.tsx";
import { daysOf, languageOf } from "./session-input.ts";

interface Props {
  event: Event;
  /** All of the programme, for the names of rooms and tracks and for what can be repeated. */
  sessions: readonly Event[];
  session: Event | undefined;
  state: FormState;
  rooms: readonly string[];
  tracks: readonly string[];
}

/** One session: when, where, of what kind, in which languages, and with whom. */
export const SessionPage: FC<Props> = ({ event, sessions, session, state, rooms, tracks }) => {
  const { t, url, format, lang } = useView();
  const at = `/console/events/${event.id}/programme`;
  const day = textOf(state.values, "day");
  const known = (names: readonly string[]) =>
    names.length > 0 ? t("session.known", { names: format.list(names.slice(0, 12)) }) : undefined;
  const others = sessions.filter(({ id }) => id !== session?.id);
  return (
    <>
      <PageHeader
        title={t(session ? "session.edit" : "session.new")}
        crumbs={
          <Breadcrumb
            steps={[
              { href: url(`/console/events/${event.id}`), label: pickLanguage(event.name, lang)?.text ?? "" },
              { href: url(at), label: t("programme.title") },
            ]}
          />
        }
      />
      <Content>
        <Form state={state} submit={t("session.save")}>
          <input type="hidden" name="updated" value={textOf(state.values, "updated")} />
          <TextField name="name" label={t("form.name")} lang={languageOf(event)} />
          <SelectField
            name="day"
            label={t("session.day")}
            options={daysOf(event, day ? [day] : []).map((value) => ({ value, label: format.day(value) }))}
          />
          <div class="pair">
            <TextField name="startTime" label={t("form.startTime")} />
            <TextField name="endTime" label={t("form.endTime")} />
          </div>
          <p class="small muted">{t("programme.zone", { zone: format.zone(event.zone, event.start) })}</p>
          <div class="pair">
            <TextField name="room" label={t("session.room")} hint={known(rooms)} optional />
            <TextField name="track" label={t("session.track")} hint={known(tracks)} optional />
          </div>
          <OnlineUrlField />
          <PeopleFields values={state.values} />
          <TermField name="sessionType" label={t("session.type")} vocabulary="session-types" />
          <TermField name="sessionFormat" label={t("session.format")} vocabulary="session-formats" />
          <LevelField />
          <HeldIn values={state.values} name="languages" />
          <FollowedIn values={state.values} />
          {others.length > 0 && (
            <SelectField
              name="repeatOf"
              label={t("session.repeats")}
              options={others.map((one) => ({
                value: one.id,
                label: `${pickLanguage(one.name, lang)?.text ?? ""}, ${format.days(one)}`,
              }))}
              empty=""
              optional
            />
          )}
        </Form>
      </Content>
    </>
  );
};
