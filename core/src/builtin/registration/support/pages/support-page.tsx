import type { FC } from "hono/jsx";
import { hasScope } from "../../../../content/types/index.ts";
import {
  Content,
  Empty,
  FilterSelect,
  Filters,
  Notice,
  PageHeader,
  Pagination,
  Status,
  Table,
  Tell,
  Term,
  type Tone,
  useView,
} from "../../../../web/index.ts";
import type { AtEvent } from "../../at-event.ts";
import { DeskCrumbs, DeskTabs } from "../../console/pages/desk-crumbs.tsx";
import { smallest } from "../../figures.ts";
import { type NeedState, needKinds, needStates } from "../../place.ts";
import type { SupportRequest } from "../../store/need-store.ts";
import { moneyText } from "../money.ts";
import { type Balance, balanceOf, balances, totalsOf } from "../support-totals.ts";

interface Props {
  at: AtEvent;
  /** All of them: what it comes to. */
  requests: readonly SupportRequest[];
  /** Those of this page. */
  shown: readonly SupportRequest[];
  /** Cursor of the next page. */
  next: string | undefined;
  done: boolean;
}

const tones: Readonly<Record<NeedState, Tone>> = {
  asked: "warn",
  review: "warn",
  granted: "ok",
  declined: "calm",
  paid: "ok",
};

/** The requests with their state, what they come to against the budget, and whom support goes to. */
export const SupportPage: FC<Props> = ({ at, requests, shown, next, done }) => {
  const { t, viewer } = useView();
  const { event } = at;
  const organises = hasScope(viewer, "events:write");
  return (
    <>
      <PageHeader
        title={t("desk.tab.support")}
        crumbs={organises ? <DeskCrumbs event={event} /> : undefined}
        lead={<Tell map={event.name} />}
      />
      <Content>
        {organises && <DeskTabs event={event} current="support" />}
        {done && (
          <Notice tone="ok" live>
            <p>{t(at.mailed ? "support.done" : "support.done.page")}</p>
          </Notice>
        )}
        {requests.length === 0 ? (
          <Empty title={t("support.none")} why={t("support.none.why")} />
        ) : (
          <>
            <Budget at={at} requests={requests} />
            <Requests at={at} shown={shown} />
            <Pagination next={next} />
            <StatesTable requests={requests} />
            <Balances at={at} requests={requests} />
          </>
        )}
      </Content>
    </>
  );
};

const Budget: FC<Pick<Props, "at" | "requests">> = ({ at: { form }, requests }) => {
  const { t, format } = useView();
  const totals = totalsOf(requests, form.budget);
  const over = totals.some(({ left }) => left !== undefined && left < 0);
  const money = (amount: number, currency: string) => <bdi>{moneyText({ amount, currency }, format)}</bdi>;
  return (
    <>
      {over && (
        <Notice tone="warn" title={t("support.over")}>
          <p>{t("support.over.text")}</p>
        </Notice>
      )}
      {totals.length > 0 && (
        <Table
          caption={t("support.totals")}
          rows={totals}
          columns={[
            {
              id: "currency",
              label: t("support.currency"),
              heads: true,
              cell: ({ currency }) => <bdi>{currency}</bdi>,
            },
            {
              id: "budget",
              label: t("support.budget"),
              number: true,
              cell: ({ currency }) => (form.budget?.currency === currency ? money(form.budget.amount, currency) : "–"),
            },
            {
              id: "granted",
              label: t("support.state.granted"),
              number: true,
              cell: ({ granted, currency }) => money(granted, currency),
            },
            {
              id: "paid",
              label: t("support.state.paid"),
              number: true,
              cell: ({ paid, currency }) => money(paid, currency),
            },
            {
              id: "left",
              label: t("support.left"),
              number: true,
              cell: ({ left, currency }) => (left === undefined ? "–" : money(left, currency)),
            },
          ]}
        />
      )}
    </>
  );
};

