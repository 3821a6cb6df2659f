import type { FC } from "hono/jsx";
import {
  ChoiceField,
  Content,
  Figure,
  Filters,
  FilterText,
  Form,
  type FormState,
  GuardFields,
  Notice,
  PageHeader,
  Tell,
  TextField,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { attendedOf } from "../../count-places.ts";
import type { Counts } from "../../form.ts";
import { type Mode, modesOf, type Place } from "../../place.ts";
import { DeskCrumbs, DeskTabs } from "./desk-crumbs.tsx";

interface Props {
  at: AtEvent;
  asked: string;
  found: readonly Place[];
  /** Who was noted a moment ago. */
  last: Place | undefined;
  counts: Counts;
  state: FormState;
}

export const DoorPage: FC<Props> = ({ at, asked, found, last, counts, state }) => {
  const { t } = useView();
  const { event } = at;
  const ways = modesOf(event);
  const here = `/console/registration/${event.id}/door`;
  return (
    <>
      <PageHeader title={t("desk.tab.door")} crumbs={<DeskCrumbs event={event} />} lead={<Tell map={event.name} />} />
      <Content>
        <DeskTabs event={event} current="door" />
        {last && (
          <Notice tone="ok" live>
            <p>
              <b>
                <bdi>{last.name}</bdi>
              </b>
              {": "}
              {last.attended ? t("door.here", { mode: t(`mode.${last.attended.mode}`) }) : t("door.not-here")}
            </p>
          </Notice>
        )}
        <Filters label={t("door.find")}>
          <FilterText name="q" label={t("door.find")} />
        </Filters>
        {asked !== "" && found.length === 0 && <p role="status">{t("door.none")}</p>}
        {found.length > 0 && (
          <section>
            <h2>{t("desk.tab.people")}</h2>
            <ul class="todo">
              {found.map((place) => (
                <AtDoor place={place} ways={ways} here={here} />
              ))}
            </ul>
          </section>
        )}
        <div class="figures">
          <Figure value={attendedOf(counts)} label={t("desk.came")} />
          <Figure value={counts.confirmed} label={t("desk.confirmed")} />
        </div>
        <section>
          <h2>{t("door.walk-in")}</h2>
          <p>{t("door.walk-in.text")}</p>
          <Form action={`${here}/walk-in`} state={state} submit={t("door.walk-in.submit")}>
            <TextField name="name" label={t("field.name")} autocomplete="off" />
            <TextField name="email" type="email" label={t("field.email")} autocomplete="off" optional />
            {ways.length > 1 && (
              <ChoiceField
                name="mode"
                label={t("field.mode")}
                options={ways.map((value) => ({ value, label: t(`mode.${value}`) }))}
                optional
              />
            )}
          </Form>
        </section>
      </Content>
    </>
  );
};

const AtDoor: FC<{ place: Place; ways: readonly Mode[]; here: string }> = ({ place, ways, here }) => {
  const { t, url } = useView();
  const { id, name, code, state, attended, mode } = place;
  const offers = [mode, ...ways.filter((way) => way !== mode)];
  return (
    <li>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>
        <bdi dir="ltr">{code.toUpperCase()}</bdi>
        {" · "}
        {t(`desk.place.${state}`)}
        {attended && ` · ${t("door.here", { mode: t(`mode.${attended.mode}`) })}`}
      </p>
      <form method="post" action={url(here)}>
        <GuardFields />
        <input type="hidden" name="place" value={id} />
        <div class="acts">
          {!attended &&
            offers.map((way, index) => (
              <button type="submit" name="mode" value={way} class={index === 0 ? "btn" : "btn quiet"}>
                {t("door.note", { mode: t(`mode.${way}`) })}
              </button>
            ))}
          {attended && (
            <button type="submit" name="mode" value="" class="btn quiet">
              {t("door.undo")}
            </button>
          )}
        </div>
      </form>
    </li>
  );
};
