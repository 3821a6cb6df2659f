import { Refusal } from "../../kit/index.ts";
import type { Command } from "../../plugin/index.ts";
import { type AuditEntry, listAudit, recordAudit, verifyAudit } from "../../store/index.ts";
import type { AuditVerdict } from "../audit/check-audit.ts";
import type { Node } from "../node.ts";
import { table } from "./table.ts";

export const auditCommands: Readonly<Record<string, Command<Node>>> = {
  audit: {
    summary: "Show what was done to this node, when and by whom, newest first",
    example: "nri audit --since 2026-11-01 --verb peer",
    options: [
      { flags: "--since <date>", description: "from this day or instant on, such as 2026-11-01 or 2026-11-01T08:00Z" },
      { flags: "--verb <verb>", description: "only this, such as peer.blocked, or all of one kind, such as peer" },
      { flags: "--limit <n>", description: "at most so many (default 50)" },
    ],
    run: async (node, { options }) => {
      const entries = await listAudit(node.store.db, {
        limit: limitOf(options.limit),
        ...(typeof options.since === "string" ? { since: instantOf(options.since) } : {}),
        ...(typeof options.verb === "string" ? { verb: options.verb } : {}),
      });
      const rows = entries.map(toRow);
      return {
        text: table(["entry", "at", "by", "what", "object", "details"], rows, "Nothing was recorded that fits."),
        data: entries,
      };
    },
  },
  "audit verify": {
    summary: "Check that nobody changed the audit log: every entry, their order, and the end against its checkpoint",
    example: "nri audit verify",
    run: async (node, { progress }) => {
      const verdict = await node.audit.check((done) => progress(done, undefined, "entries"));
      return { text: sentenceOf(verdict), data: verdict, exitCode: isTrusted(verdict) ? 0 : 1 };
    },
  },
  "audit accept": {
    summary: "After a restore: take the audit log as it is now for the right one, which is itself recorded",
    example: "nri audit accept",
    run: async (node) => {
      const chain = await verifyAudit(node.store.db);
      if (!chain.whole) {
        throw new Refusal("conflict", {
          message: `Entry ${chain.entry} of the audit log is broken in itself (${chain.what}): that cannot be accepted. Restore a backup that was made before.`,
        });
      }
      const seen = await node.audit.seen();
      await node.transaction((tx) =>
        recordAudit(tx, {
          verb: "audit.accepted",
          details: typeof seen === "object" ? { lost: seen.seq, hash: seen.hash } : { checkpoint: seen },
        }),
      );
      await node.audit.accept();
      const after = await node.audit.check();
      return { text: sentenceOf(after), data: after, exitCode: isTrusted(after) ? 0 : 1 };
    },
  },
};

function isTrusted(verdict: AuditVerdict): boolean {
  return verdict.whole && verdict.checkpoint !== "foreign";
}

function sentenceOf(verdict: AuditVerdict): string {
  if (!verdict.whole) {
    return [
      `The audit log is broken at entry ${verdict.entry}: ${verdict.what}.`,
      "If you restored a backup, the newest entries are gone with what they recorded: nri audit accept.",
      "Otherwise somebody changed the database: keep it as evidence, look into older backups and the log of the node.",
    ].join("\n");
  }
  const whole = `The audit log is whole: ${verdict.entries} ${verdict.entries === 1 ? "entry" : "entries"}.`;
  if (verdict.checkpoint === "fits") return `${whole} Its end fits the checkpoint.`;
  if (verdict.checkpoint === "none") return `${whole} There is no checkpoint yet, so a cut-off end would not be seen.`;
  return `${whole} But its checkpoint, the file audit.head in the data folder, was not written with this node's master key. If that is explained: nri audit accept.`;
}

function toRow({ seq, at, who, verb, object, details }: AuditEntry) {
  const by = who.id === null ? who.kind : `${who.kind} ${who.id}`;
  const words = Object.entries(details as object)
    .filter(([key, value]) => key !== "state" && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(", ") : inWords(value)}`);
  return [seq, new Date(at).toISOString(), by, verb, object ?? undefined, words.join("; ") || undefined];
}

/** Details hold instants as milliseconds, which no other number of theirs comes near. */
function inWords(value: unknown): unknown {
  return typeof value === "number" && value > 1e12 ? new Date(value).toISOString() : value;
}

function instantOf(given: string): number {
  const at = Date.parse(given);
  if (Number.isNaN(at)) throw new Refusal("bad-request", { message: "--since must be a date such as 2026-11-01." });
  return at;
}

function limitOf(given: string | boolean | undefined): number {
  const limit = given === undefined ? 50 : Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new Refusal("bad-request", { message: "--limit must be a whole number from 1 to 10000." });
  }
  return limit;
}
