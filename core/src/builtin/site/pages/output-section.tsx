import type { FC } from "hono/jsx";
import { isTerm, type Output } from "../../../content/types/index.ts";
import { Card, CardGrid, OriginBadge, Status, Tell, Term, useView } from "../../../web/index.ts";
import { brief } from "../brief.ts";

interface Props {
  outputs: readonly Output[];
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
}

/** What came out of the meetings last; nothing where there is nothing. */
export const OutputSection: FC<Props> = ({ outputs, names }) => {
  const { t, url } = useView();
  if (outputs.length === 0) return null;
  return (
    <section aria-labelledby="s-outputs">
      <div class="titled">
        <h2 id="s-outputs">{t("outputs.title")}</h2>
        <a href={url("/outputs")}>{t("outputs.all")}</a>
      </div>
      <CardGrid first>
        {outputs.map((output, at) => (
          <OutputCard output={output} names={names} most={at === 0 ? 320 : 160} />
        ))}
      </CardGrid>
    </section>
  );
};

interface CardProps {
  output: Output;
  names: ReadonlyMap<string, string>;
  /** Characters of what it says. */
  most: number;
}

const OutputCard: FC<CardProps> = ({ output, names, most }) => {
  const { t, url } = useView();
  const { source, type, sample } = output;
  const about = output.plainSummary ?? output.abstract;
  const year = yearOf(output);
  return (
    <Card
      href={url(`/outputs/${output.id}`)}
      title={output.title}
      tags={
        <>
          <span class="muted small">
            {isTerm("output-types", type) && <Term vocabulary="output-types" term={type} />}
            {year && (
              <>
                {" · "}
                <time datetime={year}>{year}</time>
              </>
            )}
          </span>
          {sample && <Status tone="warn">{t("sample")}</Status>}
        </>
      }
      by={source.kind === "remote" && <OriginBadge source={source} name={names.get(source.owner)} />}
    >
      {about && (
        <p>
          <Tell map={brief(about, most)} />
        </p>
      )}
    </Card>
  );
};

/** The year it is of: its own, that of the document, else that of its publication here. */
function yearOf({ year, issued, published }: Output): string | undefined {
  if (year !== undefined) return String(year);
  return issued?.slice(0, 4) ?? (published === undefined ? undefined : String(new Date(published).getUTCFullYear()));
}
