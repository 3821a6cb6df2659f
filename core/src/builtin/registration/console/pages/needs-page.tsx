import type { FC } from "hono/jsx";
import { hasScope } from "../../../../content/types/index.ts";
import { Content, Empty, Facts, GuardFields, Notice, PageHeader, Table, Tell, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { type NeedKind, type NeedState, needKinds, needStates, type Place } from "../../place.ts";
import { DeskCrumbs, DeskTabs } from "./desk-crumbs.tsx";

export const NeedsPage: FC<{ at: AtEvent; places: readonly Place[] }> = ({ at: { event, form }, places }) => {
  const { t, viewer } = useView();
  const organises = hasScope(viewer, "events:write");
  return (
    <>
      <PageHeader
        title={t("desk.tab.needs")}
        crumbs={organises ? <DeskCrumbs event={event} /> : undefined}
        lead={<Tell map={event.name} />}
      />
      <Content>
        {organises && <DeskTabs event={event} current="needs" />}
        <Notice tone="warn" title={t("needs.private")}>
          <p>{form.accessName ? t("needs.private.named", { name: form.accessName }) : t("needs.private.text")}</p>
        </Notice>
        {places.length === 0 ? (
          <Empty title={t("needs.none")} why={t("needs.none.why")} />
        ) : (
          <>
            <SupportTable places={places} />
            {places.map((place) => (
              <Person place={place} here={`/console/registration/${event.id}/needs`} />
            ))}
          </>
        )}
      </Content>
    </>
  );
};

/** How many asked for what, and what became of it. */
const SupportTable: FC<{ places: readonly Place[] }> = ({ places }) => {
  const { t, format } = useView();
  const needs = places.flatMap((place) => place.needs);
  const rows = needKinds.filter((kind) => needs.some((need) => need.kind === kind));
  if (rows.length === 0) return null;
  const count = (kind: NeedKind, state: NeedState) =>
    format.number(needs.filter((need) => need.kind === kind && need.state === state).length);
  return (
    <Table
      caption={t("needs.support")}
      rows={rows}
      columns={[
        { id: "kind", label: t("needs.kind"), heads: true, cell: (kind) => t(`need.${kind}`) },
        ...needStates.map((state) => ({
          id: state,
          label: t(`need.state.${state}`),
          number: true,
          cell: (kind: NeedKind) => count(kind, state),
        })),
      ]}
    />
  );
};

const Person: FC<{ place: Place; here: string }> = ({ place, here }) => {
  const { t, url } = useView();
  const { id, name, interpretation, captions, accommodation, needs, supportNote } = place;
  const text = (value: string | undefined) => value && <bdi>{value}</bdi>;
  return (
    <section id={`p-${id}`}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <Facts
        facts={[
          { label: t("field.accommodation"), value: text(accommodation) },
          { label: t("field.interpretation"), value: text(interpretation) },
          { label: t("field.captions"), value: captions && t("yes") },
          { label: t("field.support.note"), value: text(supportNote) },
        ]}
      />
      {needs.map(({ kind, state }) => (
        <form method="post" action={url(here)}>
          <GuardFields />
          <input type="hidden" name="place" value={id} />
          <input type="hidden" name="kind" value={kind} />
          <p>
            <b>{t(`need.${kind}`)}</b>: {t(`need.state.${state}`)}
          </p>
          <div class="acts">
            {needStates
              .filter((one) => one !== state)
              .map((one) => (
                <button type="submit" name="state" value={one} class="btn quiet">
                  {t(`needs.set.${one}`)}
                </button>
              ))}
          </div>
        </form>
      ))}
    </section>
  );
};
