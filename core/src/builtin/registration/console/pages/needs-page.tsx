import type { FC } from "hono/jsx";
import { hasScope } from "../../../../content/types/index.ts";
import { Content, Empty, Facts, Notice, PageHeader, Tell, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Place } from "../../place.ts";
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
          places.map((place) => <Person place={place} support={`/console/registration/${event.id}/support`} />)
        )}
      </Content>
    </>
  );
};

const Person: FC<{ place: Place; support: string }> = ({ place, support }) => {
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
      {needs.length > 0 && (
        <ul>
          {needs.map(({ kind, state }) => (
            <li>
              <a href={url(`${support}/${id}/${kind}`)}>{t(`need.${kind}`)}</a>: {t(`need.state.${state}`)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