const Requests: FC<Pick<Props, "at" | "shown">> = ({ at: { event }, shown }) => {
  const { t, url, format } = useView();
  const here = url(`/console/registration/${event.id}/support`);
  return (
    <>
      <Filters label={t("support.filter")}>
        <FilterSelect
          name="state"
          label={t("desk.state")}
          any={t("desk.all")}
          options={needStates.map((value) => ({ value, label: t(`support.state.${value}`) }))}
        />
      </Filters>
      {shown.length === 0 ? (
        <p>{t("support.unmatched")}</p>
      ) : (
        <Table
          caption={t("needs.support")}
          rows={shown}
          csv={`${here}/list.csv`}
          columns={[
            {
              id: "name",
              label: t("field.name"),
              heads: true,
              cell: ({ place, need }) =>
                place === undefined ? (
                  <span class="muted">{t("support.gone")}</span>
                ) : (
                  <a href={`${here}/${place.id}/${need.kind}`}>
                    <bdi>{place.name}</bdi>
                  </a>
                ),
            },
            { id: "kind", label: t("needs.kind"), cell: ({ need }) => t(`need.${need.kind}`) },
            {
              id: "state",
              label: t("desk.state"),
              cell: ({ need }) => <Status tone={tones[need.state]}>{t(`support.state.${need.state}`)}</Status>,
            },
            {
              id: "what",
              label: t("support.decision"),
              cell: ({ need }) => <bdi>{(need.state === "declined" ? need.reason : need.what) ?? "–"}</bdi>,
            },
            {
              id: "up-to",
              label: t("support.amount"),
              number: true,
              cell: ({ need }) => (need.money ? <bdi>{moneyText(need.money, format)}</bdi> : "–"),
            },
          ]}
        />
      )}
    </>
  );
};

/** How many asked for what, and what became of it. */
const StatesTable: FC<Pick<Props, "requests">> = ({ requests }) => {
  const { t, format } = useView();
  const rows = needKinds.filter((kind) => requests.some(({ need }) => need.kind === kind));
  return (
    <Table
      caption={t("support.counts")}
      rows={rows}
      columns={[
        { id: "kind", label: t("needs.kind"), heads: true, cell: (kind) => t(`need.${kind}`) },
        ...needStates.map((state) => ({
          id: state,
          label: t(`support.state.${state}`),
          number: true,
          cell: (kind: (typeof rows)[number]) =>
            format.number(requests.filter(({ need }) => need.kind === kind && need.state === state).length),
        })),
      ]}
    />
  );
};

const Balances: FC<Pick<Props, "at" | "requests">> = ({ at: { event }, requests }) => {
  const { t, url } = useView();
  return (
    <section aria-labelledby="balance">
      <h2 id="balance">{t("support.balance")}</h2>
      <p class="muted small">{t("support.balance.small", { count: smallest })}</p>
      {balances.map((by) => (
        <BalanceTable by={by} requests={requests} />
      ))}
      <p>
        <a href={url(`/console/registration/${event.id}/support/balance.csv`)}>{t("support.balance.csv")}</a>
      </p>
    </section>
  );
};

const vocabularies: Readonly<Partial<Record<Balance, string>>> = {
  region: "regional-groups",
  group: "stakeholder-groups",
};

const BalanceTable: FC<{ by: Balance; requests: readonly SupportRequest[] }> = ({ by, requests }) => {
  const { t, format } = useView();
  const vocabulary = vocabularies[by];
  const label = { region: t("figures.region"), group: t("field.group"), newcomer: t("figures.firstTimers") }[by];
  return (
    <Table
      caption={label}
      rows={balanceOf(requests, by)}
      columns={[
        {
          id: "value",
          label,
          heads: true,
          cell: ({ value }) => {
            if (value === undefined) return <span class="muted">{t("support.not-said")}</span>;
            return vocabulary ? <Term vocabulary={vocabulary} term={value} /> : t(value);
          },
        },
        { id: "asked", label: t("support.asked"), number: true, cell: ({ asked }) => format.number(asked) },
        { id: "got", label: t("support.got"), number: true, cell: ({ got }) => format.number(got) },
      ]}
    />
  );
};
