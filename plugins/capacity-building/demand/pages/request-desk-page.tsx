import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  Notice,
  OriginBadge,
  PageHeader,
  PostButton,
  Prose,
  Tell,
  useView,
  WhereItArrived,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Reach } from "../asker/reach-of.ts";
import type { Word } from "../asker/word-store.ts";
import type { CapacityOffer } from "../capacity-offer.ts";
import { type CapacityRequest, isWanted, type RequestContact } from "../capacity-request.ts";
import type { Fitting } from "../find-fits.ts";
import type { Help } from "../help.ts";
import { ContactLine } from "./asker-reach.tsx";
import { AskerWords } from "./asker-words.tsx";
import { sourceOf } from "./demand-card.tsx";
import { RequestStateMark } from "./demand-state.tsx";
import { FittingOffers } from "./fit-list.tsx";
import { HelpTable } from "./help-table.tsx";
import { Helpers, Outcome } from "./request-page.tsx";
import { ScopeFacts } from "./scope-facts.tsx";

interface Props {
  request: CapacityRequest;
  /** Undefined: whoever reads may not see it. */
  contact: { known: RequestContact | undefined } | undefined;
  /** Of one that came by the public form. */
  asker: { words: readonly Word[]; proposes: boolean; canBeWritten: boolean; reach: Reach | undefined } | undefined;
  offers: readonly Fitting<CapacityOffer>[];
  help: readonly Help[];
  names: ReadonlyMap<string, string>;
  arrivals: readonly ArrivedAt[] | undefined;
}

/** A request of this site as those see it who look after it; one of another with what we offer for it. */
export const RequestDeskPage: FC<Props> = ({ request, contact, asker, offers, help, names, arrivals }) => {
  const { t, url } = useView();
  const at = `/console/capacity/requests/${request.id}`;
  const own = request.source === undefined;
  const waits = request.state === "waiting";
  return (
    <>
      <PageHeader
        title={<Tell map={request.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/capacity/requests"), label: t("requests.title") }]} />}
        kicker={<RequestStateMark request={request} />}
        lead={request.source && <OriginBadge source={sourceOf(request)} name={names.get(request.source.owner)} />}
        actions={
          <>
            {own && waits && <PostButton to={`${at}/publish`} label={t("demand.publish")} look="main" />}
            {isWanted(request) && (
              <a class="btn" href={url(`${at}/help`)}>
                {t(help.some(({ ours }) => ours) ? "help.change" : "help.offer")}
              </a>
            )}
            {own && !waits && request.state !== "met" && (
              <a class="btn quiet" href={url(`${at}/met`)}>
                {t("request.met.title")}
              </a>
            )}
            {own && (
              <a class="btn quiet" href={url(`${at}/edit`)}>
                {t("demand.edit")}
              </a>
            )}
            {!waits && (
              <a class="btn quiet" href={url(`/capacity/requests/${request.id}`)}>
                {t("demand.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {waits && <p>{t("request.waits")}</p>}
        {asker?.proposes && <Wish at={at} />}
        <Prose text={{ format: "plain", text: request.purpose }} />
        <ScopeFacts
          scope={request}
          first={[
            { label: t("request.organisation"), value: request.organisation && <bdi>{request.organisation}</bdi> },
          ]}
          last={own ? [{ label: t("request.contact"), value: <Contact contact={contact} /> }] : []}
        />
        {asker?.canBeWritten && (
          <section>
            <h2>{t("asker.desk.words")}</h2>
            <AskerWords id={request.id} words={asker.words} reach={asker.reach} />
          </section>
        )}
        <Outcome request={request} />
        <section>
          <h2>{t(own ? "help.from" : "help.title")}</h2>
          {help.length === 0 && <p>{t(own ? "help.from.none" : "help.none")}</p>}
          {help.length > 0 && <HelpTable help={help} names={names} of={own ? "request" : "ours"} />}
        </section>
        {!own && request.helpers.length > 0 && (
          <section>
            <h2>{t("request.helpers")}</h2>
            <Helpers request={request} />
          </section>
        )}
        {(waits || isWanted(request)) && <FittingOffers found={offers} names={names} />}
        {!waits && arrivals && (
          <>
            <h2>{t("demand.arrived")}</h2>
            <WhereItArrived recipients={arrivals} />
          </>
        )}
        {own && <More request={request} at={at} />}
      </Content>
    </>
  );
};

/** A change that who asked wishes, until the team has looked at it. */
const Wish: FC<{ at: string }> = ({ at }) => {
  const { t, url } = useView();
  return (
    <Notice tone="warn" title={t("asker.desk.proposes")}>
      <div class="acts">
        <a class="btn" href={url(`${at}/proposed`)}>
          {t("asker.desk.proposed.see")}
        </a>
        <a class="btn quiet" href={url(`${at}/proposed/drop`)}>
          {t("asker.desk.proposed.drop")}
        </a>
      </div>
    </Notice>
  );
};

const Contact: FC<Pick<Props, "contact">> = ({ contact }) => {
  const { t } = useView();
  if (contact === undefined) return <span class="muted">{t("request.contact.hidden")}</span>;
  if (contact.known === undefined) return <span class="muted">{t("request.contact.none")}</span>;
  return <ContactLine contact={contact.known} />;
};

const More: FC<{ request: CapacityRequest; at: string }> = ({ request: { state }, at }) => {
  const { t, url } = useView();
  return (
    <>
      <h2>{t("demand.more")}</h2>
      <ul class="row-acts">
        {(state === "open" || state === "matched") && (
          <li>
            <a href={url(`${at}/close`)}>{t("request.close")}</a>
          </li>
        )}
        {(state === "closed" || state === "met") && (
          <li>
            <PostButton to={`${at}/reopen`} label={t("request.reopen")} look="plain" />
          </li>
        )}
        <li>
          <a href={url(`${at}/withdraw`)}>{t("request.withdraw")}</a>
        </li>
      </ul>
    </>
  );
};
