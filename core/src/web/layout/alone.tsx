import { createHash } from "node:crypto";
import { raw } from "hono/html";
import type { Child, FC } from "hono/jsx";
import { useView } from "../view.tsx";

/** A document without the site's frame: a file to keep, a frame in somebody else's page. */
export interface AloneProps {
  title: string;
  /** Its whole stylesheet; the site's own is not in it. */
  css: string;
  body: Child;
  /** Drawn in its place when the document is over that many bytes. */
  brief?: { over: number; body: Child };
  /** Other sites may show it in a frame. */
  framed?: boolean;
  headers?: Readonly<Record<string, string>>;
}

export const Alone: FC<{ page: AloneProps }> = ({ page: { title, css, body, framed } }) => {
  const { lang, dir } = useView();
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {framed && <base target="_top" />}
        <title>{title}</title>
        <style>{raw(css)}</style>
      </head>
      <body>{body}</body>
    </html>
  );
};

/** Nothing is loaded and nothing runs: only its own style applies. */
export function alonePolicy({ css, framed }: Pick<AloneProps, "css" | "framed">): string {
  const style = createHash("sha256").update(css).digest("base64");
  return [
    "default-src 'none'",
    `style-src 'sha256-${style}'`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
  ].join("; ");
}
