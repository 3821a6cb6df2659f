import type { FC } from "hono/jsx";
import { SideBox, useView } from "../../../web/index.ts";
import type { AtEvent } from "../at-event.ts";
import type { Phase } from "../form.ts";

/** On the page of the event: whether one can register, and the button. */
export const EventBox: FC<{ at: AtEvent; phase: Phase; taken: number }> = ({ at: { event, form }, phase, taken }) => {
  const { t, format, url } = useView();
  const { capacity, closes } = form;
  const date = phase === "soon" && form.opens !== undefined ? format.dateTime(form.opens, event.zone) : "";
  const left = capacity === undefined ? undefined : Math.max(0, capacity - taken);
  return (
    <SideBox title={t("box.title")}>
      <p>
        <b>{t(`phase.${phase}`, { date })}</b>
      </p>
      {phase === "open" && left !== undefined && (
        <p>{left > 0 ? t("seats.left", { count: left }) : t("seats.online")}</p>
      )}
      {phase === "open" && closes !== undefined && (
        <p>{t("box.until", { date: format.dateTime(closes, event.zone) })}</p>
      )}
      {(phase === "open" || phase === "waiting") && (
        <p>
          <a class="btn" href={url(`/registration/${event.id}`)}>
            {t(phase === "waiting" ? "register.wait" : "register.title")}
          </a>
        </p>
      )}
    </SideBox>
  );
};
