import type { Child } from "hono/jsx";
import { Content } from "../components/columns.tsx";
import { Empty } from "../components/empty.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { Pagination } from "../components/pagination.tsx";
import { type Column, Table } from "../components/table.tsx";
import { Tabs } from "../components/tabs.tsx";
import { useView } from "../view.tsx";
import { type BegunDraft, BegunDrafts } from "./begun-drafts.tsx";

interface ConsoleListProps<Row> {
  title: string;
  lead?: string | undefined;
  /** Where the list stands, after the language: `/console/events`. */
  at: string;
  /** How a new one begins. */
  start: { href: string; label: string };
  /** More that can be done beside it. */
  others?: Child;
  /** The first one is what the address alone shows. Texts: `console.tabs`, `console.tab.{tab}`, and what `Empty` says of each. */
  tabs?: { all: readonly string[]; current: string };
  drafts?: readonly BegunDraft[] | undefined;
  filters?: Child;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  next: string | undefined;
  /** Instead of the table where there is nothing to show. */
  empty: { title: string; why: string; example?: string };
  children?: Child;
}

/** What a team has of one kind: begin a new one, go on with what was begun, and all that is there. */
export function ConsoleList<Row>(props: ConsoleListProps<Row>) {
  const { title, lead, at, start, others, tabs, drafts = [], filters, columns, rows, next, empty, children } = props;
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        actions={
          <>
            <a class="btn" href={url(start.href)}>
              {start.label}
            </a>
            {others}
          </>
        }
      />
      <Content>
        <BegunDrafts at={`${at}/drafts`} drafts={drafts} />
        {tabs && (
          <Tabs
            label={t("console.tabs")}
            links={tabs.all.map((tab, place) => ({
              href: url(place === 0 ? at : `${at}?tab=${tab}`),
              label: t(`console.tab.${tab}`),
              current: tab === tabs.current,
            }))}
          />
        )}
        {filters}
        {rows.length === 0 ? (
          <Empty {...empty} action={{ href: url(start.href), label: start.label }} />
        ) : (
          <Table
            caption={tabs ? t(`console.tab.${tabs.current}`) : title}
            captionHidden
            columns={columns}
            rows={rows}
          />
        )}
        <Pagination next={next} />
        {children}
      </Content>
    </>
  );
}
