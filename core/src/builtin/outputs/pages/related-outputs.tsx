import type { FC } from "hono/jsx";
import type { Output } from "../../../content/types/index.ts";
import { ExternalLink, languageName, Tell, useView } from "../../../web/index.ts";
import type { Related } from "../related-outputs.ts";
import { languagesOf, yearOf } from "./output-card.tsx";

interface RelatedOutputsProps {
  related: readonly Related[];
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
}

export const RelatedOutputs: FC<RelatedOutputsProps> = ({ related, names }) => {
  const { t, url } = useView();
  if (related.length === 0) return null;
  return (
    <section>
      <h2>{t("related.title")}</h2>
      <dl class="facts">
        {related.map(({ relation, outputs, events, elsewhere }) => (
          <div>
            <dt>{t(`related.${relation}`)}</dt>
            {outputs.map((output) => (
              <dd>
                <a href={url(`/outputs/${output.id}`)}>
                  <Tell map={output.title} />
                </a>
                <Imprint output={output} names={names} />
              </dd>
            ))}
            {events.map((event) => (
              <dd>
                <a href={url(`/events/${event.id}`)}>
                  <Tell map={event.name} />
                </a>
              </dd>
            ))}
            {elsewhere.map((address) => (
              <dd>
                <ExternalLink href={address} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
};

/** What tells one from another in a row of the same title: language, year, whose. */
const Imprint: FC<{ output: Output; names: ReadonlyMap<string, string> }> = ({ output, names }) => {
  const { lang } = useView();
  const { source } = output;
  const whose = source.kind === "remote" ? (names.get(source.owner) ?? new URL(source.origin).host) : undefined;
  const pieces = [...languagesOf(output).map((tag) => languageName(tag, lang)), yearOf(output)].filter(Boolean);
  return (
    <span class="muted small">
      {" "}
      {pieces.join(" · ")}
      {whose && (
        <>
          {" · "}
          <bdi>{whose}</bdi>
        </>
      )}
    </span>
  );
};
