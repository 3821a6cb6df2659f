import type { FC } from "hono/jsx";
import type { LanguageCounts } from "../../../content/types/index.ts";
import {
  Content,
  Empty,
  Filters,
  FilterText,
  LanguageChoice,
  PageHeader,
  Pagination,
  Say,
  Tabs,
  useView,
} from "../../../web/index.ts";
import { addressOf, type Kind, kinds, type Question } from "../search-question.ts";
import { type Hit, HitCard } from "./hit-card.tsx";

interface Props {
  question: Question;
  /** Undefined: nothing was asked yet. */
  found: { items: readonly Hit[]; next?: string } | undefined;
  /** How many there are in all languages and in the reader's. */
  counts: LanguageCounts | undefined;
  /** How many of each kind, in the languages that are asked for. */
  each: Partial<Record<Kind, number>> | undefined;
  /** What other sites call themselves, by origin. */
  names: ReadonlyMap<string, string>;
}

export const SearchPage: FC<Props> = ({ question, found, counts, each = {}, names }) => {
  const { t } = useView();
  return (
    <>
      <PageHeader title={t("search.title")} lead={t("search.lead")} />
      <Content>
        <Filters label={t("search.title")}>
          <FilterText name="q" label={t("search.q")} />
          {question.kinds && <input type="hidden" name="kind" value={question.kinds[0]} />}
          {question.lang && <input type="hidden" name="in" value="mine" />}
        </Filters>
        {question.q === undefined || found === undefined ? (
          <Start />
        ) : (
          <>
            <KindTabs question={question} each={each} />
            <LanguageChoice counts={counts} />
            {found.items.length === 0 ? (
              <NoHits question={question} />
            ) : (
              <>
                <h2 class="vh">{t("search.found")}</h2>
                <ol class="hits">
                  {found.items.map((hit) => (
                    <li>
                      <HitCard hit={hit} q={question.q} site={hit.origin && names.get(hit.origin)} />
                    </li>
                  ))}
                </ol>
              </>
            )}
            <Pagination next={found.next} />
          </>
        )}
      </Content>
    </>
  );
};

/** The same words among all kinds, or one. */
const KindTabs: FC<{ question: Question; each: Partial<Record<Kind, number>> }> = ({ question, each }) => {
  const { t, url, format } = useView();
  const all = Object.values(each).reduce((sum, count) => sum + count, 0);
  const current = question.kinds?.[0];
  const links = [undefined, ...kinds].map((kind) => ({
    href: url(addressOf({ ...question, kinds: kind && [kind] })),
    label: `${t(kind === undefined ? "search.kind.any" : `kind.${kind}.many`)} (${format.number(kind === undefined ? all : (each[kind] ?? 0))})`,
    current: kind === current,
  }));
  return <Tabs label={t("search.kind")} links={links} />;
};

/** Before anything was asked: how to ask, and where to look around instead. */
const Start: FC = () => {
  const { t, url } = useView();
  const lists = ["/events", "/outputs", "/experts", "/network"];
  return (
    <div class="empty">
      <h2>{t("search.start.title")}</h2>
      <p>{t("search.start.why")}</p>
      <ul class="plain acts">
        {kinds.slice(0, lists.length).map((kind, at) => (
          <li>
            <a class="btn quiet" href={url(lists[at] ?? "/")}>
              {t(`kind.${kind}.many`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Nothing was found: the next thing to try, as a button. */
const NoHits: FC<{ question: Question }> = ({ question }) => {
  const { t, url } = useView();
  const { q = "", kinds: chosen, lang } = question;
  const narrowed = chosen !== undefined || lang !== undefined;
  return (
    <Empty
      title={t("search.none.title")}
      why={<Say id={narrowed ? "search.none.narrowed" : "search.none.why"} values={{ q }} />}
      action={
        narrowed
          ? { href: url(addressOf({ q, kinds: undefined, lang: undefined })), label: t("search.none.wider") }
          : { href: url("/events"), label: t("search.none.events") }
      }
    />
  );
};
