import type { Command } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { addCommand } from "./add-command.ts";
import { cancelCommand, postponeCommand, publishCommand, withdrawCommand } from "./change-commands.ts";
import { importCommand } from "./import-command.ts";
import { listCommand } from "./list-command.ts";

export const eventCommands: Readonly<Record<string, Command<EventsCtx>>> = {
  "event add": addCommand,
  "event import": importCommand,
  "event publish": publishCommand,
  "event cancel": cancelCommand,
  "event postpone": postponeCommand,
  "event withdraw": withdrawCommand,
  "event list": listCommand,
};
