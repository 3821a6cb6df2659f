import { Refusal } from "../../kit/index.ts";
import type { ErasedData, FoundData, PersonalDesk } from "../../plugin/index.ts";
import { recordAudit } from "../../store/index.ts";
import type { Node } from "../node.ts";
import { forOwners } from "./refuse-others.ts";

/** One person's data over all plugins, by their address; the log tells that it was looked for, never whose it was. */
export function createPersonalDesk(node: () => Node): PersonalDesk {
  return forOwners<PersonalDesk>({
    unsearched: () => node().host.personalData.unsearched(),

    async find(email, lang) {
      const found = await findAll(node(), email, lang);
      await record(node(), "personal-data.searched", countsOf(found));
      return found;
    },

    async export(email, lang) {
      const found = await findAll(node(), email, lang);
      await record(node(), "personal-data.exported", countsOf(found));
      const unsearched = await node().host.personalData.unsearched();
      return {
        origin: node().config.origin,
        exportedAt: new Date(node().clock.now()).toISOString(),
        email: toKey(email),
        data: found.map(({ of, kind, label, items }) => ({ of, kind, label, items: items.map(({ data }) => data) })),
        // Whoever reads the file knows then that it is not the whole.
        ...(unsearched.length > 0 && { notSearched: unsearched.map(({ id, version }) => ({ plugin: id, version })) }),
      };
    },

    async erase(email, lang) {
      const found = await findAll(node(), email, lang);
      const erased: Writable<ErasedData["erased"]> = [];
      const left: Writable<ErasedData["left"]> = [];
      for (const { of, kind, label, items } of found) {
        let count = 0;
        // Each by itself: what cannot be erased keeps nothing else from being erased.
        for (const { id } of items) {
          const why = await eraseOne(node(), { of, kind, id });
          if (why === undefined) count++;
          else left.push({ label, why });
        }
        if (count > 0) erased.push({ of, kind, label, count });
      }
      await record(node(), "personal-data.erased", Object.fromEntries(erased.map((one) => [nameOf(one), one.count])));
      return { erased, left };
    },
  });
}

type Writable<List extends readonly unknown[]> = List[number][];

function findAll({ host }: Node, email: string, lang: string): Promise<FoundData[]> {
  return host.personalData.find(toKey(email), lang);
}

/** Undefined when it is gone; else why not, where that is an expected no. */
async function eraseOne({ host, transaction }: Node, what: { of: string; kind: string; id: string }) {
  try {
    await transaction((tx) => host.personalData.erase(tx, what));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function record({ transaction }: Node, verb: string, details: Readonly<Record<string, number>>): Promise<void> {
  return transaction((tx) => recordAudit(tx, { verb, details }));
}

function countsOf(found: readonly FoundData[]): Record<string, number> {
  return Object.fromEntries(found.map((one) => [nameOf(one), one.items.length]));
}

function nameOf({ of, kind }: { of: string; kind: string }): string {
  return `${of}.${kind}`;
}

function toKey(email: string): string {
  const key = email.trim().toLowerCase();
  if (key.length <= 254 && /^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u.test(key)) return key;
  const message = "This is not an e-mail address. It looks like name@example.org.";
  throw new Refusal("invalid", { message, problems: [{ path: "email", message }] });
}
