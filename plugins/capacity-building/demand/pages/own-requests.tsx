import { Notice, Prose, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Word } from "../asker/word-store.ts";
import { type CapacityRequest, isPublic } from "../capacity-request.ts";
import type { Help } from "../help.ts";
import { Helpers, Outcome } from "./request-page.tsx";
import { WordList } from "./word-list.tsx";

interface OwnRequest {
  request: CapacityRequest;
  help: readonly Help[];
  words: readonly Word[];
  /** A change of theirs waits for the team. */
  proposes: boolean;
}

interface Props {
  path: string;
  requests: readonly OwnRequest[];
  names: ReadonlyMap<string, string>;
}

const tones: Readonly<Partial<Record<CapacityRequest["state"], Tone>>> = { waiting: "warn", matched: "ok", met: "ok" };

/** On somebody's own page: what they asked for, where it stands, and what they can do about it. */
export const OwnRequests: FC<Props> = ({ path, requests, names }) => {
  const { t, url } = useView();
  return (
    <>
      <h2 id="asked">{t("asker.title")}</h2>
      {requests.map(({ request, help, words, proposes }) => {
        const at = `${path}/requests/${request.id}`;
        return (
          <Notice tone={tones[request.state] ?? "calm"}>
            <h3>
              <Tell map={request.title} />
            </h3>
            <p>
              {t(`asker.state.${request.state}`)}
              {proposes && ` ${t("asker.proposes")}`}
            </p>
            {isPublic(request) && (
              <p>
                <a href={url(`/capacity/requests/${request.id}`)}>{t("demand.see")}</a>
              </p>
            )}
            <Prose text={{ format: "plain", text: request.purpose }} quiet />
            {request.helpers.length > 0 && <Helpers request={request} />}
            <HelpSaid help={help} names={names} />
            <Outcome request={request} />
            <WordList words={words} of="asker" />
            <div class="acts">
              <a class="btn quiet" href={url(`${at}/write`)}>
                {t("asker.write")}
              </a>
              <a class="btn quiet" href={url(`${at}/change`)}>
                {t("demand.edit")}
              </a>
              <a class="btn quiet" href={url(`${at}/take-back`)}>
                {t("request.withdraw")}
              </a>
            </div>
          </Notice>
        );
      })}
    </>
  );
};

/** What sites that help wrote; whom the team declined is not told. */
const HelpSaid: FC<Pick<OwnRequest, "help"> & Pick<Props, "names">> = ({ help, names }) => {
  const { t } = useView();
  const shown = help.filter(({ state, ours }) => !ours && (state === "accepted" || state === "offered"));
  if (shown.length === 0) return null;
  return (
    <ul>
      {shown.map(({ actor, words, state }) => (
        <li>
          <bdi>{names.get(actor) ?? new URL(actor).host}</bdi>: <bdi>{words}</bdi>{" "}
          <span class="muted">({t(`help.state.${state}`)})</span>
        </li>
      ))}
    </ul>
  );
};
