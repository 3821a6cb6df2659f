import type { FC } from "hono/jsx";
import { type Event, vocabulary } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import {
  Breadcrumb,
  Content,
  Details,
  Empty,
  Form,
  type FormState,
  Notice,
  PageHeader,
  SelectField,
  Tell,
  TextField,
  termOptions,
  useView,
} from "../../../web/index.ts";
import type { Initiative } from "../list-initiatives.ts";
import { toldFields } from "./read-told.ts";

interface Props {
  initiative: Initiative;
  year: number;
  meetings: readonly Event[];
  /** Of which figures were just kept. */
  done: Event | undefined;
  state: FormState;
}

/** What an initiative told of who took part in one of its meetings. */
export const ToldPage: FC<Props> = ({ initiative: { name, actor }, year, meetings, done, state }) => {
  const { t, url, lang, format } = useView();
  const query = new URLSearchParams({ actor, year: String(year) });
  const groups = termOptions("stakeholder-groups", lang, {
    terms: vocabulary("stakeholder-groups").terms.map(({ id }) => id),
  });
  const number = { inputmode: "numeric", optional: true } as const;
  return (
    <>
      <PageHeader
        title={t("told.title")}
        crumbs={<Breadcrumb steps={[{ href: url(`/console/indicators/gaps?year=${year}`), label: t("gaps.title") }]} />}
        lead={
          <>
            <bdi>{name}</bdi>, {String(year)}
          </>
        }
      />
      <Content>
        {done && (
          <Notice tone="ok" title={t("told.done")} live>
            <p>
              <a href={url(`/events/${done.id}`)}>
                <Tell map={done.name} />
              </a>
            </p>
          </Notice>
        )}
        {meetings.length === 0 ? (
          <Empty title={t("told.none")} why={t("told.none.why")} />
        ) : (
          <>
            <p>{t("told.lead")}</p>
            <Form action={`/console/indicators/told?${query}`} state={state} submit={t("told.do")}>
              <SelectField
                name="event"
                label={t("told.event")}
                options={meetings.map((event) => ({
                  value: event.id,
                  label: `${pickLanguage(event.name, lang)?.text ?? ""} (${format.days(event)})`,
                }))}
              />
              {toldFields.map((field) => (
                <TextField name={field} label={t(`told.${field}`)} {...number} />
              ))}
              <Details summary={t("told.groups")}>
                {groups.map(({ value, label }) => (
                  <TextField name={`group.${value}`} label={label} {...number} />
                ))}
              </Details>
              <TextField name="reportedBy" label={t("told.by")} hint={t("told.by.hint")} />
              <TextField name="sourceUrl" label={t("told.url")} type="url" inputmode="url" optional />
            </Form>
          </>
        )}
      </Content>
    </>
  );
};
