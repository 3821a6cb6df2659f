import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import {
  ChoiceField,
  Content,
  Form,
  type FormState,
  languageName,
  PageHeader,
  SelectField,
  Tell,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { followKinds } from "../following.ts";

interface Props {
  at: AtEvent;
  /** Of this page, after the language. */
  path: string;
  back: string;
  sessions: readonly Event[];
  languages: readonly string[];
  state: FormState;
}

/** In which languages somebody needs what, and at which sessions. */
export const FollowPage: FC<Props> = ({ at: { event }, path, back, sessions, languages, state }) => {
  const { t, lang, url, format } = useView();
  const options = languages
    .map((value) => ({ value, label: languageName(value, lang) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, lang));
  const kinds = followKinds.map((value) => ({ value, label: t(`follow.${value}`) }));
  const days = Map.groupBy(sessions, (session) => format.days(session));
  return (
    <>
      <PageHeader title={t("follow.title")} lead={<Tell map={event.name} />} />
      <Content>
        <p>{t("follow.why")}</p>
        <Form
          action={path}
          state={state}
          submit={t("change.submit")}
          others={
            <a class="btn quiet" href={url(back)}>
              {t("change.stay")}
            </a>
          }
        >
          <SelectField
            name="interpretation"
            label={t("follow.interpretation.into")}
            options={options}
            empty={t("follow.no-need")}
            optional
          />
          <SelectField
            name="captions"
            label={t("follow.captions.in")}
            options={options}
            empty={t("follow.no-need")}
            optional
          />
          <TextField name="sign" label={t("follow.sign.which")} hint={t("follow.sign.hint")} optional />
          {[...days].map(([day, ofDay]) => (
            <>
              <h2>{day}</h2>
              {ofDay.map((session) => (
                <ChoiceField
                  name={`s.${session.id}`}
                  label={[session.allDay ? "" : format.time(session.start, event.zone), nameOf(session, lang)]
                    .filter(Boolean)
                    .join(" ")}
                  options={kinds}
                  many
                  optional
                />
              ))}
            </>
          ))}
        </Form>
      </Content>
    </>
  );
};

function nameOf({ name }: Event, lang: string): string {
  return pickLanguage(name, lang)?.text ?? "";
}
