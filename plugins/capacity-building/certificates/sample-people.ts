import { deriveId, isJsonObject, type JsonObject, Refusal } from "@nri-commons/core/kit";
import { lineOf, objectsOf, readLanguageMap } from "@nri-commons/core/plugin";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { addParticipant, findParticipant, updateParticipant } from "../cohort/participant-store.ts";
import { findPerson, putPerson } from "../people/person-store.ts";
import { fromOf } from "../people/read-person.ts";
import { type Award, findAward, putAward } from "./award.ts";
import { putCertificate } from "./certificate-store.ts";
import { askCertificate, certificateFor } from "./change-certificate.ts";

interface SamplePerson {
  key: string;
  name: string;
  country: string;
  group: string;
  /** Why they completed it. */
  completed?: string | undefined;
  /** They get a certificate, and everybody may see the name on it. */
  certificate: boolean;
}

/** Invented people in an activity that is a sample itself: with no address, so that nothing can reach anybody. Read twice they are there once. */
export async function addSamplePeople(ctx: CapacityCtx, item: JsonObject): Promise<string[]> {
  const activity = deriveId("imported capacity activity", String(item["activity"]));
  const certificates: string[] = [];
  await ctx.transaction(async (tx) => {
    const known = await findActivity(tx.db, activity);
    if (known === undefined) throw new Refusal("not-found");
    if (known.sample !== true) throw new Refusal("conflict");
    const award = awardOf(item["award"]);
    if (award !== undefined && (await findAward(tx.db, activity)) === undefined)
      await putAward(tx.db, activity, award, tx.now);
    for (const person of objectsOf(item["participants"]).map(personOf)) {
      const certificate = await addOne(ctx, tx, { activity, person });
      if (certificate !== undefined) certificates.push(certificate);
    }
  });
  return certificates;
}

async function addOne(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { activity, person }: { activity: string; person: SamplePerson },
): Promise<string | undefined> {
  const { key, name, country, group, completed } = person;
  const id = deriveId(`sample participant of ${activity}`, key);
  if ((await findPerson(tx.db, id)) === undefined) {
    await putPerson(tx.db, { id, name, lang: "en", ...fromOf(country), group, created: tx.now });
    await addParticipant(tx.db, { id, activity, person: id, state: "in", joined: tx.now });
  }
  const participant = await findParticipant(tx.db, id);
  if (participant === undefined || completed === undefined) return undefined;
  if (participant.state === "in")
    await updateParticipant(tx.db, { ...participant, state: "completed", completed: tx.now, reason: completed });
  if (!person.certificate) return undefined;
  const certificate = await certificateFor(ctx, tx, participant);
  if (certificate.state !== "open") return certificate.id;
  await putCertificate(tx.db, { ...certificate, shown: true });
  await askCertificate(ctx, tx, participant);
  return certificate.id;
}

function personOf(item: JsonObject): SamplePerson {
  const name = lineOf(item["name"], 100);
  if (name === undefined || !/\bsample\b/i.test(name)) throw new Refusal("invalid", { problems: [notASample] });
  const [country = "", group = "", completed] = ["country", "group", "completed"].map((one) => lineOf(item[one], 300));
  return { key: String(item["key"]), name, country, group, completed, certificate: item["certificate"] === true };
}

const notASample = { path: "name", message: "The name of a sample says that it is one: Sample Participant One" };

function awardOf(value: unknown): Award | undefined {
  if (!isJsonObject(value)) return undefined;
  const criteria = readLanguageMap(value["criteria"], 1000);
  if (criteria === undefined) return undefined;
  const [hours, signedBy] = [value["hours"], lineOf(value["signedBy"], 200)];
  return { criteria, ...(typeof hours === "number" && { hours }), ...(signedBy && { signedBy }) };
}
