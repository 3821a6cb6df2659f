import satisfies from "semver/functions/satisfies.js";
import valid from "semver/functions/valid.js";
import validRange from "semver/ranges/valid.js";
import { API_VERSION, type Plugin } from "../../plugin/index.ts";

/** Why this plugin cannot run here, or undefined. Looks only at the manifest. */
export function whyIncompatible(plugin: Plugin): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(plugin.id)) {
    return `Its id "${plugin.id}" must be lower-case words joined by hyphens.`;
  }
  if (valid(plugin.version) === null) return `Its version "${plugin.version}" is not a semantic version such as 1.0.0.`;
  if (validRange(plugin.api) === null) return `Its API range "${plugin.api}" is not a range such as ^1.0.0.`;
  if (!satisfies(API_VERSION, plugin.api)) {
    return `It was written for version ${plugin.api} of the plugin API; this node has ${API_VERSION}. Install a version of the plugin that fits, or upgrade the node.`;
  }
  return undefined;
}
