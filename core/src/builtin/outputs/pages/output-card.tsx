import type { FC } from "hono/jsx";
import type { Output } from "../../../content/types/index.ts";
import { type LanguageMap, pickLanguage } from "../../../kit/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import { Card, languageName, OriginBadge, plainLine, Tell, Term, useView } from "../../../web/index.ts";
import { OutputMarks } from "./output-marks.tsx";

interface OutputCardProps {
  output: Output;
  picture?: ShownPicture | undefined;
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  level?: 2 | 3;
}

export const OutputCard: FC<OutputCardProps> = ({ output, picture, names, level = 3 }) => {
  const { url } = useView();
  const { source } = output;
  const about = output.plainSummary ?? output.abstract;
  return (
    <Card
      href={url(`/outputs/${output.id}`)}
      title={output.title}
      level={level}
      picture={picture}
      tags={<OutputMarks output={output} />}
      by={source.kind === "remote" && <OriginBadge source={source} name={names.get(source.owner)} />}
    >
      {about && (
        <p>
          <Tell map={shortened(about)} />
        </p>
      )}
      <Imprint output={output} />
    </Card>
  );
};

/** What, by whom, when and in which languages, in one line. */
const Imprint: FC<{ output: Output }> = ({ output }) => {
  const { lang, format } = useView();
  const who = output.bodies?.length ? output.bodies : (output.authors ?? []);
  const names = who.slice(0, 2).map(({ name }) => name);
  const more = who.length > names.length ? " …" : "";
  const year = yearOf(output);
  const pieces = [
    <Term vocabulary="output-types" term={output.type} />,
    names.length > 0 && (
      <bdi>
        {format.list(names)}
        {more}
      </bdi>
    ),
    year && <time datetime={year}>{year}</time>,
    ...languagesOf(output).map((tag) => <span>{languageName(tag, lang)}</span>),
  ].filter(Boolean);
  return <p class="muted small">{pieces.flatMap((piece, at) => (at === 0 ? [piece] : [" · ", piece]))}</p>;
};

/** The year it is of: its own, that of the document, else that of its publication here. */
export function yearOf({ year, issued, published }: Output): string | undefined {
  if (year !== undefined) return String(year);
  if (issued) return issued.slice(0, 4);
  return published === undefined ? undefined : String(new Date(published).getUTCFullYear());
}

/** In which languages it can be read: as said, else those that there is a text in. */
export function languagesOf({ languages, text, title }: Output): readonly string[] {
  return (languages ?? Object.keys(text?.text ?? title)).filter((tag) => tag !== "und").slice(0, 8);
}

/** About three lines, ending with a whole word. */
function shortened(texts: LanguageMap): LanguageMap {
  const most = 220;
  return Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => {
      const line = plainLine(text);
      if (line.length <= most) return [lang, line];
      const cut = line.slice(0, most);
      return [lang, `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 30))}…`];
    }),
  );
}

export function titleOf(output: Output, lang: string): string {
  return pickLanguage(output.title, lang)?.text ?? "";
}
