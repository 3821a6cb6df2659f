import { type PersonRole, personRoles } from "../../content/types/index.ts";
import { type Host, type Life, listLives, permissionsOf, putGrant, putLife, removeBreakers } from "../../host/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { type Problem, Refusal } from "../../kit/index.ts";
import type { Plugin, PluginDesk } from "../../plugin/index.ts";
import { recordAudit, type Store } from "../../store/index.ts";
import type { PresentPlugins } from "../added/present-plugins.ts";
import { forOwners } from "../desks/refuse-others.ts";
import { pluginsInForce, putChoice, removeChoice } from "./plugin-choices.ts";
import { type PluginIndex, readIndexJob } from "./plugin-index.ts";
import type { createRemoval } from "./removal.ts";
import { toSettingValues } from "./setting-fields.ts";
import { isBuiltin, isNeeded, showPlugins } from "./show-plugins.ts";

interface Deps {
  store: Store;
  present: PresentPlugins;
  host(): Host;
  keepsRegistry(): boolean;
  index: Pick<PluginIndex, "known">;
  removal: Pick<ReturnType<typeof createRemoval>, "reach" | "begin" | "task" | "archive">;
}

/** What an owner decides about plugins. It counts once the transaction is committed: the host hears of it by the fact. */
export function createPluginDesk({ store, present, host, keepsRegistry, removal, index }: Deps): PluginDesk {
  const list = (lang = "en") => showPlugins({ store, present, host: host(), keepsRegistry: keepsRegistry() }, lang);
  const named = (id: string) => {
    const plugin = present.plugins().find((one) => one.id === id);
    if (plugin === undefined) throw new Refusal("not-found", { message: `There is no plugin "${id}" here.` });
    return plugin;
  };
  const tell = async (tx: Tx, id: string, entry: Pick<Parameters<typeof recordAudit>[1], "verb" | "details">) => {
    await recordAudit(tx, { ...entry, object: id });
    await tx.fact("plugin.changed", { plugin: id });
  };
  return forOwners<PluginDesk>({
    list,
    async choose(given, id, { on, values }) {
      const tx = given as Tx;
      const plugin = named(id);
      const shown = (await list()).find((one) => one.id === id);
      if (shown === undefined) throw new Refusal("not-found");
      if (on === false && isNeeded(id)) throw new Refusal("conflict", { message: "The node cannot do without it." });
      const configured = present.configured();
      if (on === true && configured[id]?.on === false) {
        const message = `It is switched off in node.toml: remove "on = false" under [plugins.${id}] there.`;
        throw new Refusal("conflict", { message });
      }
      const before = (await pluginsInForce(tx.db, configured))[id]?.settings ?? {};
      const kept = Object.fromEntries(Object.entries(before).filter(([name]) => shown.others.includes(name)));
      const settings = values === undefined ? before : { ...kept, ...toSettingValues(shown.fields, values) };
      const problems = await problemsOf(plugin, settings);
      if (problems.length > 0) return problems;
      const isOn = (on ?? shown.on) ? 1 : 0;
      await putChoice(tx.db, { plugin: id, is_on: isOn, settings: JSON.stringify(settings), changed_at: tx.now });
      await tell(tx, id, { verb: "plugin.chosen", details: { on: isOn === 1, settings: values !== undefined } });
      return [];
    },
    async forget(given, id) {
      const tx = given as Tx;
      await removeChoice(tx.db, id);
      await tell(tx, id, { verb: "plugin.choice-forgotten" });
    },
    async grant(given, id, roles) {
      const tx = given as Tx;
      for (const permission of Object.keys(permissionsOf(named(id)))) {
        await putGrant(tx.db, { plugin: id, permission, roles: toRoles(roles[permission] ?? []) }, tx.now);
      }
      await tell(tx, id, { verb: "plugin.permissions-changed" });
    },
    async agree(given, id) {
      const tx = given as Tx;
      const { capabilities = [] } = named(id);
      const life = await lifeOf(tx, id);
      await putLife(tx.db, { ...life, capabilities }, tx.now);
      await tell(tx, id, { verb: "plugin.agreed", details: { capabilities: [...capabilities] } });
    },
    async reset(given, id) {
      const tx = given as Tx;
      named(id);
      await removeBreakers(tx.db, id);
      await tell(tx, id, { verb: "plugin.reset" });
    },
    async install(given, id) {
      const tx = given as Tx;
      named(id);
      const { capabilities = [] } = named(id);
      const { removed: _, ...life } = await lifeOf(tx, id);
      await putLife(tx.db, { ...life, capabilities }, tx.now);
      await tell(tx, id, { verb: "plugin.installed" });
    },
    async health(id) {
      const found = await host().health(named(id).id);
      return found.map(({ plugin: _, ...finding }) => finding);
    },
    reach: async (id) => removal.reach(named(id).id),
    task: removal.task,
    reviewed: index.known,
    readReviewed: (given) => (given as Tx).enqueue({ kind: readIndexJob, payload: {}, key: "asked" }),
    archive: removal.archive,
    async remove(given, id, { data = false } = {}) {
      const tx = given as Tx;
      named(id);
      if (isBuiltin(id)) {
        throw new Refusal("conflict", { message: "It comes with the software. It can be switched off." });
      }
      await putLife(tx.db, { ...(await lifeOf(tx, id)), removed: tx.now, rested: true }, tx.now);
      await tell(tx, id, { verb: "plugin.removed", details: { data } });
      return data ? removal.begin(tx, id) : undefined;
    },
  });

  async function lifeOf(tx: Tx, id: string): Promise<Life> {
    const known = (await listLives(tx.db)).get(id);
    if (known !== undefined) return known;
    // It never ran here: at its first run it is agreed to whole.
    const { version, capabilities = [] } = named(id);
    return { plugin: id, version, capabilities, rested: true };
  }
}

async function problemsOf({ settings: schema }: Plugin, settings: object): Promise<Problem[]> {
  if (schema === undefined) return [];
  const result = await schema["~standard"].validate(settings);
  return (result.issues ?? []).map(({ path = [], message }) => ({
    path: path.map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    message,
  }));
}

function toRoles(names: readonly string[]): PersonRole[] {
  return personRoles.filter((role) => role !== "owner" && names.includes(role));
}
