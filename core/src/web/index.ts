/**
 * web: everything a page is made of (frame, components, forms, texts, dates, error pages, feed and API kits), and no page of a kind.
 *
 * Pages. Routes are a `Hono<PageEnv>`; the host mounts them after the language (`web.mount("/labs", routes, "policy-labs")`), so they
 * are written without it. `c.var` holds `lang`, `t`, `viewer`, `site`, `view`, `slot()` and `page()`:
 *
 *     routes.get("/:id", async (c) => {
 *       const lab = await ctx.labs.get(c.req.param("id"), c.var.viewer);   // a Refusal becomes its page by itself
 *       return c.var.page({ title: lab.title, description: lab.summary, body: <LabPage lab={lab} /> });
 *     });
 *
 * Components are drawn inside `page()` and find language, texts and formats by `useView()`: `view.t("lab.seats", { count })`,
 * `view.format.when(event)`, `view.url("/labs")`. A page is `<PageHeader/>` and then `<Content>` or `<Split aside>`; a list is
 * `<Filters>`, `<CardGrid>` of `<Card>`, `<Pagination next>`, or `<Empty>`. What others wrote goes through `<Tell map>` (short) or
 * `<Prose text>` (long); a link that others wrote through `<ExternalLink>`; a text with values through `<Say id values>`.
 * Headings: `PageHeader` has the `h1`, sections have `h2`, cards `h3` (`level={2}` where no section stands above them).
 *
 * Forms. `parseX(formValues(await c.req.formData()))` gives values or problems; show `<Form state={{ values, problems }}>` again, or
 * answer 303. Fields find their value and their problem by name.
 *
 * Long forms are a `draftForm`: short pages, kept on the server from the first one on, checked and previewed before they count.
 *
 * Console. Routes are a `Hono<ConsoleEnv>`, mounted at `/{lang}/console{at}`: the same `page()`, and `c.var.person` is always there.
 * Its forms carry a token by themselves; `c.var.sendKey` tells one showing of a form from every other.
 *
 * The console's pages of one kind are `ConsoleList`, `ItemPage` and `ChangePage`, which say what they say in the plugin's own texts
 * `console.…`, since "published" agrees with its noun in most languages.
 *
 * A console page with one form is an `addFormRoute`; what takes something away has a page before it, an `addSureRoute`.
 *
 * What everybody may send, without having signed in, is a `publicForm`: honeypot, time and limits are its part, also of a POST that
 * a plugin handles in another way.
 *
 * API. Routes are a `Hono<ApiEnv>` of `listRoute`, `itemRoute` and `actionRoute`, which read, check, answer and document:
 *
 *     routes.get("/", listRoute({ summary: "Labs", query: labFilter, answer: labJson }, ({ query, limit, cursor, viewer }) => …));
 *
 * Feeds. `icsFeed`, `atomFeed`, `jsonFeed`, `csvTable` and `csvRows` give text; `deliver(c, { body, type })` answers with it.
 *
 * Tables. `readTable` reads what people filled in, each problem at its line.
 *
 * Texts. `messages: { en: { reviewed: true, texts: { "lab.seats": "{count, plural, one {# seat} other {# seats}}" } }, fr: … }` in ICU
 * MessageFormat; `expect(await checkCatalogue(messages)).toEqual([])` in a test of yours.
 */
