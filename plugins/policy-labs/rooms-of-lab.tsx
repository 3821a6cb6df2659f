import { Tell } from "@nri-commons/core/web";
import { listBriefs } from "./brief/brief-store.ts";
import { findSelfCheck } from "./guidelines/self-check-store.ts";
import type { LabRoom } from "./lab-room.ts";
import { listPilots } from "./pilot/pilot-store.ts";
import { isWritten } from "./risks/risk.ts";
import { findResilience, listRisks } from "./risks/risk-store.ts";
import { listSignalsOfLab } from "./signals/signal-store.ts";

/** Signals that a lab takes up. */
const signalsRoom: LabRoom = {
  async section(ctx, lab, c) {
    const { t, view } = c.var;
    const signals = await listSignalsOfLab(ctx.db, lab.source?.iri ?? ctx.objectIri(lab.id));
    if (signals.length === 0) return null;
    return (
      <>
        <h2>{t("signals.of-lab")}</h2>
        <ul>
          {signals.map(({ id, title }) => (
            <li>
              <a href={view.url(`/labs/signals/${id}`)}>
                <Tell map={title} />
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  },
};

const risksRoom: LabRoom = {
  desks: [{ path: "risks", label: "room.risks" }],
  async section(ctx, lab, c) {
    const { t, view } = c.var;
    const [risks, resilience] = [await listRisks(ctx.db, lab.id), await findResilience(ctx.db, lab.id)];
    if (risks.length === 0 && !isWritten(resilience)) return null;
    return (
      <>
        <h2>{t("risks.title")}</h2>
        <p>
          <a href={view.url(`/labs/${lab.id}/risks`)}>{t("risks.count", { count: risks.length })}</a>
        </p>
      </>
    );
  },
};

const briefRoom: LabRoom = {
  desks: [{ path: "brief", label: "room.brief" }],
  async section(ctx, lab, c) {
    const { t, view } = c.var;
    const { items } = await listBriefs(ctx.db, { lab: lab.id, limit: 5 });
    if (items.length === 0) return null;
    return (
      <>
        <h2>{t("brief.title")}</h2>
        {items.map(({ id, title, options }) => (
          <p>
            <a href={view.url(`/labs/briefs/${id}`)}>
              <Tell map={title} />
            </a>{" "}
            {t("briefs.options", { count: options.length })}
          </p>
        ))}
      </>
    );
  },
};

/** What the lab's people say of their own process, and the pilot that it is part of. */
const lookingBackRoom: LabRoom = {
  desks: [{ path: "guidelines", label: "room.guidelines" }],
  async aside(ctx, lab, c) {
    const { t, view } = c.var;
    const isChecked = (await findSelfCheck(ctx.db, lab.id))?.isPublic === true;
    const pilots = await listPilots(ctx.db, { open: true, lab: lab.id });
    if (!isChecked && pilots.length === 0) return null;
    return (
      <section class="side">
        {isChecked && (
          <p>
            <a href={view.url(`/labs/${lab.id}/guidelines`)}>{t("check.title")}</a>
          </p>
        )}
        {pilots.map(({ id, title }) => (
          <p>
            <a href={view.url(`/labs/pilots/${id}`)}>
              <Tell map={title} />
            </a>
          </p>
        ))}
      </section>
    );
  },
};

/** The rooms from the signal before a lab to the decision after it, in the order of a lab's life. */
export const roomsOfLab: readonly LabRoom[] = [signalsRoom, risksRoom, briefRoom, lookingBackRoom];
