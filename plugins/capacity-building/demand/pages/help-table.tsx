import { Table, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Help } from "../help.ts";
import { HelpStateMark } from "./demand-state.tsx";
import { ActivityLink } from "./request-page.tsx";

interface Props {
  help: readonly Help[];
  names: ReadonlyMap<string, string>;
  /** What others offer for one request of ours, or what we offer. */
  of: "request" | "ours";
}

/** Who offers what for which request, and what was answered. */
export const HelpTable: FC<Props> = ({ help, names, of }) => {
  const { t, url, site, lang } = useView();
  const nameOf = ({ actor, ours }: Help) =>
    of === "request" && ours
      ? (site.name[lang] ?? Object.values(site.name)[0] ?? "")
      : (names.get(actor) ?? new URL(actor).host);
  return (
    <Table
      caption={t(of === "ours" ? "help.title" : "help.from")}
      captionHidden
      columns={[
        of === "ours"
          ? {
              id: "request",
              label: t("help.request"),
              heads: true,
              cell: ({ request, title }: Help) => (
                <a href={url(`/console/capacity/requests/${request.id}`)}>
                  <Tell map={title} />
                </a>
              ),
            }
          : { id: "who", label: t("help.by"), heads: true, cell: (one: Help) => <bdi>{nameOf(one)}</bdi> },
        {
          id: "words",
          label: t("help.said"),
          cell: (one: Help) => <HelpWords help={one} name={nameOf(one)} />,
        },
        { id: "state", label: t("demand.state"), cell: (one: Help) => <HelpStateMark help={one} /> },
        { id: "do", label: t("demand.more"), cell: (one: Help) => <HelpActs help={one} name={nameOf(one)} /> },
      ]}
      rows={help}
    />
  );
};

const HelpWords: FC<{ help: Help; name: string }> = ({ help: { words, answer, offer, activity, ours }, name }) => {
  const { t } = useView();
  return (
    <>
      {words && (
        <p>
          <bdi>{words}</bdi>
        </p>
      )}
      {offer?.title && (
        <p>
          {t("help.with")}: <Tell map={offer.title} />
        </p>
      )}
      {answer && (
        <p>
          {ours ? <bdi>{name}</bdi> : t("help.answer")}: <bdi>{answer}</bdi>
        </p>
      )}
      {activity && (
        <p>
          <ActivityLink activity={activity} />
        </p>
      )}
    </>
  );
};

const HelpActs: FC<{ help: Help; name: string }> = ({ help, name }) => {
  const { t, url } = useView();
  const acts = actsOf(help);
  if (acts.length === 0) return null;
  return (
    <ul class="row-acts">
      {acts.map(({ path, label }) => (
        <li>
          <a href={url(`/console/capacity/help/${help.id}/${path}`)}>{t(label, { name })}</a>
        </li>
      ))}
    </ul>
  );
};

function actsOf({ state, ours }: Help): { path: string; label: string }[] {
  if (!ours) return state === "withdrawn" ? [] : [{ path: "answer", label: "help.answer.of" }];
  return [
    ...(state === "accepted" ? [{ path: "activity", label: "help.link" }] : []),
    ...(state === "offered" || state === "accepted" ? [{ path: "back", label: "help.back" }] : []),
  ];
}
