import { type PersonRole, personRoles } from "../../content/types/index.ts";
import { type Host, permissionsOf, putGrant } from "../../host/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { type Clock, type Problem, Refusal } from "../../kit/index.ts";
import type { Plugin, PluginDesk, ShownPermission, ShownPlugin } from "../../plugin/index.ts";
import { recordAudit, type Store } from "../../store/index.ts";
import { createSpeech } from "../../web/index.ts";
import type { Config } from "../config.ts";
import { listChoices, pluginsInForce, putChoice, removeChoice } from "./plugin-choices.ts";
import { forOwners } from "./refuse-others.ts";
import { settingFields, toSettingValues } from "./setting-fields.ts";

interface Deps {
  store: Store;
  clock: Clock;
  plugins: readonly Plugin[];
  configured: Config["plugins"];
  host(): Host;
}

/** Whoever switched these off could not switch anything on again. */
const needed: readonly string[] = ["upkeep", "site", "today", "people"];

export function createPluginDesk({ store, clock, plugins, configured, host }: Deps): PluginDesk {
  const startedAt = clock.now();
  const list = async (lang = "en"): Promise<ShownPlugin[]> => {
    const choices = new Map((await listChoices(store.db)).map((row) => [row.plugin, row]));
    const inForce = await pluginsInForce(store.db, configured);
    return Promise.all(
      host()
        .states()
        .map(async (state) => {
          const plugin = plugins.find(({ id }) => id === state.id);
          const choice = choices.get(state.id);
          const { on = true, settings = {} } = inForce[state.id] ?? {};
          return {
            ...state,
            capabilities: plugin?.capabilities ?? [],
            on,
            chosenIn: choice === undefined ? "file" : "console",
            waitsForStart: (choice !== undefined && choice.changed_at >= startedAt) || on === (state.state === "off"),
            needed: needed.includes(state.id),
            permissions: plugin === undefined ? [] : await shownPermissions(plugin, host().permissions, lang),
            ...(plugin === undefined ? { fields: [], others: [] } : settingFields(plugin, settings)),
          };
        }),
    );
  };
  return forOwners<PluginDesk>({
    list,
    async choose(given, id, { on, values }) {
      const tx = given as Tx;
      const plugin = plugins.find((one) => one.id === id);
      const shown = (await list()).find((one) => one.id === id);
      if (plugin === undefined || shown === undefined) throw new Refusal("not-found");
      if (on === false && needed.includes(id)) throw new Refusal("conflict");
      const before = (await pluginsInForce(tx.db, configured))[id]?.settings ?? {};
      const kept = Object.fromEntries(Object.entries(before).filter(([name]) => shown.others.includes(name)));
      const settings = values === undefined ? before : { ...kept, ...toSettingValues(shown.fields, values) };
      const problems = await problemsOf(plugin, settings);
      if (problems.length > 0) return problems;
      const isOn = (on ?? shown.on) ? 1 : 0;
      await putChoice(tx.db, { plugin: id, is_on: isOn, settings: JSON.stringify(settings), changed_at: tx.now });
      await recordAudit(tx, {
        verb: "plugin.chosen",
        object: id,
        details: { on: isOn === 1, settings: values !== undefined },
      });
      await tx.fact("plugin.changed", { plugin: id });
      return [];
    },
    async forget(given, id) {
      const tx = given as Tx;
      await removeChoice(tx.db, id);
      await recordAudit(tx, { verb: "plugin.choice-forgotten", object: id });
      await tx.fact("plugin.changed", { plugin: id });
    },
    async grant(given, id, roles) {
      const tx = given as Tx;
      const plugin = plugins.find((one) => one.id === id);
      if (plugin === undefined) throw new Refusal("not-found");
      for (const permission of Object.keys(permissionsOf(plugin))) {
        await putGrant(tx.db, { plugin: id, permission, roles: toRoles(roles[permission] ?? []) }, tx.now);
      }
      await recordAudit(tx, { verb: "plugin.permissions-changed", object: id });
      await tx.fact("plugin.changed", { plugin: id });
    },
  });
}

async function problemsOf({ settings: schema }: Plugin, settings: object): Promise<Problem[]> {
  if (schema === undefined) return [];
  const result = await schema["~standard"].validate(settings);
  return (result.issues ?? []).map(({ path = [], message }) => ({
    path: path.map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    message,
  }));
}

async function shownPermissions(plugin: Plugin, book: Host["permissions"], lang: string): Promise<ShownPermission[]> {
  const names = Object.keys(permissionsOf(plugin));
  if (names.length === 0) return [];
  const { t } = await createSpeech(plugin.messages ?? { en: { reviewed: true, texts: {} } })(lang);
  return names.map((name) => ({
    name,
    ...(t.has(`permission.${name}`) && { label: t(`permission.${name}`) }),
    roles: book.rolesOf(plugin, name),
  }));
}

function toRoles(names: readonly string[]): PersonRole[] {
  return personRoles.filter((role) => role !== "owner" && names.includes(role));
}
