import { deriveId } from "@nri-commons/core/kit";
import type { TestNode } from "@nri-commons/core/testing";
import type { Kysely } from "kysely";

export interface Load {
  labs: number;
  contributions: number;
}

const topics = ["access", "accessibility", "digital-inclusion"];
const fates = ["open", "open", "used", "merged", "not-used"];

/** Labs as `nri lab import` reads them, then what was said, straight into its table; gives the id of the lab that most was said in. */
export async function fillLabs(node: TestNode, { labs, contributions }: Load): Promise<string> {
  const items = Array.from({ length: labs }, (_, at) => toLab(at));
  const bytes = new TextEncoder().encode(JSON.stringify(items));
  await node.run("lab import", { options: { publish: true }, files: { file: { name: "labs.json", bytes } } });
  const [first = ""] = items.map(({ id }) => deriveId("imported policy lab", id));
  for (let from = 0; from < contributions; from += 500) {
    await node.transaction(async (tx) => {
      const db = tx.db as unknown as Kysely<Record<string, Record<string, unknown>>>;
      const rows = Array.from({ length: Math.min(500, contributions - from) }, (_, at) =>
        toRow(from + at, labs, first),
      );
      await db.insertInto("policy_labs_contribution").values(rows).execute();
    });
  }
  // All that follows from a thousand new labs is done: what is measured is pages alone.
  await node.jobs.idle();
  return first;
}

function toLab(at: number) {
  const month = String((at % 12) + 1).padStart(2, "0");
  return {
    id: `bench-${at}`,
    name: `Lab number ${at} on something that matters`,
    inLanguage: "en",
    "nri:issue": { en: "A paragraph that says what is new about it. ".repeat(8) },
    "nri:question": { en: `What should be done about number ${at} before the year is over?` },
    "nri:startDate": "2026-01-01",
    "nri:endDate": `${at % 2 === 0 ? 2099 : 2026}-${month}-20`,
    "nri:theme": [topics[at % topics.length]],
    "nri:bodies": [{ name: "Bench IGF", "nri:initiativeKind": "national" }],
    "nri:convenors": ["government", "civil-society", "academia"].map((group) => ({
      name: `Convenor ${group}`,
      "nri:stakeholderGroup": group,
    })),
  };
}

/** A tenth of all was said in one lab: as uneven as it is where people talk. */
function toRow(at: number, labs: number, first: string) {
  const id = deriveId("bench contribution", String(at));
  const lab = at % 10 === 0 ? first : deriveId("imported policy lab", `bench-${at % labs}`);
  return {
    ...{
      id,
      lab_id: lab,
      iri: `bench:${id}`,
      origin: null,
      owner: null,
      member_id: null,
      kind: "evidence",
      lang: "en",
    },
    ...{ format: "markdown", text: `Something that I know, number ${at}. `.repeat(10), author_name: null },
    ...{ author_group: "academia", author_region: null, state: "shown", fate: fates[at % fates.length], form_key: id },
    ...{ created_at: 1_760_000_000_000 + at, updated_at: 1_760_000_000_000 + at },
  };
}
