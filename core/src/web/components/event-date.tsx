import type { FC } from "hono/jsx";
import type { When } from "../../content/types/index.ts";
import { useView } from "../view.tsx";

/** The event's own time with its zone; with script, the reader's own time below where it differs. */
export const EventDate: FC<{ when: When; brief?: boolean }> = ({ when, brief }) => {
  const { format, words } = useView();
  const { first } = format.daysOf(when);
  if (when.allDay || brief) {
    const hours = format.hours(when);
    return (
      <p class="when">
        <time datetime={first}>{format.days(when)}</time>
        {hours && (
          <>
            <br />
            <bdi>{hours}</bdi>
          </>
        )}
      </p>
    );
  }
  const start = new Date(when.start).toISOString();
  return (
    <p class="when">
      <time datetime={start}>{format.when(when)}</time>
      <span class="yours" hidden data-yours={start} data-zone={when.zone}>
        {words("date.yours")} <time datetime={start} />
      </span>
    </p>
  );
};

/** A calendar leaf: the day as the eye finds it first. The words stand beside it, so it is decoration. */
export const DateLeaf: FC<{ when: When }> = ({ when }) => {
  const { format } = useView();
  const { day, month, weekday } = format.leaf(format.daysOf(when).first);
  return (
    <div class="leaf" aria-hidden="true">
      <span>{month}</span>
      <b>{day}</b>
      <span>{weekday}</span>
    </div>
  );
};
