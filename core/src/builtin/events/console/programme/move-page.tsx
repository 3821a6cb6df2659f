import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import {
  Breadcrumb,
  Content,
  Form,
  type FormState,
  Notice,
  PageHeader,
  SelectField,
  Tell,
  TextField,
  useView,
} from "../../../../web/index.ts";
import { daysOf } from "./session-input.ts";

interface Props {
  event: Event;
  session: Event;
  what: "move" | "remove";
  state: FormState;
}

/** Another time or room, or away: each a short page with what follows. */
export const MovePage: FC<Props> = ({ event, session, what, state }) => {
  const { t, url, format, lang } = useView();
  const at = `/console/events/${event.id}/programme`;
  return (
    <>
      <PageHeader
        title={t(`session.${what}.title`)}
        crumbs={
          <Breadcrumb
            steps={[
              { href: url(`/console/events/${event.id}`), label: pickLanguage(event.name, lang)?.text ?? "" },
              { href: url(at), label: t("programme.title") },
            ]}
          />
        }
        lead={<Tell map={session.name} />}
      />
      <Content>
        <Notice tone={what === "remove" ? "warn" : "calm"}>
          <p>{format.when(session)}</p>
          <p>
            {t(
              what === "move"
                ? "session.move.why"
                : session.visibility === "draft"
                  ? "session.remove.draft"
                  : "session.remove.public",
            )}
          </p>
        </Notice>
        <Form
          state={state}
          submit={t(`session.${what}.title`)}
          others={
            <a class="btn quiet" href={url(at)}>
              {t("console.leave")}
            </a>
          }
        >
          {what === "move" && (
            <>
              <SelectField
                name="day"
                label={t("session.day")}
                options={daysOf(event, [String(state.values["day"] ?? "")].filter(Boolean)).map((value) => ({
                  value,
                  label: format.day(value),
                }))}
              />
              {!session.allDay && <TextField name="startTime" label={t("form.startTime")} />}
              <TextField name="room" label={t("session.room")} optional />
            </>
          )}
        </Form>
      </Content>
    </>
  );
};
