import { createHash } from "node:crypto";
import { accentRules } from "./accent.ts";
import { base } from "./base.ts";
import { forms } from "./forms.ts";
import { frame } from "./frame.ts";
import { front } from "./front.ts";
import { last } from "./last.ts";
import { lists } from "./lists.ts";
import { pieces } from "./pieces.ts";
import { tokens } from "./tokens.ts";

/** The whole stylesheet of a site, ready to stand in the page, and the CSP source that allows it. */
export interface Stylesheet {
  css: string;
  /** `'sha256-…'` */
  source: string;
}

const order = "@layer reset,tokens,base,frame,pieces,forms,utilities,focus,print;";

export function createStylesheet(accent: string | undefined): Stylesheet {
  const sheets = [
    tokens,
    base,
    frame,
    pieces,
    lists,
    front,
    forms,
    last,
    accent === undefined ? "" : accentRules(accent),
  ];
  const css = order + minify(sheets.join("")).trim();
  return { css, source: `'sha256-${createHash("sha256").update(css).digest("base64")}'` };
}

/** Only white space goes, and never inside quotes. */
export function minify(css: string): string {
  return css
    .split(/("[^"]*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : squeeze(piece)))
    .join("");
}

function squeeze(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/\s*([{};,>])\s*/g, "$1")
    .replace(/:\s+/g, ":")
    .replace(/;}/g, "}");
}
