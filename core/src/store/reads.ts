import type { RawNode, RootOperationNode } from "kysely";

/** True when the statement only reads. A raw `with …` may write: it counts as writing. */
export function onlyReads(node: RootOperationNode): boolean {
  return (
    node.kind === "SelectQueryNode" || (node.kind === "RawNode" && /^\s*(select|values|explain)\b/i.test(head(node)))
  );
}

/** True when the statement gives rows back. */
export function givesRows(node: RootOperationNode, sql: string): boolean {
  if (node.kind === "SelectQueryNode") return true;
  if ("returning" in node && node.returning !== undefined) return true;
  if (node.kind !== "RawNode") return false;
  return /^\s*(select|values|explain|pragma)\b|\breturning\b/i.test(sql) || (/^\s*with\b/i.test(sql) && !writes(sql));
}

function head(node: RawNode): string {
  return node.sqlFragments[0] ?? "";
}

function writes(sql: string): boolean {
  return /\b(insert|update|delete)\b/i.test(sql);
}
