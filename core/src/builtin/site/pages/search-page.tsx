import type { FC } from "hono/jsx";
import type { LanguageMap } from "../../../kit/index.ts";
import {
  Content,
  Empty,
  FilterSelect,
  Filters,
  FilterText,
  PageHeader,
  Pagination,
  Tag,
  Tell,
  useView,
} from "../../../web/index.ts";
import { type Kind, kinds, pages, type Question } from "../search-question.ts";

/** One thing that was found. */
export interface Hit {
  kind: Kind;
  id: string;
  title: LanguageMap;
  excerpt: LanguageMap;
  /** The site it comes from; undefined for ours. */
  origin?: string | undefined;
  at: number;
}

interface Props {
  question: Question;
  found: { items: readonly Hit[]; next?: string } | undefined;
}

export const SearchPage: FC<Props> = ({ question, found }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("search.title")} lead={t("search.lead")} />
      <Content>
        <Filters label={t("search.title")}>
          <FilterText name="q" label={t("search.q")} />
          <FilterSelect
            name="kind"
            label={t("search.kind")}
            any={t("search.kind.any")}
            options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}.many`) }))}
          />
          <FilterSelect
            name="in"
            label={t("search.language")}
            any={t("search.language.any")}
            options={[{ value: "mine", label: t("search.language.mine") }]}
          />
        </Filters>
        {found && found.items.length === 0 && (
          <Empty
            title={t("search.none.title")}
            why={t(question.lang || question.kinds ? "search.none.narrowed" : "search.none.why")}
            action={{ href: url(widen(question)), label: t("search.none.action") }}
          />
        )}
        {found && found.items.length > 0 && (
          <ol class="hits">
            {found.items.map((hit) => (
              <li>
                <HitCard hit={hit} />
              </li>
            ))}
          </ol>
        )}
        <Pagination next={found?.next} />
      </Content>
    </>
  );
};

const HitCard: FC<{ hit: Hit }> = ({ hit: { kind, id, title, excerpt, origin, at } }) => {
  const { t, url, format, site } = useView();
  const dated = kind === "event" || kind === "output";
  return (
    <article class="card">
      <div class="tags">
        <Tag>{t(`kind.${kind}`)}</Tag>
        {dated && <span class="muted small">{format.date(at, site.zone)}</span>}
      </div>
      <h2>
        <a href={url(`${pages[kind]}/${id}`)}>
          <Tell map={title} />
        </a>
      </h2>
      <p>
        <Tell map={excerpt} />
      </p>
      {origin && (
        <p class="by">
          <span class="origin">
            <bdi dir="ltr">{origin.replace(/^https?:\/\//, "")}</bdi>
          </span>
        </p>
      )}
    </article>
  );
};

/** The same words without what narrows them; everything when nothing did. */
function widen({ q, lang, kinds: chosen }: Question): string {
  return (lang || chosen) && q !== undefined ? `/search?q=${encodeURIComponent(q)}` : "/events";
}
