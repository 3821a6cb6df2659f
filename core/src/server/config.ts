import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { parse, TomlError } from "smol-toml";
import * as z from "zod/mini";
import { isMailAddress, parseMailbox, parseMailUrl } from "../identity/index.ts";
import type { Parsed, Problem } from "../kit/index.ts";
import { toBlockList } from "./address-of.ts";

const languages = ["ar", "en", "es", "fr", "ru", "zh", "pt"] as const;
const initiativeKinds = [
  "national",
  "regional",
  "sub-regional",
  "youth",
  "dynamic-coalition",
  "policy-network",
  "best-practice-forum",
  "secretariat",
] as const;

const wellFormed = {
  origin: z.string('Write the public address, such as "https://igf.example.org"').check(
    z.refine(
      (value) => /^https?:\/\/[^/?#@\s]+$/.test(value),
      "Write only scheme and host, such as https://igf.example.org, without a path",
    ),
    z.refine(
      (value) => !/^http:\/\/(?!(localhost|127\.0\.0\.1)(:\d+)?$)/.test(value),
      "Other sites talk only with https addresses; http is for localhost",
    ),
  ),
  actor: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, "Use 1 to 63 lower-case letters, digits, - and _")),
  text: z.record(z.string(), z.string().check(z.minLength(1))),
};

/** What stands in the way of a node's public address, if anything. */
export function originProblem(text: string): string | undefined {
  return wellFormed.origin.safeParse(text).error?.issues[0]?.message;
}

const schema = z.object({
  origin: wellFormed.origin,
  listen: z._default(
    z.object({
      host: z._default(z.string(), "127.0.0.1"),
      port: z._default(z.int().check(z.gte(0), z.lte(65535)), 4000),
    }),
    { host: "127.0.0.1", port: 4000 },
  ),
  data: z._default(z.string(), "data"),
  database: z.optional(
    z.string().check(z.regex(/^postgres(ql)?:\/\//, "Only postgres://… is accepted; leave it out for SQLite")),
  ),
  master_key_file: z._default(z.string(), "master.key"),
  log_level: z._default(z.enum(["debug", "info", "warn", "error", "silent"]), "info"),
  log_addresses: z._default(z.boolean(), false),
  metrics_port: z.optional(z.int().check(z.gte(1), z.lte(65535))),
  trusted_proxies: z._default(
    z.array(z.string().check(z.refine(isProxy, "Write an IP address or a range such as 10.0.0.0/8"))),
    ["127.0.0.1", "::1"],
  ),
  initiative: z._default(
    z.object({
      actor: z._default(wellFormed.actor, "igf"),
      kind: z._default(z.enum(initiativeKinds, `Use one of ${initiativeKinds.join(", ")}`), "national"),
      name: z._default(wellFormed.text, {}),
      summary: z._default(wellFormed.text, {}),
      country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, "Use the ISO 3166-1 code in capitals, such as KE"))),
      region: z.optional(z.string()),
      languages: z._default(
        z.array(z.enum(languages, `Use ${languages.join(", ")}`)).check(z.minLength(1, "Name at least one language")),
        ["en"],
      ),
      zone: z._default(
        z.string().check(z.refine(isZone, "Use a name of the IANA time zone list, such as Africa/Nairobi")),
        "UTC",
      ),
      website: z.optional(z.url("Write the whole address, with https://")),
    }),
    { actor: "igf", kind: "national", name: {}, summary: {}, languages: ["en"], zone: "UTC" },
  ),
  registry: z.optional(
    z.object({
      actor: z.url("Write the whole address of the registry's actor"),
      key: z.string().check(z.regex(/^z6Mk/, "Write the registry's Ed25519 key as it shows it, beginning with z6Mk")),
    }),
  ),
  backup: z._default(
    z.object({
      every: z.optional(
        z
          .string()
          .check(z.regex(/^P(?=[\dT])(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, "Write a duration such as P1D or PT6H")),
      ),
      keep: z._default(z.int("Write how many to keep, such as 14").check(z.gte(1), z.lte(1000)), 14),
      to: z._default(z.array(z.string().check(z.minLength(1))), []),
      s3_endpoint: z.optional(z.url("Write the whole address, such as https://s3.eu-west-1.amazonaws.com")),
      s3_region: z.optional(z.string()),
      s3_key_id: z.optional(z.string()),
      s3_secret: z.optional(z.string()),
      sftp_key_file: z.optional(z.string()),
      sftp_host_key: z.optional(
        z.string().check(z.regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, "Write it as ssh shows it: SHA256:…")),
      ),
    }),
    { keep: 14, to: [] },
  ),
  mail: z.optional(
    z
      .object({
        url: z.optional(z.string().check(saysItself(parseMailUrl))),
        from: z.optional(z.string().check(saysItself(parseMailbox))),
        reply_to: z.optional(z.string().check(z.refine(isMailAddress, "Write one address, such as igf@example.org"))),
      })
      .check(
        z.refine(
          ({ url, from }) => (url === undefined) === (from === undefined),
          "Write both, url and from: the mail server, and the address that mails come from",
        ),
      ),
  ),
  plugins: z._default(
    z.record(
      z.string(),
      z.object({ on: z._default(z.boolean(), true), settings: z._default(z.record(z.string(), z.unknown()), {}) }),
    ),
    {},
  ),
  safe_mode: z._default(z.boolean(), false),
  demo: z._default(z.boolean(), false),
});

