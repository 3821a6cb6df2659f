import type { Child, FC } from "hono/jsx";
import {
  Content,
  EventDate,
  type Fact,
  Facts,
  Form,
  Notice,
  PageHeader,
  Tell,
  Term,
  type Tone,
  useView,
} from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { deletionOf } from "../form.ts";
import { hasPlace, type Need, type Place } from "../place.ts";
import { moneyText } from "../support/money.ts";
import { EventCrumbs } from "./register-page.tsx";

export interface PlacePageProps {
  at: AtEvent;
  place: Place;
  /** Of the person's page, after the language. */
  path: string;
  /** Whether people who take part may find one another. */
  meets: boolean;
  /** For how many sessions they said what they need to follow them; nothing where nobody is asked. */
  follows: { count: number } | undefined;
  /** What just happened. */
  done: string | undefined;
}

const tones: Readonly<Record<Place["state"], Tone>> = {
  held: "warn",
  confirmed: "ok",
  waiting: "warn",
  offered: "warn",
  cancelled: "calm",
};

/** A person's own page: what they said, what became of it, and every way to change that. */
export const PlacePage: FC<PlacePageProps> = ({ at, place, path, meets, follows, done }) => {
  const { t, format, url, now } = useView();
  const { event, form, mailed } = at;
  const { state, until } = place;
  const over = now >= event.end;
  const asks =
    (state === "held" || state === "offered" || (state === "waiting" && place.proved === undefined)) && !over;
  const date = until === undefined ? "" : format.dateTime(until, event.zone);
  return (
    <>
      <PageHeader title={t("place.title")} crumbs={<EventCrumbs at={at} />} lead={<Tell map={event.name} />} />
      <Content>
        {done && (
          <Notice tone="ok" live>
            <p>{done}</p>
          </Notice>
        )}
        <Notice tone={tones[state]} title={t(asks ? `place.${state}.ask` : `place.${state}`)}>
          <p>{t(asks ? `place.${state}.ask.text` : `place.${state}.text`, { date })}</p>
          {asks && <Form action={`${path}/confirm`} submit={t(state === "offered" ? "place.take" : "place.confirm")} />}
        </Notice>
        {!mailed && place.via === "form" && (
          <Notice tone="warn" title={t("place.keep")}>
            <p>{t("place.keep.text")}</p>
          </Notice>
        )}
        <PlaceFacts at={at} place={place} />
        {state !== "cancelled" && (
          <ul>
            {!over && (
              <li>
                <a href={url(`${path}/change`)}>{t("place.change")}</a>
              </li>
            )}
            {follows && (
              <li>
                <a href={url(`${path}/sessions`)}>{t("follow.title")}</a>
                {follows.count > 0 && <> ({t("follow.count", { count: follows.count })})</>}
              </li>
            )}
            {meets && (
              <li>
                <a href={url(`${path}/contacts`)}>{t("contacts.title")}</a>
              </li>
            )}
            <li>
              <a href={url(`${path}/event.ics`)}>{t("place.calendar")}</a>
            </li>
            {!over && (
              <li>
                <a href={url(`${path}/cancel`)}>{t("place.cancel")}</a>
              </li>
            )}
          </ul>
        )}
        <h2>{t("place.data")}</h2>
        <p>{t("place.data.text", { date: format.date(deletionOf(form, event), event.zone) })}</p>
        <ul>
          <li>
            <a href={url(`${path}/data.json`)}>{t("place.data.copy")}</a>
          </li>
          <li>
            <a href={url(`${path}/erase`)}>{t("place.data.erase")}</a>
          </li>
        </ul>
      </Content>
    </>
  );
};

const PlaceFacts: FC<{ at: AtEvent; place: Place }> = ({ at: { event, form }, place }) => {
  const { t, format } = useView();
  const { country, region, group, firstTime, interpretation, captions, accommodation, needs, supportNote } = place;
  const languages = [interpretation, captions ? t("field.captions.yes") : undefined].filter((one) => one !== undefined);
  const from = country ? (
    <Term vocabulary="countries" term={country} />
  ) : (
    region && <Term vocabulary="regional-groups" term={region} />
  );
  const link = hasPlace(place) && place.mode !== "onsite" ? form.joinUrl : undefined;
  const facts: Fact[] = [
    { label: t("when"), value: <EventDate when={event} /> },
    { label: t("field.mode"), value: t(`mode.${place.mode}`) },
    { label: t("field.hub"), value: place.hub && <bdi>{place.hub}</bdi> },
    { label: t("place.join"), value: link && <Address url={link} /> },
    { label: t("place.code"), value: hasPlace(place) && <b dir="ltr">{place.code.toUpperCase()}</b> },
    { label: t("field.name"), value: <bdi>{place.name}</bdi> },
    { label: t("field.email"), value: place.email && <bdi dir="ltr">{place.email}</bdi> },
    { label: t("field.from"), value: from },
    { label: t("field.group"), value: group && <Term vocabulary="stakeholder-groups" term={group} /> },
    { label: t("field.first"), value: firstTime !== undefined && t(firstTime ? "yes" : "no") },
    { label: t("field.languages"), value: languages.length > 0 && <bdi>{format.list(languages)}</bdi> },
    { label: t("field.accommodation"), value: accommodation && <bdi>{accommodation}</bdi> },
    {
      label: t("field.support"),
      value: needs.length > 0 && (
        <ul>
          {needs.map((need) => (
            <SupportState need={need} />
          ))}
        </ul>
      ),
    },
    { label: t("field.support.note"), value: supportNote && <bdi>{supportNote}</bdi> },
  ];
  return <Facts facts={facts} />;
};

/** What became of a request, with what is granted or why it is not. */
const SupportState: FC<{ need: Need }> = ({ need: { kind, state, what, money, reason } }) => {
  const { t, format } = useView();
  const given = state === "granted" || state === "paid";
  return (
    <li>
      {t(`need.${kind}`)}: {t(`need.state.${state}`)}
      {given && what && (
        <>
          <br />
          <bdi>{what}</bdi>
        </>
      )}
      {given && money && (
        <>
          <br />
          {t("support.up-to", { money: moneyText(money, format) })}
        </>
      )}
      {state === "declined" && reason && (
        <>
          <br />
          <bdi>{reason}</bdi>
        </>
      )}
    </li>
  );
};

const Address: FC<{ url: string }> = ({ url }): Child => (
  <a href={url} rel="noopener noreferrer nofollow">
    <bdi dir="ltr">{url}</bdi>
  </a>
);
