import {
  type MailRecord,
  type MailSettings,
  type MailTrial,
  parseMailbox,
  parseMailUrl,
} from "../../identity/index.ts";
import { type Parsed, pickLanguage, Refusal } from "../../kit/index.ts";
import type { Command, CommandResult } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { reasonWords, stepsDone } from "./mail-words.ts";
import { table } from "./table.ts";

export const mailCommands: Readonly<Record<string, Command<Node>>> = {
  mail: {
    summary: "Tell by which server mail goes to people, and whether it does",
    example: "nri mail",
    run: async ({ mail }) => {
      const [settings, figures] = [await mail.settings(), await mail.figures()];
      if (settings === undefined) return { text: notSetUp, data: { settings: null, figures } };
      const { host, port, user, from, source } = settings;
      const lines = [
        `Mail goes by ${host}, port ${port}${user === undefined ? "" : ", with a user and a password"}, from ${from.name === "" ? "" : `${from.name} `}<${from.address}>.`,
        source === "console"
          ? `So it was set in this node${settings.fileHidden ? "; [mail] in node.toml does not count. To let it count: nri mail set --clear" : ""}.`
          : "So it stands in node.toml or the environment.",
        `Waiting: ${figures.waiting}. In the last 30 days sent: ${figures.sent}, given up: ${figures.failed}.`,
      ];
      return { text: lines.join("\n"), data: { settings, figures } };
    },
  },
  "mail set": {
    summary: "Say by which mail server mail goes to people and in whose name; it counts at once, and before node.toml",
    example:
      "nri mail set --url smtps://igf%40example.org:PASSWORD@mail.example.org:465 --from 'Example IGF <igf@example.org>'",
    options: [
      {
        flags: "--url <url>",
        description: "smtps://user:password@host:465, or smtp://user:password@host:587; @ in a user is %40",
      },
      {
        flags: "--from <sender>",
        description: "the address that mails come from, also with a name: 'Example IGF <igf@example.org>'",
      },
      { flags: "--reply-to <address>", description: "where answers go, when that is another address" },
      { flags: "--clear", description: "forget what was set: node.toml counts again" },
    ],
    run: async ({ mail, transaction }, { options }) => {
      const settings = options.clear === true ? undefined : settingsOf(options);
      await transaction((tx) => mail.setSettings(tx, settings));
      const shown = (await mail.settings()) ?? null;
      const text =
        settings === undefined
          ? shown === null
            ? notSetUp
            : `Mail goes by ${shown.host} again, as node.toml says.`
          : "Kept. See whether it works: nri mail test you@example.org";
      return { text, data: shown };
    },
  },
  "mail test": {
    summary: "Send a mail now and tell step by step how far it comes",
    example: "nri mail test you@example.org",
    arguments: [{ name: "address", description: "who gets it: an address whose mails you can read" }],
    run: async ({ mail, profile, config }, { arguments: { address = "" } }) => {
      const { name, languages } = profile.current();
      const called = pickLanguage(name, languages[0] ?? "en")?.text ?? "";
      const trial = await mail.test(address, {
        subject: `A test of ${called}`,
        text: `This mail was sent to see whether mail works.\n\n${config.origin}\n`,
        lang: "en",
      });
      return trial === undefined ? { text: notSetUp, data: null, exitCode: 1 } : toResult(trial);
    },
  },
  "mail list": {
    summary: "Show what became of the last mails; to whom they went and what they said is not kept",
    example: "nri mail list",
    options: [{ flags: "--limit <n>", description: "at most so many, newest first (default 50)" }],
    run: async ({ mail }, { options }) => {
      const records = await mail.recent(limitOf(options.limit));
      const rows = records.map((one) => [one.id, instant(one.made), one.sender, stateOf(one), one.said]);
      const empty = "No mail was written in the last 30 days.";
      return { text: table(["mail", "written", "by", "state", "the server said"], rows, empty), data: records };
    },
  },
};

const notSetUp =
  "Mail is not set up. Set it up with: nri mail set --url smtps://user:password@host:465 --from igf@example.org";

function settingsOf(options: Readonly<Record<string, string | boolean>>): MailSettings {
  const { url, from, replyTo } = options;
  if (typeof url !== "string" || typeof from !== "string") {
    throw new Refusal("bad-request", {
      message: "Name both, --url and --from, or --clear. nri mail set --help shows how.",
    });
  }
  const server = parsed(parseMailUrl(url), "--url");
  return { ...server, from: parsed(parseMailbox(from), "--from"), ...(typeof replyTo === "string" ? { replyTo } : {}) };
}

function parsed<T>(result: Parsed<T>, option: string): T {
  if (result.ok) return result.value;
  throw new Refusal("bad-request", {
    message: `${option}: ${result.problems.map(({ message }) => message).join(" ")}.`,
  });
}

function toResult(trial: MailTrial): CommandResult {
  const { passed, failed, said } = trial;
  const lines = passed.map((step) => `ok      ${stepsDone[step]}`);
  if (failed === undefined) {
    const words = said === undefined || said === "" ? [] : [`        It said: ${said}`];
    const end = "Look into the mailbox, also under spam. Not every mail that a server took arrives.";
    return { text: [...lines, ...words, end].join("\n"), data: trial };
  }
  const { found, remedy } = reasonWords[failed.reason];
  const words = failed.said === undefined ? [] : [`        It said: ${failed.said}`];
  return {
    text: [...lines, `FAILED  ${found.charAt(0).toUpperCase()}${found.slice(1)}.`, ...words, `        ${remedy}`].join(
      "\n",
    ),
    data: trial,
    exitCode: 1,
  };
}

function stateOf({ state, reason, next }: MailRecord): string {
  if (state === "sent") return "sent";
  const why = reason === undefined ? "" : `: ${reasonWords[reason].found}`;
  if (state === "failed") return `given up${why}`;
  return reason === undefined || next === undefined ? "waiting" : `tried again at ${instant(next)}${why}`;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function limitOf(given: string | boolean | undefined): number {
  const limit = given === undefined ? 50 : Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new Refusal("bad-request", { message: "--limit must be a whole number from 1 to 1000." });
  }
  return limit;
}