export type Config = z.infer<typeof schema> & {
  /** The file that it was read from, absolute; undefined when it was made in memory. */
  file?: string;
};

/** Environment variables that win over the file, for secrets and containers. */
export const environmentKeys = {
  DATABASE_URL: "database",
  NRI_ORIGIN: "origin",
  NRI_DATA: "data",
  NRI_PORT: "listen.port",
  NRI_HOST: "listen.host",
  NRI_LOG_LEVEL: "log_level",
  NRI_SAFE_MODE: "safe_mode",
  NRI_MASTER_KEY_FILE: "master_key_file",
  NRI_MAIL_URL: "mail.url",
  NRI_MAIL_FROM: "mail.from",
  AWS_ACCESS_KEY_ID: "backup.s3_key_id",
  AWS_SECRET_ACCESS_KEY: "backup.s3_secret",
} as const;

/** Reads `node.toml`; relative paths in it are relative to the file. Every problem names its key and the remedy. */
export function readConfig(file: string, environment: Record<string, string | undefined> = {}): Parsed<Config> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT")
      return problem(
        "",
        `There is no ${file}. Name the node's configuration with --config, or make a node: nri init --help`,
      );
    return problem("", `Cannot read ${file}: ${(cause as Error).message}. Run this as the user that runs the node.`);
  }
  try {
    const parsed = parseConfig(withEnvironment(parse(text), environment));
    if (!parsed.ok) return parsed;
    return { ok: true, value: { ...resolvePaths(parsed.value, dirname(resolve(file))), file: resolve(file) } };
  } catch (cause) {
    if (cause instanceof TomlError) return problem("", `${file}, line ${cause.line}: ${cause.message.split("\n")[0]}`);
    throw cause;
  }
}

export function parseConfig(value: unknown): Parsed<Config> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems: Problem[] = parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    message: issue.message,
  }));
  return { ok: false, problems };
}

/** The configuration with what the environment says instead. */
export function withEnvironment(
  config: Readonly<Record<string, unknown>>,
  environment: Record<string, string | undefined>,
): Record<string, unknown> {
  const copy: Record<string, unknown> = structuredClone(config);
  for (const [variable, key] of Object.entries(environmentKeys)) {
    const value = environment[variable];
    if (value === undefined || value === "") continue;
    const [first = "", second] = key.split(".");
    if (key === "safe_mode") copy[first] = value === "1" || value === "true";
    else if (second === undefined) copy[first] = value;
    else copy[first] = { ...(copy[first] as object | undefined), [second]: second === "port" ? Number(value) : value };
  }
  return copy;
}

/** Makes the paths of a configuration absolute: they are relative to the folder its file is in. */
export function resolvePaths(config: Config, base: string): Config {
  const from = (path: string) => (isAbsolute(path) ? path : join(base, path));
  const { sftp_key_file: key, to, ...backup } = config.backup;
  return {
    ...config,
    data: from(config.data),
    master_key_file: from(config.master_key_file),
    backup: {
      ...backup,
      to: to.map((place) => (/^[a-z0-9]+:\/\//.test(place) ? place : from(place))),
      ...(key === undefined ? {} : { sftp_key_file: from(key) }),
    },
  };
}

/** What a parser says is wrong with it. */
function saysItself(parse: (text: string) => Parsed<unknown>) {
  return z.superRefine<string>((value, context) => {
    const parsed = parse(value);
    if (!parsed.ok) for (const { message } of parsed.problems) context.addIssue({ code: "custom", message });
  });
}

function isZone(name: string): boolean {
  // To ask costs 11 MiB of tables: where nothing else is set, that waits until a page is read.
  if (name === "UTC") return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isProxy(entry: string): boolean {
  try {
    toBlockList([entry]);
    return true;
  } catch {
    return false;
  }
}

function problem(path: string, message: string): Parsed<never> {
  return { ok: false, problems: [{ path, message }] };
}
