import { hasScope } from "../../../content/types/index.ts";
import type { Slot } from "../../../plugin/index.ts";
import { findOwnEvent } from "../at-event.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { findForm } from "../store/form-store.ts";

/** On an event's page in the console: the way to its registration, or to open one where it can be. */
export const eventLink: Slot<RegistrationCtx> = async (ctx, { subject, viewer, lang, t }) => {
  if (subject === undefined || !hasScope(viewer, "events:write")) return null;
  const event = await findOwnEvent(ctx, subject.id);
  if (event === undefined || event.visibility !== "published") return null;
  const isOpen = (await findForm(ctx.db, event.id)) !== undefined;
  if (!isOpen && (event.superEvent !== undefined || event.end < ctx.clock.now())) return null;
  const at = `/${lang}/console/registration/${event.id}`;
  return (
    <p>
      <a href={isOpen ? at : `${at}/settings`}>{t(isOpen ? "nav.registration" : "desk.open")}</a>
    </p>
  );
};
