import type { FC } from "hono/jsx";
import { pickLanguage } from "../../../kit/index.ts";
import { Details, Prose, useView } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import { deletionOf } from "../form.ts";

/** What is kept, who sees it and until when: before the button, in plain words. */
export const Privacy: FC<{ at: AtEvent }> = ({ at: { event, form } }) => {
  const { t, lang, format, site } = useView();
  const date = format.date(deletionOf(form, event), event.zone);
  const organiser = pickLanguage(site.name, lang)?.text ?? "";
  const points = ["use", "sees", "list", "travels", "erase"] as const;
  return (
    <>
      <p>{t("privacy.short", { organiser, date })}</p>
      <Details summary={t("privacy.title")}>
        {form.privacy ? (
          <Prose text={{ format: "markdown", text: form.privacy }} />
        ) : (
          <ul>
            {points.map((point) => (
              <li>{t(`privacy.${point}`, { organiser, date })}</li>
            ))}
          </ul>
        )}
        {form.contact && <p>{t("privacy.contact", { contact: form.contact })}</p>}
      </Details>
    </>
  );
};
