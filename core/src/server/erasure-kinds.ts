import type { ErasureKind } from "../backup/index.ts";
import { directory, events, experts, outputs } from "../content/index.ts";
import type { Federation } from "../federation/index.ts";
import type { Host } from "../host/index.ts";
import type { People } from "../identity/index.ts";

/** What stays erased also after the restore of a backup that still has it. */
export function erasureKinds(
  federation: Pick<Federation, "eraseAgain">,
  people: Pick<People, "eraseAgain">,
  personalData: () => Host["personalData"],
): Readonly<Record<string, ErasureKind>> {
  return {
    person: { facts: ["person.erased"], refOf: idOf, eraseAgain: (tx, id) => people.eraseAgain(tx, id) },
    event: { facts: ["event.withdrawn"], refOf: idOf, eraseAgain: (tx, id) => events.withdraw(tx, { id }) },
    output: { facts: ["output.withdrawn"], refOf: idOf, eraseAgain: (tx, id) => outputs.withdraw(tx, { id }) },
    entry: { facts: ["directory.withdrawn"], refOf: idOf, eraseAgain: (tx, id) => directory.withdraw(tx, { id }) },
    expert: {
      facts: ["expert.withdrawn", "expert.erased"],
      refOf: idOf,
      eraseAgain: (tx, id) => experts.withdraw(tx, { id }),
    },
    "personal-data": {
      facts: ["personal-data.erased"],
      refOf: ({ plugin, kind, id }) => `${plugin} ${kind} ${id}`,
      async eraseAgain(tx, ref) {
        const [of = "", kind = "", id = ""] = ref.split(" ");
        await personalData().erase(tx, { of, kind, id });
      },
    },
    "remote-expert": {
      facts: ["expert.erased"],
      refOf: ({ iri }) => (typeof iri === "string" ? iri : undefined),
      eraseAgain: (tx, iri) => federation.eraseAgain(tx, iri),
    },
  };
}

function idOf({ id }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof id === "string" ? id : undefined;
}
