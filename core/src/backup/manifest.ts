import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { type Parsed, software } from "../kit/index.ts";

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const count = z.int().check(z.gte(0));

const schema = z.object({
  format: z.literal(1),
  name: z.string(),
  /** Milliseconds. */
  madeAt: count,
  app: z.string(),
  origin: z.string(),
  dialect: z.enum(["sqlite", "postgres"]),
  /** By ledger, the migrations that the database had seen. */
  migrations: z.record(z.string(), z.array(z.string())),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count, hash: sha256 })),
  /** As they lie on the shelf, encrypted. */
  parts: z.array(z.object({ name: z.enum(["database", "config"]), path: z.string(), bytes: count, sha256 })),
  /** Uploaded files: the hash of the file itself, and where it lies on the shelf. */
  files: z.array(z.object({ sha256, path: z.string(), bytes: count })),
  /** Plugins that were added to the node. Its packed file lies among `files/` on the shelf; one without was not to be had. */
  plugins: z._default(
    z.array(
      z.object({
        name: z.string().check(z.regex(/^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/)),
        version: z.string(),
        id: z.optional(z.string()),
        checksum: z.string().check(z.regex(/^sha512-[A-Za-z0-9+/]{86}==$/)),
        file: z.string().check(z.regex(/^[^/\\]+$/)),
        packed: z.optional(z.object({ sha256, path: z.string(), bytes: count })),
      }),
    ),
    [],
  ),
  /** By ledger, of PostgreSQL: what makes the tables of a plugin that was not there to make them. */
  definitions: z._default(z.record(z.string(), z.array(z.string())), {}),
  /** npm's list of what those plugins need, with checksums. */
  pluginLock: z.optional(z.string()),
});

/** What a backup says of itself. It is written last: without it there is no backup. */
export type Manifest = z.infer<typeof schema>;
export type PartName = Manifest["parts"][number]["name"];

/** A line of JSON and a line with its keyed hash: age hides what is said, but not who said it. */
export function toManifestText(manifest: Manifest, key: Buffer): string {
  const text = JSON.stringify(manifest);
  return `${text}\n${macOf(text, key).toString("hex")}\n`;
}

/** What it needs among the files of its shelf. */
export function filesOf({ files, plugins }: Manifest): string[] {
  return [...files, ...plugins.flatMap(({ packed }) => packed ?? [])].map(({ path }) => path);
}

export function parseManifest(text: string, key: Buffer): Parsed<Manifest> {
  const [json = "", mac = ""] = text.split("\n");
  const given = Buffer.from(mac, "hex");
  const made = macOf(json, key);
  if (given.length !== made.length || !timingSafeEqual(given, made)) {
    return no("Its list of contents was changed by somebody who does not have the recovery key.");
  }
  const value: unknown = JSON.parse(json);
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (format !== 1) {
    return no(
      `It was made by a newer version (format ${String(format)}; ${software.version} knows 1). Install that one.`,
    );
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? { ok: true, value: parsed.data } : no("Its list of contents is not complete.");
}

function macOf(text: string, key: Buffer): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function no(message: string): { ok: false; problems: [{ path: string; message: string }] } {
  return { ok: false, problems: [{ path: "manifest", message }] };
}
