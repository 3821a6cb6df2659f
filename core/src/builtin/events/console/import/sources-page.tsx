import type { FC } from "hono/jsx";
import type { LanguageMap } from "../../../../kit/index.ts";
import { Breadcrumb, Content, Empty, GuardFields, Notice, PageHeader, Tell, useView } from "../../../../web/index.ts";
import { isTrouble } from "../../import/fetch-words.ts";
import type { ItemRow } from "../../import/import-tables.ts";
import type { Subscription } from "../../import/subscribe.ts";

interface Props {
  sources: readonly Subscription[];
  done: string | undefined;
  /** Names of the events that are told of, by id. */
  names: ReadonlyMap<string, LanguageMap>;
}

const home = "/console/events/import";

/** The addresses that are read every six hours: last contact, what waits, what differs, what vanished. */
export const SourcesPage: FC<Props> = ({ sources, done, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t("import.sources")}
        crumbs={
          <Breadcrumb
            steps={[
              { href: url("/console/events"), label: t("console.title") },
              { href: url(home), label: t("console.import") },
            ]}
          />
        }
        lead={t("import.sources.lead")}
      />
      <Content>
        {(done === "added" || done === "now" || done === "stopped") && (
          <Notice tone="ok" title={t(`import.sources.${done}`)} live />
        )}
        {sources.length === 0 ? (
          <Empty
            title={t("import.sources.none")}
            why={t("import.sources.lead")}
            action={{ href: url(home), label: t("console.import") }}
          />
        ) : (
          <>
            <h2 class="vh">{t("import.sources")}</h2>
            <ul class="todo">
              {sources.map((source) => (
                <Source source={source} names={names} />
              ))}
            </ul>
          </>
        )}
      </Content>
    </>
  );
};

const Source: FC<{ source: Subscription; names: Props["names"] }> = ({ source, names }) => {
  const { t, url, format, now } = useView();
  const { id, url: address, read_at, problem, waiting, differing, gone, next_at } = source;
  return (
    <li>
      <h3>
        <bdi>{address}</bdi>
      </h3>
      <p>
        {read_at === null ? t("import.sources.never") : t("import.sources.read", { when: format.ago(read_at, now) })}
      </p>
      {problem !== null && (
        <p>
          {isTrouble(problem) ? t(`import.trouble.${problem}`) : <span lang="en">{problem}</span>}{" "}
          {t("import.sources.again", { time: format.dateTime(next_at, source.zone) })}
        </p>
      )}
      {waiting !== undefined && (
        <p>
          <a href={url(`${home}/${waiting}`)}>{t("import.sources.waiting")}</a>
        </p>
      )}
      <Told label={t("import.sources.differs")} items={differing} names={names} />
      <Told label={t("import.sources.gone")} items={gone} names={names} />
      <form method="post" action={url(`${home}/sources/${id}/now`)} class="row-acts">
        <GuardFields />
        <button type="submit" class="plain">
          {t("import.sources.now.do")}
        </button>
        <a href={url(`${home}/sources/${id}/stop`)}>{t("import.stop.title")}</a>
      </form>
    </li>
  );
};

const Told: FC<{ label: string; items: readonly ItemRow[]; names: Props["names"] }> = ({ label, items, names }) => {
  const { url } = useView();
  if (items.length === 0) return null;
  return (
    <>
      <p>{label}</p>
      <ul>
        {items.slice(0, 20).map(({ event_id }) => (
          <li>
            <a href={url(`/console/events/${event_id}`)}>
              {names.has(event_id) ? <Tell map={names.get(event_id)} /> : event_id}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};
