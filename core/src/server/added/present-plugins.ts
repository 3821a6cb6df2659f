import type { Plugin } from "../../plugin/index.ts";
import type { Composition } from "../composition.ts";
import { type Config, readConfig } from "../config.ts";
import { pluginsOf } from "../plugins-of.ts";
import { type AddedPlugin, readAdded } from "./added-plugins.ts";
import { isOneModule } from "./is-one-module.ts";
import { brokenPlugin, type LoadedPlugin, loadAll, loadOne } from "./load-added.ts";

/** Which plugins this process has, and what `node.toml` says of them: both may change while it runs. */
export interface PresentPlugins {
  plugins(): readonly Plugin[];
  configured(): Config["plugins"];
  /** A version of several files that was added to what runs here already, by the plugin's id: they are read once, and so from the next start on. */
  waiting(): Readonly<Record<string, string>>;
  /** Looks at the folder of added plugins and at `node.toml` anew. True when something is not as it was. */
  look(): Promise<boolean>;
}

interface Deps {
  config: Config;
  /** What the software itself brings. */
  composition: Composition;
}

export async function openPresentPlugins({ config, composition }: Deps): Promise<PresentPlugins> {
  const { data, file } = config;
  const own = pluginsOf(composition);
  let added = await loadAll(data);
  let configured = config.plugins;

  /** Which content of each package was read since the start. */
  const read = new Map(added.map(({ entry }) => [entry.name, entry.checksum]));
  const mayLoad = ({ name, checksum }: AddedPlugin) =>
    (read.get(name) ?? checksum) === checksum || isOneModule(data, name);

  const lookAtFolder = async () => {
    const now = readAdded(data);
    const stays = added.filter(({ entry, broken }) => {
      const one = now.find(({ name }) => name === entry.name);
      return one !== undefined && (one.checksum === entry.checksum || !(broken || mayLoad(one)));
    });
    const fresh = now.filter(({ name }) => !stays.some(({ entry }) => entry.name === name));
    if (fresh.length === 0 && stays.length === added.length) return false;
    const loaded: LoadedPlugin[] = [];
    for (const one of fresh) {
      loaded.push(mayLoad(one) ? await loadOne(data, one) : waits(one));
      if (mayLoad(one)) read.set(one.name, one.checksum);
    }
    added = [...stays, ...loaded];
    return true;
  };
  /** One that cannot be read is looked at again at the next start, which says what is wrong. */
  const lookAtFile = () => {
    const config = file === undefined ? undefined : readConfig(file, process.env);
    if (!config?.ok || JSON.stringify(config.value.plugins) === JSON.stringify(configured)) return false;
    configured = config.value.plugins;
    return true;
  };

  return {
    plugins: () => [...own, ...added.map(({ plugin }) => plugin).filter((one) => !own.includes(one))],
    configured: () => configured,
    waiting() {
      const now = readAdded(data);
      const others = added.flatMap(({ entry, plugin }) => {
        const other = now.find(({ name, checksum }) => name === entry.name && checksum !== entry.checksum);
        return other === undefined ? [] : [[plugin.id, other.version] as const];
      });
      return Object.fromEntries(others);
    },
    async look() {
      const folder = await lookAtFolder();
      return lookAtFile() || folder;
    },
  };
}

/** It was taken away since the start, and comes back as another one. */
function waits(entry: AddedPlugin): LoadedPlugin {
  const why = "It runs from the next start on: its code is of several files, and they are read once";
  return { entry, plugin: brokenPlugin(entry, why), broken: true };
}
