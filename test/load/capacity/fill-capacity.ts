import { deriveId } from "@nri-commons/core/kit";
import type { TestNode } from "@nri-commons/core/testing";
import type { Kysely } from "kysely";

export interface Load {
  activities: number;
  /** Half of them requests, half of them offers. */
  demand: number;
  applications: number;
}

type Row = Record<string, unknown>;

const topics = ["access", "accessibility", "digital-inclusion"];
const decisions = ["accepted", "waiting", "refused", null];
const begun = 1_760_000_000_000;

/** Activities, requests and offers as `nri` reads them from files, then who applied and takes part, straight into the tables; gives the id of the activity that most applied for. */
export async function fillCapacity(node: TestNode, { activities, demand, applications }: Load): Promise<string> {
  await read(node, "capacity import", { items: many(activities, toActivity) });
  await read(node, "capacity-request import", { items: many(demand, toDemand) });
  const first = activityId(0);
  await insert(node, "call", many(activities, toCall));
  for (let from = 0; from < applications; from += 500) {
    const numbers = many(Math.min(500, applications - from), (at) => from + at);
    await insert(node, "person", numbers.map(toPerson));
    await insert(
      node,
      "application",
      numbers.map((at) => toApplication(at, activities)),
    );
    await insert(
      node,
      "score",
      numbers.flatMap((at) => toScores(at)),
    );
    await insert(
      node,
      "participant",
      numbers.filter((at) => at % 4 === 0).map((at) => toParticipant(at, activities)),
    );
  }
  // All that follows from what was opened is done: what is measured is pages alone.
  await node.jobs.idle();
  return first;
}

function many<Made>(count: number, make: (at: number) => Made): Made[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

async function read(node: TestNode, command: string, data: object): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const { text, exitCode } = await node.run(command, {
    options: { publish: true },
    files: { file: { name: "bench.json", bytes } },
  });
  if (exitCode !== undefined) throw new Error(text);
}

function insert(node: TestNode, table: string, rows: readonly Row[]): Promise<void> {
  return node.transaction(async (tx) => {
    const db = tx.db as unknown as Kysely<Record<string, Row>>;
    for (let from = 0; from < rows.length; from += 500)
      await db
        .insertInto(`capacity_building_${table}`)
        .values(rows.slice(from, from + 500))
        .execute();
  });
}

function toActivity(at: number) {
  const month = String((at % 12) + 1).padStart(2, "0");
  const year = at % 2 === 0 ? 2099 : 2026;
  return {
    key: `bench-${at}`,
    activity: {
      ...{ title: { en: `School number ${at} on something that matters` }, type: "Article", inLanguage: "en" },
      "nri:about": { en: "A paragraph that says what is learned there. ".repeat(8) },
      ...{ "nri:activityType": "school", "nri:level": "introductory", "nri:mode": "hybrid", "nri:scope": "national" },
      ...{ "nri:startDate": `${year}-${month}-01`, "nri:endDate": `${year}-${month}-20`, timezone: "Africa/Nairobi" },
      ...{ "nri:theme": [topics[at % topics.length]], "nri:languages": ["en", "sw"], "nri:audience": ["youth"] },
      ...{ "nri:priorExperience": ["newcomers"], "nri:country": "KE", "nri:wayIn": "here" },
      "nri:deadline": `${year}-${month}-01`,
    },
  };
}

function toDemand(at: number) {
  const said = {
    ...{ title: { en: `Number ${at} of what is wanted and given` }, type: "Note", inLanguage: "en" },
    ...{ "nri:theme": [topics[at % topics.length]], "nri:audience": ["youth"], "nri:languages": ["en", "fr"] },
    ...{ "nri:country": ["KE"], "nri:level": ["introductory"], "nri:mode": ["online"] },
    ...{ "nri:startDate": "2027-01-11", "nri:endDate": "2099-03-31", "nri:fewest": 15, "nri:most": 30 },
  };
  const words = { en: "A paragraph that says what it is for, and for whom. ".repeat(6) };
  if (at % 2 === 0)
    return { key: `bench-${at}`, capacityRequest: { ...said, "nri:kind": "CapacityRequest", "nri:purpose": words } };
  const giver = { "nri:giver": "Bench IGF", "nri:giverKind": "initiative", "nri:cost": "free" };
  return { key: `bench-${at}`, capacityOffer: { ...said, ...giver, "nri:kind": "CapacityOffer", "nri:about": words } };
}

function activityId(at: number): string {
  return deriveId("imported capacity activity", `bench-${at}`);
}

function toCall(at: number): Row {
  const doc = { seats: 30, asksGender: false, answerDays: 10, questions: [], letters: {}, criteria: [] };
  return {
    ...{ activity_id: activityId(at), opens_on: "2020-01-01", closes_on: "2099-01-01", doc: JSON.stringify(doc) },
  };
}

const personId = (at: number) => deriveId("bench person", String(at));
const applicationId = (at: number) => deriveId("bench application", String(at));
/** A tenth of all want the same one: as uneven as it is where places are few. */
const wanted = (at: number, activities: number) => activityId(at % 10 === 0 ? 0 : at % activities);

function toPerson(at: number): Row {
  return {
    ...{ id: personId(at), email: `person-${at}@people.example`, name: `Person ${at}`, lang: "en", country: "KE" },
    ...{ region: null, stakeholder_group: "academia", doc: "{}", created_at: begun + at, proved_at: begun + at },
  };
}

function toApplication(at: number, activities: number): Row {
  const doc = {
    name: `Person ${at}`,
    level: "introductory",
    languages: ["en"],
    answers: { one: "Because. ".repeat(40) },
  };
  const decision = decisions[at % decisions.length] ?? null;
  const means = toScores(at).map(({ mean }) => mean);
  const score = { score_mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, scored: means.length };
  return {
    ...{ id: applicationId(at), activity_id: wanted(at, activities), person_id: personId(at), state: "in", decision },
    ...{ told: decision, letter_due: 0, answer: null, answer_by: null, lang: "en", stakeholder_group: "academia" },
    ...{ country: "KE", region: null, doc: JSON.stringify(doc), form_key: applicationId(at), created_at: begun + at },
    ...score,
  };
}

function toScores(at: number) {
  return ["one", "two"].map((scorer) => {
    const mean = ((at * (scorer.length + 1)) % 50) / 10;
    return {
      ...{ application_id: applicationId(at), scorer, mean },
      ...{ doc: JSON.stringify({ points: [mean], comment: "Knows it." }), updated_at: begun + at },
    };
  });
}

function toParticipant(at: number, activities: number): Row {
  return {
    ...{ id: deriveId("bench participant", String(at)), activity_id: wanted(at, activities), person_id: personId(at) },
    ...{ state: "in", doc: "{}", joined_at: begun + at, completed_at: at % 8 === 0 ? begun + at : null },
  };
}
