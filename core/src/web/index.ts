/** web: everything a page is made of (frame, components, forms, texts, dates, error pages, feed and API kits), and no page of a kind. */
export type { ApiEnv } from "./api/api-env.ts";
export { type ApiRequest, actionRoute, itemRoute, type Listed, type ListRequest, listRoute } from "./api/api-route.ts";
export { type Api, createApi } from "./api/create-api.tsx";
export { PageHeader } from "./components/page-header.tsx";
export type { Formats } from "./format/formats.ts";
export { isLanguage, type Language, languages } from "./language/languages.ts";
export type { PageProps } from "./layout/document.tsx";
export type { Catalogue, Messages, MessagesByContributor, Texts } from "./messages/catalogue.ts";
export type { Translate } from "./messages/translate.ts";
export type { PageEnv } from "./page-env.ts";
export type { NavItem, Site, SiteFooter } from "./site.ts";
export { useView, type View } from "./view.tsx";
export { createWeb, type SlotOnPage, type Web, type WebDeps } from "./web.ts";
