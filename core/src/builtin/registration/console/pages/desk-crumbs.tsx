import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import { Breadcrumb, Tabs, useView } from "../../../../web/index.ts";

export const DeskCrumbs: FC<{ event: Event | undefined }> = ({ event }) => {
  const { t, url, lang } = useView();
  const own = event && {
    href: url(`/console/registration/${event.id}`),
    label: pickLanguage(event.name, lang)?.text ?? "",
  };
  return <Breadcrumb steps={[{ href: url("/console/registration"), label: t("desk.title") }, ...(own ? [own] : [])]} />;
};

const tabs = [
  "people",
  "door",
  "needs",
  "support",
  "languages",
  "hubs",
  "contacts",
  "message",
  "figures",
  "settings",
] as const;

/** Everything that there is to do around the registration to one event. */
export const DeskTabs: FC<{ event: Event; current: (typeof tabs)[number] }> = ({ event, current }) => {
  const { t, url } = useView();
  const at = url(`/console/registration/${event.id}`);
  const links = tabs.map((tab) => ({
    href: tab === "people" ? at : `${at}/${tab}`,
    label: t(`desk.tab.${tab}`),
    current: tab === current,
  }));
  return <Tabs label={t("desk.tabs")} links={links} />;
};
