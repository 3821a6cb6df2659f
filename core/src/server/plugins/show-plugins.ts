import { builtinPlugins } from "../../builtin/index.ts";
import { type Host, permissionsOf } from "../../host/index.ts";
import type { Plugin, ShownPermission, ShownPlugin } from "../../plugin/index.ts";
import type { Store } from "../../store/index.ts";
import { createSpeech, type Translate } from "../../web/index.ts";
import type { PresentPlugins } from "../added/present-plugins.ts";
import { listChoices, pluginsInForce } from "./plugin-choices.ts";
import { settingFields } from "./setting-fields.ts";

interface Deps {
  store: Store;
  present: PresentPlugins;
  host: Host;
  keepsRegistry: boolean;
}

/** Whoever switched these off could not switch anything on again. */
const needed: readonly string[] = ["upkeep", "site", "today", "people"];

export function isNeeded(id: string): boolean {
  return needed.includes(id);
}

export function isBuiltin(id: string): boolean {
  return builtinPlugins.some((plugin) => plugin.id === id);
}

/** Every plugin that this node knows, as an owner sees it. */
export async function showPlugins({ store, present, host, keepsRegistry }: Deps, lang: string): Promise<ShownPlugin[]> {
  const choices = new Set((await listChoices(store.db)).map(({ plugin }) => plugin));
  const inForce = await pluginsInForce(store.db, present.configured());
  const [plugins, waiting] = [present.plugins(), present.waiting()];
  return Promise.all(
    host.states().map(async (state): Promise<ShownPlugin> => {
      const plugin = plugins.find(({ id }) => id === state.id);
      const { on = true, settings = {} } = inForce[state.id] ?? {};
      const speak = plugin?.messages && createSpeech(plugin.messages);
      const t = speak && (await speak(lang)).t;
      return {
        ...state,
        capabilities: plugin?.capabilities ?? [],
        on,
        chosenIn: choices.has(state.id) ? "console" : "file",
        ...(waiting[state.id] !== undefined && { nextVersion: waiting[state.id] }),
        needed: isNeeded(state.id),
        builtin: isBuiltin(state.id),
        ...(!keepsRegistry && isOfRegistry(plugin) && { elsewhere: true }),
        ...(t?.has("plugin.name") && { name: t("plugin.name") }),
        ...(t?.has("plugin.about") && { about: t("plugin.about") }),
        permissions: plugin === undefined ? [] : shownPermissions(plugin, host, t),
        ...(plugin === undefined ? { fields: [], others: [] } : settingFields(plugin, settings, t)),
      };
    }),
  );
}

/** Whatever it has in the menus stands where the registry is kept. */
function isOfRegistry({ nav = [] }: Pick<Plugin, "nav"> = {}): boolean {
  return nav.length > 0 && nav.every(({ only }) => only === "registry");
}

function shownPermissions(plugin: Plugin, { permissions }: Host, t: Translate | undefined): ShownPermission[] {
  return Object.keys(permissionsOf(plugin)).map((name) => ({
    name,
    ...(t?.has(`permission.${name}`) && { label: t(`permission.${name}`) }),
    roles: permissions.rolesOf(plugin, name),
  }));
}
