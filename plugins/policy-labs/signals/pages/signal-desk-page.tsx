import {
  type ArrivedAt,
  Breadcrumb,
  Content,
  ExternalLink,
  PageHeader,
  PostButton,
  Prose,
  Tell,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { Arrived } from "../../forms/arrived.tsx";
import type { GroupCounts, Signal } from "../signal.ts";
import { RapidLine } from "./rapid-line.tsx";
import { SignalState } from "./signal-state.tsx";
import { SupportTable } from "./support-table.tsx";

interface Props {
  signal: Signal;
  counts: GroupCounts;
  arrivals: readonly ArrivedAt[] | undefined;
  mayConvene: boolean;
}

/** A signal as those see it who look after it: its support, and what becomes of it. */
export const SignalDeskPage: FC<Props> = ({ signal, counts, arrivals, mayConvene }) => {
  const { t, url } = useView();
  const at = `/console/labs/signals/${signal.id}`;
  const isPublic = signal.state !== "draft";
  return (
    <>
      <PageHeader
        title={<Tell map={signal.title} />}
        crumbs={<Breadcrumb steps={[{ href: url("/console/labs/signals"), label: t("signals.title") }]} />}
        kicker={<SignalState signal={signal} />}
        actions={
          <>
            <a class="btn quiet" href={url(`${at}/edit`)}>
              {t("word.edit")}
            </a>
            {mayConvene && !isPublic && <PostButton to={`${at}/publish`} label={t("word.publish")} look="main" />}
            {mayConvene && signal.state === "open" && (
              <a class="btn" href={url(`${at}/lab`)}>
                {t("signal.lab.title")}
              </a>
            )}
            {isPublic && (
              <a class="btn quiet" href={url(`/labs/signals/${signal.id}`)}>
                {t("word.see")}
              </a>
            )}
          </>
        }
      />
      <Content>
        {!isPublic && <p>{t(mayConvene ? "signal.draft" : "signal.draft.waits")}</p>}
        <Prose text={{ format: "plain", text: signal.seen }} />
        <RapidLine signal={signal} />
        {signal.lab && (
          <p>
            <ExternalLink href={signal.lab.url}>{t("signal.lab.open")}</ExternalLink>
          </p>
        )}
        <h2>{t("signal.support")}</h2>
        <SupportTable counts={counts} />
        <Arrived isPublic={isPublic} arrivals={arrivals} />
        {mayConvene && (
          <>
            <h2>{t("word.more")}</h2>
            <ul class="row-acts">
              {(signal.state === "open" || signal.state === "lab") && (
                <li>
                  <PostButton to={`${at}/close`} label={t("signal.close")} look="plain" />
                </li>
              )}
              {(signal.state === "closed" || signal.state === "lab") && (
                <li>
                  <PostButton to={`${at}/reopen`} label={t("signal.reopen")} look="plain" />
                </li>
              )}
              <li>
                <a href={url(`${at}/withdraw`)}>{t("signal.withdraw")}</a>
              </li>
            </ul>
          </>
        )}
      </Content>
    </>
  );
};
