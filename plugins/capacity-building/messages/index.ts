/** messages: by language, one file for each room. */
import { joinTexts, type Messages } from "@nri-commons/core/web";

export const messages: Messages = {
  en: { reviewed: true, texts: async () => joinTexts(await import("./en/index.ts")) },
  ar: { reviewed: false, texts: async () => joinTexts(await import("./ar/index.ts")) },
  es: { reviewed: false, texts: async () => joinTexts(await import("./es/index.ts")) },
  fr: { reviewed: false, texts: async () => joinTexts(await import("./fr/index.ts")) },
  pt: { reviewed: false, texts: async () => joinTexts(await import("./pt/index.ts")) },
  ru: { reviewed: false, texts: async () => joinTexts(await import("./ru/index.ts")) },
  zh: { reviewed: false, texts: async () => joinTexts(await import("./zh/index.ts")) },
};
