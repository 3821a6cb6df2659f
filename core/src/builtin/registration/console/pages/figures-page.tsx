import type { FC } from "hono/jsx";
import { termLabel } from "../../../../content/types/index.ts";
import {
  Content,
  Empty,
  Form,
  type FormState,
  Notice,
  PageHeader,
  StatTable,
  Tell,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { type OwnFigures, smallest } from "../../figures.ts";
import type { Hub } from "../../hub.ts";
import { DeskCrumbs, DeskTabs } from "./desk-crumbs.tsx";

export const figureFields = ["registered", "total", "onsite", "online", "hubs", "countries", "firstTimers"] as const;

interface Props {
  at: AtEvent;
  figures: OwnFigures;
  hubs: readonly Hub[];
  state: FormState;
  done: boolean;
}

export const FiguresPage: FC<Props> = ({ at, figures, hubs, state, done }) => {
  const { t, url, now } = useView();
  const { event, form } = at;
  const values = Object.fromEntries(figureFields.map((field) => [field, String(figures[field] ?? "")]));
  const atHubs = hubs.reduce((sum, { report }) => sum + (report?.participants ?? 0), 0);
  return (
    <>
      <PageHeader
        title={t("desk.tab.figures")}
        crumbs={<DeskCrumbs event={event} />}
        lead={<Tell map={event.name} />}
      />
      <Content>
        <DeskTabs event={event} current="figures" />
        {done && (
          <Notice tone="ok" title={t("figures.done")} live>
            <p>
              <a href={url(`/events/${event.id}`)}>{t("desk.page")}</a>
            </p>
          </Notice>
        )}
        {form.purged !== undefined && <p>{t("figures.purged")}</p>}
        {now < event.end ? (
          <Empty title={t("figures.later")} why={t("figures.later.why")} />
        ) : (
          form.purged === undefined && (
            <>
              <p>{t("figures.lead")}</p>
              {atHubs > 0 && <p>{t("figures.at-hubs", { count: atHubs })}</p>}
              <Form state={{ ...state, values: { ...values, ...state.values } }} submit={t("figures.submit")}>
                {figureFields.map((field) => (
                  <TextField name={field} inputmode="numeric" label={t(`figures.${field}`)} optional />
                ))}
                <Groups figures={figures} />
                <p class="hint">{t("figures.small", { count: smallest })}</p>
              </Form>
            </>
          )
        )}
      </Content>
    </>
  );
};

const breakdowns = [
  { field: "byStakeholderGroup", vocabulary: "stakeholder-groups", label: "field.group" },
  { field: "byRegionalGroup", vocabulary: "regional-groups", label: "figures.region" },
] as const;

const Groups: FC<{ figures: OwnFigures }> = ({ figures }) => {
  const { t, lang } = useView();
  return (
    <>
      {breakdowns.map(({ field, vocabulary, label }) => {
        const rows = Object.entries(figures[field] ?? {}).map(([term, value]) => ({
          label: termLabel({ vocabulary, term }, lang).text,
          value,
        }));
        if (rows.length === 0) return null;
        return <StatTable caption={t(label)} heads={{ label: t(label), value: t("figures.people") }} rows={rows} />;
      })}
    </>
  );
};
