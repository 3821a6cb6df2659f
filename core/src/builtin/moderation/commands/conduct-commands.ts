import type { Command } from "../../../plugin/index.ts";
import { isLanguage, languages } from "../../../web/index.ts";
import { currentConduct } from "../conduct/current-conduct.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";
import { invalid } from "./read-reasons.ts";

/** As much as somebody reads. */
export const longestConduct = 20_000;

export const conductCommands: Readonly<Record<string, Command<ModerationCtx>>> = {
  "code-of-conduct": {
    summary: "Show the code of conduct and which languages have a text of your own",
    example: "nri code-of-conduct --lang fr",
    options: [{ flags: "--lang <code>", description: `one of: ${languages.join(", ")}` }],
    async run(ctx, { options }) {
      const lang = readLanguage(options["lang"] ?? ctx.site.languages[0]);
      const own = await ctx.moderation.readConduct();
      const shown = currentConduct(own, lang);
      const which = own.map((one) => `${one.lang} (version ${one.version})`).join(", ");
      const head = own.length === 0 ? "The text that the software brings." : `Your own text: ${which}.`;
      return { text: `${head}\n\n${shown.text}`, data: { shown, own } };
    },
  },
  "code-of-conduct set": {
    summary: "Put your own code of conduct, in Markdown, in place of the one that the software brings",
    example: "nri code-of-conduct set conduct-fr.md --lang fr",
    arguments: [{ name: "file", description: "the text in Markdown", file: true }],
    options: [{ flags: "--lang <code>", description: `the language it is written in: ${languages.join(", ")}` }],
    async run(ctx, { options, files }) {
      const lang = readLanguage(options["lang"]);
      const text = new TextDecoder().decode(files["file"]?.bytes ?? new Uint8Array());
      checkConduct(text);
      const { version } = await ctx.transaction((tx) => ctx.moderation.writeConduct(tx, { lang, text: text.trim() }));
      const page = ctx.pageUrl("/moderation/conduct", lang);
      return { text: `It stands as version ${version} at ${page}`, data: { lang, version, page } };
    },
  },
};

export function checkConduct(text: string): void {
  if (text.trim() === "") throw invalid("text", "The text is empty");
  if (text.length > longestConduct) throw invalid("text", `Write at most ${longestConduct} characters`);
}

export function readLanguage(given: unknown): (typeof languages)[number] {
  if (typeof given === "string" && isLanguage(given)) return given;
  throw invalid("--lang", `Name the language, with one of: ${languages.join(", ")}`);
}
