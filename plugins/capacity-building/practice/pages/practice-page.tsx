import { Tag, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { ItemFrame } from "../../shelf/pages/item-frame.tsx";
import { ItemParts } from "../../shelf/pages/item-parts.tsx";
import { type PracticeNote, practiceNote, type Reuse } from "../practice-note.ts";
import { ReuseList } from "./reuse-list.tsx";

interface Props {
  note: PracticeNote;
  names: ReadonlyMap<string, string>;
  own: string;
  reuses: readonly Reuse[];
  /** For who may say so: where this site says that it reuses it, or what it said. */
  say: { href: string; label: string } | undefined;
}

const facts = ["people", "budget", "languages", "topics"] as const;
const parts = ["tried", "context", "worked", "failed", "needs", "links"] as const;

/** One practice note: what was tried and where, what came of it, and who does the same. */
export const PracticePage: FC<Props> = ({ note, names, own, reuses, say }) => {
  const { t, url } = useView();
  return (
    <ItemFrame
      shelf={practiceNote}
      item={note}
      ownerName={note.source && names.get(note.source.owner)}
      kicker={<Tag>{t(`practice.group.${note.doc.group}`)}</Tag>}
      actions={
        say && (
          <a class="btn" href={url(say.href)}>
            {say.label}
          </a>
        )
      }
    >
      <ItemParts shelf={practiceNote} item={note} only={facts} />
      <ItemParts shelf={practiceNote} item={note} only={parts} />
      <section id="reuse">
        <h2>{t("reuse.who")}</h2>
        <ReuseList reuses={reuses} names={names} own={own} />
      </section>
    </ItemFrame>
  );
};
