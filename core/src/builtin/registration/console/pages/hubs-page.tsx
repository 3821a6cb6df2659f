import type { FC } from "hono/jsx";
import { Content, Empty, GuardFields, PageHeader, Status, Tell, type Tone, useView } from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import type { Hub } from "../../hub.ts";
import { HubFacts } from "../../pages/hub-page.tsx";
import { DeskCrumbs, DeskTabs } from "./desk-crumbs.tsx";

const tones: Readonly<Record<Hub["state"], Tone>> = {
  asked: "warn",
  accepted: "ok",
  declined: "calm",
  withdrawn: "calm",
};

export const HubsPage: FC<{ at: AtEvent; hubs: readonly Hub[] }> = ({ at: { event, form }, hubs }) => {
  const { t, url } = useView();
  const settings = { href: url(`/console/registration/${event.id}/settings`), label: t("desk.settings") };
  return (
    <>
      <PageHeader title={t("desk.tab.hubs")} crumbs={<DeskCrumbs event={event} />} lead={<Tell map={event.name} />} />
      <Content>
        <DeskTabs event={event} current="hubs" />
        {hubs.length === 0 && (
          <Empty
            title={t("hubs.none")}
            why={t(form.hubs ? "hubs.none.open" : "hubs.none.closed")}
            {...(!form.hubs && { action: settings })}
          />
        )}
        {hubs.map((hub) => (
          <OneHub hub={hub} here={`/console/registration/${event.id}/hubs`} />
        ))}
      </Content>
    </>
  );
};

const OneHub: FC<{ hub: Hub; here: string }> = ({ hub, here }) => {
  const { t, url } = useView();
  const offers = (["accepted", "declined"] as const).filter(
    (state) => state !== hub.state && hub.state !== "withdrawn",
  );
  return (
    <section>
      <h2>
        <bdi>{hub.city}</bdi> <Status tone={tones[hub.state]}>{t(`hubs.state.${hub.state}`)}</Status>
      </h2>
      <HubFacts hub={hub} />
      {offers.length > 0 && (
        <form method="post" action={url(here)}>
          <GuardFields />
          <input type="hidden" name="hub" value={hub.id} />
          <p class="hint">{t("hubs.public")}</p>
          <div class="acts">
            {offers.map((state) => (
              <button type="submit" name="state" value={state} class={state === "accepted" ? "btn" : "btn quiet"}>
                {t(`hubs.set.${state}`)}
              </button>
            ))}
          </div>
        </form>
      )}
    </section>
  );
};
