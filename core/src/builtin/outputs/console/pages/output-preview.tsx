import type { FC } from "hono/jsx";
import type { NewOutput, Output } from "../../../../content/types/index.ts";
import { Notice, Prose, Tell, useView } from "../../../../web/index.ts";
import { OutputMarks } from "../../pages/output-marks.tsx";

interface Props {
  output: NewOutput;
  known: Output | undefined;
  now: number;
}

/** How readers will see it, what it says that it is not, and who will get it. */
export const OutputPreview: FC<Props> = ({ output, known, now }) => {
  const { t } = useView();
  const shown: Output = {
    visibility: "published",
    created: now,
    updated: now,
    id: "",
    source: { kind: "local" },
    ...output,
  };
  const goesOut = known === undefined || known.visibility === "published";
  return (
    <>
      <Notice>
        <p>{t(goesOut ? "console.who-gets-it" : "console.only-inside")}</p>
      </Notice>
      <section class="card" aria-label={t("console.preview")}>
        <div class="tags">
          <OutputMarks output={shown} />
        </div>
        <h2>
          <Tell map={output.title} />
        </h2>
        {output.abstract && (
          <p>
            <Tell map={output.abstract} />
          </p>
        )}
        {output.text && (
          <details>
            <summary>{t("text.title")}</summary>
            <Prose text={output.text} />
          </details>
        )}
        {(output.files ?? []).length > 0 && (
          <ul>
            {(output.files ?? []).map(({ name }) => (
              <li>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p class="muted small">{t(`says.${output.recommendation ? "not-negotiated" : output.producer}`)}</p>
      </section>
    </>
  );
};
