import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { NewPerson, Person } from "./person.ts";
import { findPerson, findPersonByEmail, putPerson } from "./person-store.ts";

/**
 * Whoever has this address here, or somebody new. What is said of somebody known changes nothing of them: it may be another who says it.
 * Where no mail can prove an address it is kept as what somebody typed, and opens nobody's page.
 */
export async function personFor(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { email, isProvable, ...said }: NewPerson & { isProvable: boolean },
): Promise<Person> {
  const known = isProvable && email !== undefined ? await findPersonByEmail(tx.db, email) : undefined;
  if (known !== undefined) return known;
  const address = isProvable ? { email } : { contact: email };
  const person = { ...said, ...address, id: ctx.ids.ulid(), created: tx.now };
  await putPerson(tx.db, person);
  return person;
}

/** They pressed a button behind a mailed link: the address is theirs, and what they said of themselves holds from now on. */
export async function confirmPerson(
  tx: CapacityTx,
  id: string,
  said: Pick<NewPerson, "name" | "group" | "country" | "region" | "lang">,
): Promise<Person> {
  const person = await findPerson(tx.db, id);
  if (person === undefined) throw new Refusal("not-found");
  const { country, region, ...rest } = person;
  const confirmed = { ...rest, ...said, proved: person.proved ?? tx.now };
  await putPerson(tx.db, confirmed);
  return confirmed;
}
