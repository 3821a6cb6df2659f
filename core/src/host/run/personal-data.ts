import type { Tx } from "../../jobs/index.ts";
import type { Ctx, FoundData, Holding, Privacy, UnsearchedPlugin } from "../../plugin/index.ts";
import { createSpeech } from "../../web/index.ts";
import { type Running, toPluginTx } from "./running.ts";

export interface PersonalData {
  /** Plugins that have tables here which nobody can read now: their files are not here, or they do not run on what there is. */
  unsearched(): Promise<readonly UnsearchedPlugin[]>;
  /** What every plugin keeps by this address; a plugin that fails fails the search: half an answer would be taken for a whole one. */
  find(email: string, lang: string): Promise<FoundData[]>;
  /** Tells the fact too. Nothing when there is no such plugin any more. */
  erase(tx: Tx, what: { of: string; kind: string; id: string }): Promise<void>;
}

/** A plugin with what it keeps, whether it runs or is switched off. */
export type Keeper = Pick<Running, "plugin" | "ctx">;

interface Keepers {
  keepers(): readonly Keeper[];
  unreadable(): Promise<readonly UnsearchedPlugin[]>;
}

/** The privacy doors of all plugins together. */
export function createPersonalData({ keepers, unreadable }: Keepers): PersonalData {
  const doors = () =>
    keepers().flatMap(({ plugin, ctx }) => {
      const privacy = plugin.privacy as Privacy<Ctx, object> | undefined;
      return privacy === undefined ? [] : [{ plugin, ctx, privacy, speak: createSpeech(plugin.messages ?? none) }];
    });
  return {
    unsearched: unreadable,
    async find(email, lang) {
      const groups: FoundData[] = [];
      for (const { plugin, ctx, privacy, speak } of doors()) {
        const found = await privacy.find(ctx, email);
        if (found.length === 0) continue;
        const { t } = await speak(lang);
        for (const kind of privacy.kinds) {
          const items = found.filter((one) => one.kind === kind).map(withoutKind);
          const label = t(`privacy.${kind}`, { count: items.length });
          if (items.length > 0) groups.push({ of: plugin.id, kind, label, effect: t(`privacy.${kind}.erase`), items });
        }
      }
      return groups;
    },
    async erase(tx, { of, kind, id }) {
      const door = doors().find(({ plugin }) => plugin.id === of);
      if (!door?.privacy.kinds.includes(kind)) return;
      await door.privacy.erase(door.ctx, toPluginTx(tx), { kind, id });
      await tx.fact("personal-data.erased", { plugin: of, kind, id });
    },
  };
}

const none = { en: { reviewed: true, texts: {} } };

function withoutKind({ kind: _, ...rest }: Holding) {
  return rest;
}
