import type { FC } from "hono/jsx";
import {
  Content,
  Empty,
  Figure,
  FilterSelect,
  Filters,
  FilterText,
  Notice,
  PageHeader,
  Pagination,
  Table,
  Tell,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { attendedOf } from "../../count-places.ts";
import { type Counts, deletionOf, type Phase } from "../../form.ts";
import { type Place, placeStates } from "../../place.ts";
import type { placeOrders } from "../../store/place-store.ts";
import type { Round } from "../../store/round.ts";
import { changesOf } from "../../told.ts";
import { DeskCrumbs, DeskTabs } from "./desk-crumbs.tsx";
import { RoundsGoing } from "./rounds.tsx";

interface Props {
  at: AtEvent;
  places: readonly Place[];
  sort: (typeof placeOrders)[number];
  /** Cursor of the next page. */
  next: string | undefined;
  /** Not everybody is looked for. */
  narrowed: boolean;
  counts: Counts;
  phase: Phase;
  taken: number;
  done: string | undefined;
  rounds: readonly Round[];
}

export const PeoplePage: FC<Props> = ({ at, places, sort, next, narrowed, counts, phase, taken, done, rounds }) => {
  const { t, format, url } = useView();
  const { event, form } = at;
  const here = `/console/registration/${event.id}`;
  return (
    <>
      <PageHeader
        title={<Tell map={event.name} />}
        crumbs={<DeskCrumbs event={undefined} />}
        kicker={t(`desk.phase.${phase}`)}
        actions={
          <>
            <a class="btn" href={url(`${here}/door`)}>
              {t("desk.tab.door")}
            </a>
            {phase !== "closed" && (
              <a class="btn quiet" href={url(`${here}/close`)}>
                {t("desk.close.submit")}
              </a>
            )}
            <a class="btn quiet" href={url(`/events/${event.id}`)}>
              {t("desk.page")}
            </a>
          </>
        }
      />
      <Content>
        <DeskTabs event={event} current="people" />
        {done && (
          <Notice tone="ok" live>
            <p>{t(`desk.done.${done}`)}</p>
          </Notice>
        )}
        <RoundsGoing rounds={rounds} />
        {changesOf(form.told, event).length > 0 && phase !== "closed" && (
          <Notice tone="warn" title={t("desk.moved.title")}>
            <p>
              <a href={url(`${here}/change`)}>{t("desk.moved.decide")}</a>
            </p>
          </Notice>
        )}
        {!at.mailed && form.purged === undefined && (
          <Notice tone="warn" title={t("desk.no-mail")}>
            <p>{t("desk.no-mail.text")}</p>
          </Notice>
        )}
        <div class="figures">
          <Figure value={counts.confirmed} label={t("desk.confirmed")} />
          <Figure value={counts.waiting} label={t("desk.waiting")} />
          <Figure value={attendedOf(counts)} label={t("desk.came")} />
          {form.capacity !== undefined && (
            <Figure
              value={Math.max(0, form.capacity - taken)}
              label={t("desk.free", { all: format.number(form.capacity) })}
            />
          )}
        </div>
        {form.purged === undefined ? (
          <>
            <People at={at} places={places} sort={sort} next={next} narrowed={narrowed} />
            <p class="muted small">{t("desk.deleted", { date: format.date(deletionOf(form, event), event.zone) })}</p>
          </>
        ) : (
          <p>{t("desk.purged", { date: format.date(form.purged, event.zone) })}</p>
        )}
      </Content>
    </>
  );
};

type PeopleProps = Pick<Props, "at" | "places" | "sort" | "next" | "narrowed">;

const People: FC<PeopleProps> = ({ at: { event }, places, sort, next, narrowed }) => {
  const { t, url, format } = useView();
  const here = `/console/registration/${event.id}`;
  const order = sort.startsWith("-") ? ("descending" as const) : ("ascending" as const);
  return (
    <>
      <Filters label={t("desk.filter")}>
        <FilterText name="q" label={t("desk.search")} />
        <FilterSelect
          name="state"
          label={t("desk.state")}
          any={t("desk.all")}
          options={placeStates.map((value) => ({ value, label: t(`desk.place.${value}`) }))}
        />
      </Filters>
      {places.length === 0 ? (
        <Empty
          title={t(narrowed ? "desk.unmatched" : "desk.nobody")}
          why={t(narrowed ? "desk.unmatched.why" : "desk.nobody.why")}
        />
      ) : (
        <Table
          caption={t("desk.tab.people")}
          captionHidden
          rows={places}
          sorted={{ by: sort.replace("-", ""), order }}
          csv={url(`${here}/list.csv`)}
          columns={[
            { id: "name", label: t("field.name"), heads: true, sortable: true, cell: ({ name }) => <bdi>{name}</bdi> },
            { id: "state", label: t("desk.state"), cell: ({ state }) => t(`desk.place.${state}`) },
            {
              id: "mode",
              label: t("field.mode"),
              cell: ({ mode, hub }) => (hub ? <bdi>{hub}</bdi> : t(`mode.${mode}`)),
            },
            { id: "email", label: t("field.email"), cell: ({ email }) => email && <bdi dir="ltr">{email}</bdi> },
            { id: "code", label: t("desk.code"), cell: ({ code }) => <bdi dir="ltr">{code.toUpperCase()}</bdi> },
            {
              id: "came",
              label: t("desk.came"),
              cell: ({ attended }) => (attended ? t(`mode.${attended.mode}`) : "–"),
            },
            {
              id: "registered",
              label: t("desk.registered"),
              sortable: true,
              cell: ({ created }) => format.date(created, event.zone),
            },
            {
              id: "remove",
              label: t("desk.remove"),
              cell: ({ id, name }) => (
                <a href={url(`${here}/people/${id}/remove`)} aria-label={t("desk.remove.named", { name })}>
                  {t("desk.remove")}
                </a>
              ),
            },
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  );
};
