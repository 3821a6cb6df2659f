import type { Command } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { addCommand } from "./add-command.ts";
import { cancelCommand, postponeCommand, publishCommand, withdrawCommand } from "./change-commands.ts";
import { importCommand } from "./import-command.ts";
import { listCommand } from "./list-command.ts";
import { importsCommand, namesCommand, previewCommand, redirectsCommand, undoCommand } from "./run-commands.ts";
import { subscribeCommand, subscriptionsCommand, unsubscribeCommand } from "./source-commands.ts";

export const eventCommands: Readonly<Record<string, Command<EventsCtx>>> = {
  "event add": addCommand,
  "event import": importCommand,
  "event imports": importsCommand,
  "event preview": previewCommand,
  "event undo": undoCommand,
  "event names": namesCommand,
  "event redirects": redirectsCommand,
  "event subscribe": subscribeCommand,
  "event subscriptions": subscriptionsCommand,
  "event unsubscribe": unsubscribeCommand,
  "event publish": publishCommand,
  "event cancel": cancelCommand,
  "event postpone": postponeCommand,
  "event withdraw": withdrawCommand,
  "event list": listCommand,
};
