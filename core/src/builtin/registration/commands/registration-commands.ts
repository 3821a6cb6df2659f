import type { Command } from "../../../plugin/index.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { attendCommand } from "./attend-command.ts";
import { exportCommand } from "./export-command.ts";
import { listCommand } from "./list-command.ts";
import { decideCommand, needsCommand } from "./needs-commands.ts";
import { closeCommand, openCommand } from "./open-commands.ts";
import { addCommand, removeCommand } from "./people-commands.ts";
import { tellChangeCommand } from "./tell-change-command.ts";

export const registrationCommands: Readonly<Record<string, Command<RegistrationCtx>>> = {
  "registration open": openCommand,
  "registration close": closeCommand,
  "registration tell-change": tellChangeCommand,
  "registration list": listCommand,
  "registration attend": attendCommand,
  "registration add": addCommand,
  "registration remove": removeCommand,
  "registration needs": needsCommand,
  "registration decide": decideCommand,
  "registration export": exportCommand,
};
