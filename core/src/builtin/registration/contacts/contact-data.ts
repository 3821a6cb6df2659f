import type { RegistrationDb } from "../registration-ctx.ts";
import { listMet } from "./ask-store.ts";
import { findContact } from "./contact-store.ts";

/** What is kept of how somebody is found by others, for them to take along; undefined when there is nothing. */
export async function contactDataOf(db: RegistrationDb, place: string) {
  const me = await findContact(db, { place });
  if (me === undefined) return undefined;
  const { name, interests, reach, shown } = me;
  const met = await listMet(db, me);
  return {
    ...{ name, interests, reach, shown },
    requests: met.map(({ ask, other }) => ({
      with: other.name,
      sent: ask.from === me.id,
      text: ask.text,
      accepted: ask.state === "accepted",
      at: new Date(ask.at).toISOString(),
    })),
  };
}
