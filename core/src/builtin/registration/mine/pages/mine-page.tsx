import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { Content, Empty, PageHeader, Table, Tell, useView } from "../../../../web/index.ts";
import type { Place } from "../../place.ts";

export interface MineEntry {
  event: Event;
  place: Place;
  /** Of its own page, after the language. */
  path: string;
}

/** Everything that one address is registered for; each leads to the page on which it is changed, cancelled, taken along or erased. */
export const MinePage: FC<{ entries: readonly MineEntry[]; email: string }> = ({ entries, email }) => {
  const { t, url, format } = useView();
  return (
    <>
      <PageHeader title={t("mine.title")} lead={t("mine.of", { email })} />
      <Content>
        {entries.length === 0 ? (
          <Empty title={t("mine.none")} why={t("mine.none.why")} />
        ) : (
          <Table
            caption={t("mine.title")}
            captionHidden
            rows={entries}
            columns={[
              {
                id: "event",
                label: t("mine.event"),
                heads: true,
                cell: ({ event, path }) => (
                  <a href={url(path)}>
                    <Tell map={event.name} />
                  </a>
                ),
              },
              { id: "when", label: t("when"), cell: ({ event }) => format.when(event) },
              { id: "state", label: t("mine.state"), cell: ({ place }) => t(`place.state.${place.state}`) },
            ]}
          />
        )}
        <p class="muted small">{t("mine.each")}</p>
      </Content>
    </>
  );
};
