import {
  Breadcrumb,
  Content,
  Empty,
  PageHeader,
  Pagination,
  Prose,
  Status,
  Table,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Asked } from "../asker/list-asked.ts";
import type { Reach } from "../asker/reach-of.ts";
import type { Word } from "../asker/word-store.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import type { RequestRow } from "../demand-tables.ts";
import { contactOf } from "../request-store.ts";
import { ContactLine } from "./asker-reach.tsx";
import { AskerWords } from "./asker-words.tsx";
import { RequestStateMark } from "./demand-state.tsx";
import { ScopeFacts } from "./scope-facts.tsx";

const at = "/console/capacity/asked";

/** Who asked for capacity and can be reached. */
export const AskedListPage: FC<{ asked: readonly Asked[]; next: string | undefined }> = ({ asked, next }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader title={t("asked.title")} lead={t("asked.lead")} crumbs={<People />} />
      <Content>
        {asked.length === 0 ? (
          <Empty title={t("asked.none")} why={t("asked.none.why")} />
        ) : (
          <Table
            caption={t("asked.title")}
            captionHidden
            columns={[
              {
                id: "title",
                label: t("request.name.short"),
                heads: true,
                cell: ({ request: { id, title } }: Asked) => (
                  <a href={url(`${at}/${id}`)}>
                    <Tell map={title} />
                  </a>
                ),
              },
              { id: "who", label: t("request.contact"), cell: ({ contact }: Asked) => <bdi>{contact?.name}</bdi> },
              {
                id: "state",
                label: t("demand.state"),
                cell: ({ request }: Asked) => <RequestStateMark request={request} />,
              },
              {
                id: "words",
                label: t("asker.desk.words"),
                cell: ({ unseen }: Asked) =>
                  unseen > 0 ? <Status tone="warn">{t("asked.unseen", { count: unseen })}</Status> : undefined,
              },
            ]}
            rows={asked}
          />
        )}
        <Pagination next={next} />
      </Content>
    </>
  );
};

interface OneProps {
  row: RequestRow;
  request: CapacityRequest;
  words: readonly Word[];
  reach: Reach | undefined;
  /** Who looks after requests, too, gets there from here. */
  manages: boolean;
}

/** One of them: what they asked for, how to reach them, and what they and the team wrote. */
export const AskedOnePage: FC<OneProps> = ({ row, request, words, reach, manages }) => {
  const { t, url } = useView();
  const contact = contactOf(row);
  return (
    <>
      <PageHeader
        title={<Tell map={request.title} />}
        crumbs={<People more={[{ href: url(at), label: t("asked.title") }]} />}
        kicker={<RequestStateMark request={request} />}
        actions={
          manages && (
            <a class="btn quiet" href={url(`/console/capacity/requests/${request.id}`)}>
              {t("request.name.short")}
            </a>
          )
        }
      />
      <Content>
        <Prose text={{ format: "plain", text: request.purpose }} />
        <ScopeFacts
          scope={request}
          first={[{ label: t("request.organisation"), value: <bdi>{request.organisation}</bdi> }]}
          last={[{ label: t("request.contact"), value: contact && <ContactLine contact={contact} /> }]}
        />
        {row.person_id !== null && (
          <section>
            <h2>{t("asker.desk.words")}</h2>
            <AskerWords id={request.id} words={words} reach={reach} />
          </section>
        )}
      </Content>
    </>
  );
};

const People: FC<{ more?: readonly { href: string; label: string }[] }> = ({ more = [] }) => {
  const { t, url } = useView();
  return <Breadcrumb steps={[{ href: url("/console/capacity/people"), label: t("people.desk") }, ...more]} />;
};
