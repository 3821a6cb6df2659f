import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderRichText } from "./rich-text.ts";
import { sanitizeHtml } from "./sanitize-html.ts";

const allowedTag =
  /^<\/?(p|br|hr|h2|h3|h4|ul|ol|li|blockquote|pre|code|em|strong|del|sub|sup|a|abbr|bdi|dl|dt|dd|table|caption|thead|tbody|tr|th|td)(\s+(href|hreflang|rel|title|lang|dir|scope|colspan|rowspan)="[^"<>]*")*\s*\/?>$/;

function expectHarmless(html: string) {
  for (const tag of html.match(/<[^>]*>?/g) ?? []) {
    expect(tag).toMatch(allowedTag);
    const [, href] = /href="([^"]*)"/.exec(tag) ?? [];
    if (href !== undefined) expect(["http:", "https:", "mailto:"]).toContain(schemeOf(href));
  }
}

/** Where a browser goes with it: by the same rules (WHATWG URL), white space and letters of other scripts included. */
function schemeOf(href: string): string {
  const base = "https://site.example/";
  const address = href
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return new URL(URL.canParse(address, base) ? address : "", base).protocol;
}

const pieces = [
  ..."<>\"'=/&;: \n\t\0`".split(""),
  ...[
    "<script>",
    "</script>",
    "<svg onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "<a href='",
    "javascript:alert(1)",
  ],
  ...[
    "data:text/html,x",
    "<style>",
    "<p style=",
    "onclick=",
    "<!--",
    "-->",
    "<![CDATA[",
    "&#106;avascript&colon;",
    "<math><mtext>",
  ],
  ...[
    "<h1>",
    "<h4>",
    "</h1>",
    "<table><td>",
    "<iframe srcdoc=",
    "<base href=",
    "<form action=",
    "[a](",
    "**",
    "`",
    "text",
    "نص",
  ],
];

describe("what others wrote", () => {
  it.each([
    ["<p onclick=alert(1)>Hello</p>", "<p>Hello</p>"],
    ["<script>alert(1)</script><b>bold</b>", "<strong>bold</strong>"],
    ['<a href="javascript:alert(1)">x</a>', '<a rel="nofollow noopener ugc">x</a>'],
    ['<a href="//evil.example/">x</a>', '<a rel="nofollow noopener ugc">x</a>'],
    [
      '<a href="https://x.example/" target="_blank">x</a>',
      '<a href="https://x.example/" rel="nofollow noopener ugc">x</a>',
    ],
    ['<img src="https://x.example/p.gif">', ""],
    ["<h1>One</h1><h3>Two</h3><h6>Three</h6>", "<h2>One</h2><h3>Two</h3><h4>Three</h4>"],
    ['<p lang="ar" dir="rtl" class="x" style="color:red">نص</p>', '<p lang="ar" dir="rtl">نص</p>'],
  ])("%s is shown as %s", async (from, to) => {
    expect(await sanitizeHtml(from)).toBe(to);
  });

  it.each(["html", "markdown", "plain"] as const)("is harmless as %s, whatever it is", async (format) => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 80 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => expectHarmless(await renderRichText(value, format))),
      { numRuns: 500 },
    );
  });

  it("would be found harmful where a browser goes elsewhere than to the web", () => {
    for (const bad of ["javascript:x", " java\nscript:x", "data:text/html,x", "\0vbscript:x"])
      expect(() => expectHarmless(`<a href="${bad}">`)).toThrow();
    for (const good of ["نصdata:text/html,x", ":x", "page", "mailto:a@b.example"]) expectHarmless(`<a href="${good}">`);
  });

  it("gives plain paragraphs back as they are, as it would with all its rules", async () => {
    const words = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/[<>&]/g, ""));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), async (texts) => {
        const plain = texts.map((text) => `<p>${text}</p>`).join("\n");
        // An empty comment has the whole of the rules look at it.
        expect([await sanitizeHtml(plain), await sanitizeHtml(`${plain}<!---->`)]).toEqual([plain, plain]);
      }),
    );
  });

  it("links addresses in plain text and keeps its paragraphs", async () => {
    expect(await renderRichText("See https://x.example/a?b=1&c=2.\nNext line\n\nNew <paragraph>", "plain")).toBe(
      '<p>See <a href="https://x.example/a?b=1&amp;c=2" rel="nofollow noopener ugc">https://x.example/a?b=1&amp;c=2</a>.<br>Next line</p><p>New &lt;paragraph&gt;</p>',
    );
  });
});
