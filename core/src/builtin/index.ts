/** builtin: core's own kinds and pages, written against the doors that any plugin has. */
import type { Plugin } from "../plugin/index.ts";
import desk from "./desk/plugin.ts";
import directory from "./directory/plugin.ts";
import elsewhere from "./elsewhere/plugin.tsx";
import embed from "./embed/plugin.ts";
import events from "./events/plugin.ts";
import experts from "./experts/plugin.ts";
import glossary from "./glossary/plugin.ts";
import indicators from "./indicators/plugin.ts";
import moderation from "./moderation/plugin.ts";
import network from "./network/plugin.ts";
import outputs from "./outputs/plugin.ts";
import overlaps from "./overlaps/plugin.ts";
import people from "./people/plugin.ts";
import registration from "./registration/plugin.ts";
import requests from "./requests/plugin.ts";
import setup from "./setup/plugin.ts";
import site from "./site/plugin.ts";
import today from "./today/plugin.ts";
import upkeep from "./upkeep/plugin.ts";

export const builtinPlugins: readonly Plugin[] = [
  site,
  events,
  experts,
  outputs,
  directory,
  moderation,
  embed,
  elsewhere,
  glossary,
  network,
  desk,
  overlaps,
  indicators,
  registration,
  requests,
  upkeep,
  today,
  setup,
  people,
];
