import type { RichText } from "../../content/types/index.ts";
import { sanitizeHtml } from "./sanitize-html.ts";

/** HTML that is safe to show, whatever came in. The libraries are loaded with the first text that needs them. */
export async function renderRichText(text: string, format: RichText["format"]): Promise<string> {
  if (format === "plain") return paragraphs(text);
  if (format === "html") return sanitizeHtml(text);
  markdown ??= loadMarkdown();
  return sanitizeHtml((await markdown).render(text));
}

/** One for all texts: making it takes longer than most texts do, and it keeps nothing of them. */
let markdown: ReturnType<typeof loadMarkdown> | undefined;

async function loadMarkdown() {
  const { default: MarkdownIt } = await import("markdown-it");
  return new MarkdownIt({ html: false, linkify: true });
}

/** Plain text: an empty line ends a paragraph, web addresses become links. */
function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${linked(paragraph.trim())}</p>`)
    .join("");
}

function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/)
    .map((piece, index) =>
      index % 2 === 1
        ? `<a href="${escapeHtml(piece)}" rel="nofollow noopener ugc">${escapeHtml(piece)}</a>`
        : escapeHtml(piece).replace(/\n/g, "<br>"),
    )
    .join("");
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? "");
}
