import type { FC } from "hono/jsx";
import { type Event, termLabel, vocabulary } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import {
  Breadcrumb,
  ChoiceField,
  Content,
  Form,
  type FormState,
  languageName,
  languages,
  listOf,
  PageHeader,
  SelectField,
  TextField,
  textOf,
  useView,
} from "../../../../web/index.ts";
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
  const terms = (of: string) =>
    vocabulary(of).terms.map(({ id }) => ({ value: id, label: termLabel({ vocabulary: of, term: id }, lang).text }));
  const tongues = (name: string) =>
    [...new Set([...languages, ...listOf(state.values, name)])].map((one) => ({
      value: one,
      label: languageName(one, lang),
    }));
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
          <TextField
            name="onlineUrl"
            label={t("form.onlineUrl")}
            hint={t("form.onlineUrl.hint")}
            type="url"
            inputmode="url"
            optional
          />
          <PeopleFields values={state.values} />
          <SelectField
            name="sessionType"
            label={t("session.type")}
            options={terms("session-types")}
            empty=""
            optional
          />
          <SelectField
            name="sessionFormat"
            label={t("session.format")}
            options={terms("session-formats")}
            empty=""
            optional
          />
          <SelectField
            name="level"
            label={t("form.level")}
            options={terms("session-levels")}
            empty={t("form.level.none")}
            optional
          />
          <ChoiceField name="languages" label={t("form.languages")} options={tongues("languages")} many optional />
          <ChoiceField
            name="interpretation"
            label={t("form.interpretation")}
            options={tongues("interpretation")}
            many
            optional
          />
          <ChoiceField name="captions" label={t("form.captions")} options={tongues("captions")} many optional />
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
