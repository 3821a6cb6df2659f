import type { FC } from "hono/jsx";
import type { DirectoryEntry } from "../../../content/types/index.ts";
import { Tell, useView } from "../../../web/index.ts";

const parts = ["purpose", "mandate", "deliverables", "decisionSpace"] as const;

/** What it is there for, in its own words. */
export const EntryWork: FC<{ entry: DirectoryEntry }> = ({ entry }) => {
  const { t } = useView();
  return (
    <>
      {parts.map(
        (part) =>
          entry[part] && (
            <section>
              <h2>{t(`work.${part}`)}</h2>
              <p>
                <Tell map={entry[part]} />
              </p>
            </section>
          ),
      )}
    </>
  );
};
