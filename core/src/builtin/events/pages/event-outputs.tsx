import type { FC } from "hono/jsx";
import type { Output } from "../../../content/types/index.ts";
import { Tell, Term, useView } from "../../../web/index.ts";

/** What came out of it. */
export const EventOutputs: FC<{ outputs: readonly Output[] }> = ({ outputs }) => {
  const { t, url } = useView();
  if (outputs.length === 0) return null;
  return (
    <section aria-labelledby="outputs">
      <h2 id="outputs">{t("event.outputs")}</h2>
      <ul>
        {outputs.map(({ id, title, type, year }) => (
          <li>
            <a href={url(`/outputs/${id}`)}>
              <Tell map={title} />
            </a>{" "}
            <span class="muted small">
              <Term vocabulary="output-types" term={type} />
              {year !== undefined && ` · ${year}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
