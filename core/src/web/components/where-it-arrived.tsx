import type { FC } from "hono/jsx";
import { useView } from "../view.tsx";
import { SayWords } from "./say.tsx";
import { Table } from "./table.tsx";
import { Status, type Tone } from "./tag.tsx";

/** One recipient: what `ctx.deliveries.ofObject` gives. */
export interface ArrivedAt {
  site: string;
  name: string | undefined;
  state: "waiting" | "delivered" | "failed";
  /** Milliseconds. */
  at: number;
  nextTry: number | undefined;
  hasOlder: boolean;
  /** Technical. */
  reason: string | undefined;
}

const tones: Readonly<Record<ArrivedAt["state"], Tone>> = { delivered: "ok", waiting: "calm", failed: "warn" };

/** Which other sites have an item that is public: one line each, never more than they confirmed. The heading stands above it. */
export const WhereItArrived: FC<{ recipients: readonly ArrivedAt[] }> = ({ recipients }) => {
  const { words, url } = useView();
  if (recipients.length === 0) {
    return (
      <p>
        {words("arrived.nobody")} <a href={url("/console/network")}>{words("arrived.sites")}</a>
      </p>
    );
  }
  const delivered = recipients.filter(({ state }) => state === "delivered").length;
  return (
    <>
      <p>{words("arrived.sum", { delivered, count: recipients.length })}</p>
      <Table
        caption={words("arrived.caption")}
        captionHidden
        columns={[
          { id: "site", label: words("arrived.site"), heads: true, cell: (one) => <SiteName of={one} /> },
          { id: "state", label: words("arrived.state"), cell: (one) => <State of={one} /> },
        ]}
        rows={recipients}
      />
    </>
  );
};

const SiteName: FC<{ of: ArrivedAt }> = ({ of: { name, site } }) => (
  <>
    {name && (
      <>
        <bdi>{name}</bdi>
        <br />
      </>
    )}
    <bdi class={name ? "muted small" : undefined} dir="ltr">
      {new URL(site).host}
    </bdi>
  </>
);

const State: FC<{ of: ArrivedAt }> = ({ of: { state, at, nextTry, hasOlder, reason } }) => {
  const { words, format, site } = useView();
  const time = format.dateTime(state === "waiting" && nextTry !== undefined ? nextTry : at, site.zone);
  const next = state === "waiting" && nextTry !== undefined ? "again" : state;
  return (
    <>
      <Status tone={tones[state]}>{words(`arrived.is.${next}`)}</Status>{" "}
      {next !== "waiting" && <SayWords id={`arrived.${next}`} values={{ time }} />}
      {hasOlder && <> {words("arrived.older")}</>}
      {reason && (
        <details class="small">
          <summary>{words("arrived.reason")}</summary>
          <p>
            <bdi>{reason}</bdi>
          </p>
        </details>
      )}
    </>
  );
};