export type { ApiEnv } from "./api/api-env.ts";
export { type ApiRequest, actionRoute, itemRoute, type Listed, type ListRequest, listRoute } from "./api/api-route.ts";
export { type Api, createApi } from "./api/create-api.tsx";
export { type Origin, originSchema, toOrigin } from "./api/origin.ts";
export { pictureSchema } from "./api/picture-schema.ts";
export { Breadcrumb } from "./components/breadcrumb.tsx";
export { Card, CardGrid } from "./components/card.tsx";
export { Content, SideBox, Split } from "./components/columns.tsx";
export { Empty } from "./components/empty.tsx";
export { DateLeaf, EventDate } from "./components/event-date.tsx";
export { ExternalLink } from "./components/external-link.tsx";
export { Details, type Fact, Facts } from "./components/facts.tsx";
export { FilterSelect, Filters, FilterText } from "./components/filters.tsx";
export { JsonLd, toSafeJson } from "./components/json-ld.tsx";
export { LanguageNote, languageName } from "./components/language-note.tsx";
export { Marked } from "./components/marked.tsx";
export { type CalendarEntry, MonthCalendar, shiftMonth } from "./components/month-calendar.tsx";
export { Notice } from "./components/notice.tsx";
export { OriginBadge } from "./components/origin-badge.tsx";
export { PageHeader } from "./components/page-header.tsx";
export { Pagination } from "./components/pagination.tsx";
export { cardPath, Picture } from "./components/picture.tsx";
export { Prose } from "./components/prose.tsx";
export { isReadable, LanguageMark, ReadableIn } from "./components/readable-in.tsx";
export { renderRichText } from "./components/rich-text.ts";
export { sanitizeHtml } from "./components/sanitize-html.ts";
export { Say, Tell } from "./components/say.tsx";
export { ShareLinks } from "./components/share-links.tsx";
export { Figure, StatTable } from "./components/stat-table.tsx";
export { type Column, Table } from "./components/table.tsx";
export { Tabs } from "./components/tabs.tsx";
export { Status, Tag, type Tone } from "./components/tag.tsx";
export { Term, TermSelect, Terms } from "./components/term.tsx";
export { type ArrivedAt, WhereItArrived } from "./components/where-it-arrived.tsx";
export { ChangePage, UndoPage } from "./console/change-page.tsx";
export { ConsoleList } from "./console/console-list.tsx";
export { draftShelf } from "./console/draft-shelf.ts";
export { addFormRoute, type FormRoute } from "./console/form-route.tsx";
export { DoneNotice, ItemPage } from "./console/item-page.tsx";
export { PostButton } from "./console/post-button.tsx";
export { addSureRoute, type SureRoute } from "./console/sure-route.tsx";
export { Waiting } from "./console/waiting.tsx";
export type { Draft, DraftFormDefinition, DraftShelf, DraftStep } from "./drafts/draft-definition.ts";
export { draftForm } from "./drafts/draft-form.tsx";
export { faultDetails, type ProblemDetails, toProblemDetails } from "./errors/problem-json.ts";
export { atomFeed } from "./feeds/atom-feed.ts";
export { csvRows } from "./feeds/csv-rows.ts";
export { type CsvCell, csvTable } from "./feeds/csv-table.ts";
export type { NewsFeed, NewsItem } from "./feeds/feed.ts";
export { type IcsEvent, type IcsFeed, icsFeed } from "./feeds/ics-feed.ts";
export { jsonFeed } from "./feeds/json-feed.ts";
export { plainLine, plainText } from "./feeds/plain-text.ts";
export { readTable, type TableRow } from "./feeds/read-table.ts";
export type { Formats } from "./format/formats.ts";
export { DateField, dateParts, readDateField } from "./forms/date-field.tsx";
export { ChoiceField, Field, FieldGroup, type Option, SelectField, TextArea, TextField } from "./forms/fields.tsx";
export { Form, GuardFields } from "./forms/form.tsx";
export { networkOf } from "./forms/form-guard.ts";
export { emptyForm, type FormState, formValues, listOf, textOf, useField } from "./forms/form-state.tsx";
export { LanguageFolds, labelIn, toldInLanguages } from "./forms/language-folds.tsx";
export { OwnText, readOwnText } from "./forms/own-text.tsx";
export { PictureField, pictureProblem, readAlt, toldPicture } from "./forms/picture-field.tsx";
export { missingAlt, pictureOf, pictureValues, takePicture } from "./forms/picture-input.ts";
export { type PublicForm, publicForm, type SentForm } from "./forms/public-form.ts";
export { readFiles, readForm } from "./forms/read-form.ts";
export type { SentFile } from "./forms/sent-file.ts";
export { languageOptions, termOptions, titledOption } from "./forms/term-options.ts";
export { fromMap, linesOf, mainLanguage, mapOf } from "./forms/texts-in-languages.ts";
export { ZoneField } from "./forms/zone-field.tsx";
export { type Delivery, deliver } from "./http/deliver.ts";
export { inOwnLanguage } from "./http/in-own-language.ts";
export { secretPage } from "./http/secret-page.ts";
export { type SessionCookie, sessionCookie } from "./http/session-cookie.ts";
export { type Direction, directionOf, isLanguage, type Language, languages, ownNames } from "./language/languages.ts";
export { negotiateLanguage } from "./language/negotiate-language.ts";
export type { FeedLink, PageProps } from "./layout/document.tsx";
export { siteIcon } from "./layout/site-icon.ts";
export { type FilterField, FilterPanel, FindForm } from "./lists/filter-panel.tsx";
export { LanguageChoice } from "./lists/language-choice.tsx";
export { isNarrowed, type ListSearch, readListSearch, toFilter, toQuery } from "./lists/list-search.ts";
export { vocabularyField } from "./lists/vocabulary-field.ts";
export { basemapPath, type MapDot, WorldMap } from "./map/world-map.tsx";
export {
  type Catalogue,
  joinTexts,
  loadTexts,
  type Messages,
  type MessagesByContributor,
  type Texts,
} from "./messages/catalogue.ts";
export { checkCatalogue } from "./messages/check-catalogue.ts";
export { createSpeech, type Speech } from "./messages/create-speech.ts";
export type { Translate } from "./messages/translate.ts";
export type { SlotOnPage, TodayOnPage } from "./on-page.ts";
export type { ConsoleEnv, PageEnv } from "./page-env.ts";
export type { SignedIn } from "./person.ts";
export { serveItemCard } from "./share/serve-item-card.ts";
export { SharePage } from "./share/share-page.tsx";
export { type ConsoleGroup, keepsRegistry, type NavItem, type Site, type SiteFooter } from "./site.ts";
export { type AccentCheck, checkAccent } from "./style/accent.ts";
export type { Step, Task, TodayFigure, TodayParts } from "./today.ts";
export { useView, type View } from "./view.tsx";
export { createWeb, type Web, type WebDeps } from "./web.ts";
