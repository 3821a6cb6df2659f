import { createLog } from "../../kit/index.ts";
import { createWeb, type Language, type Site, type Web } from "../index.ts";

export const sampleSite: Site = {
  name: { en: "Kenya IGF", fr: "FGI du Kenya", ar: "منتدى حوكمة الإنترنت في كينيا" },
  kind: "national",
  origin: "http://igf.example",
  languages: ["en", "fr", "ar", "zh", "ru", "es", "pt"],
  footer: {
    standing: "independent",
    licence: { label: "CC BY 4.0", href: "https://creativecommons.org/licenses/by/4.0/" },
    links: [
      { label: { en: "About", fr: "À propos" }, href: "/about" },
      { label: { en: "Privacy" }, href: "/privacy" },
    ],
  },
  demo: true,
  zone: "Africa/Nairobi",
};

const labels: Record<string, Partial<Record<Language, string>>> = {
  "nav.home": { en: "Home", ar: "الرئيسية" },
  "nav.events": { en: "Events", ar: "الفعاليات" },
  "nav.experts": { en: "Experts", ar: "الخبراء" },
  "nav.outputs": { en: "Outputs", ar: "المخرجات" },
  "nav.network": { en: "Network", ar: "الشبكة" },
  "nav.about": { en: "About", ar: "عن المبادرة" },
  "nav.search": { en: "Search", ar: "بحث" },
};

/** A node's web without a node, for tests of components and pages. */
export function sampleWeb(site: Partial<Site> = {}): Web {
  const texts = (lang: Language) => ({
    reviewed: true,
    texts: Object.fromEntries(Object.entries(labels).flatMap(([key, text]) => (text[lang] ? [[key, text[lang]]] : []))),
  });
  const shown = { ...sampleSite, ...site };
  return createWeb({
    site: () => shown,
    nav: Object.keys(labels).map((label) => ({
      to: label === "nav.home" ? "/" : `/${label.slice(4)}`,
      label,
      contributor: "sample",
      ...(label === "nav.search" && { place: "search" as const }),
    })),
    messages: { sample: { en: texts("en"), ar: texts("ar") } },
    log: createLog("silent"),
    clock: { now: () => Date.UTC(2026, 10, 20, 9) },
  });
}
