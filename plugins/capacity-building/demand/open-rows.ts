import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { allOf } from "../lists/all-of.ts";
import type { CapacityOffer } from "./capacity-offer.ts";
import { type CapacityRequest, publicStates } from "./capacity-request.ts";
import type { CapacityScope } from "./capacity-scope.ts";
import { countPriorities, type Priority } from "./count-priorities.ts";
import { listOffers, listRequests } from "./list-demand.ts";
import { nameOfTerm } from "./name-of-term.ts";

/** Everything that everybody sees already, as tables: nothing of it is about a person. */
export const openRows = {
  async *requests(ctx: CapacityCtx): AsyncGenerator<ExportRow> {
    for (const state of publicStates) {
      const all = allOf((cursor) => listRequests(ctx.db, { state, cursor, limit: 200 }));
      for await (const request of all) yield requestRow(ctx, request);
    }
  },
  async *offers(ctx: CapacityCtx): AsyncGenerator<ExportRow> {
    for (const state of ["open", "closed"]) {
      const all = allOf((cursor) => listOffers(ctx.db, { state, cursor, limit: 200 }));
      for await (const offer of all) yield offerRow(ctx, offer);
    }
  },
  async *priorities(ctx: CapacityCtx): AsyncGenerator<ExportRow> {
    for (const priority of await countPriorities(ctx.db)) yield priorityRow(priority, ctx.site.languages[0] ?? "en");
  },
};

export type OpenTable = keyof typeof openRows;

export function requestRow(ctx: CapacityCtx, request: CapacityRequest): ExportRow {
  return {
    iri: request.iri,
    page: ctx.pageUrl(`/capacity/requests/${request.id}`),
    title: told(ctx, request.title),
    purpose: told(ctx, request.purpose),
    organisation: request.organisation,
    state: request.state,
    ...scopeRow(request),
    helpers: request.helpers.map(({ name }) => name).join("; "),
    outcome: told(ctx, request.met?.outcome),
    reached: request.met?.reached ?? null,
    activities: (request.met?.activities ?? []).map(({ url }) => url).join("; "),
    published: dayOf(request.published),
    site: request.source?.origin ?? ctx.site.origin,
    sample: request.sample ?? false,
  };
}

export function offerRow(ctx: CapacityCtx, offer: CapacityOffer): ExportRow {
  return {
    iri: offer.iri,
    page: ctx.pageUrl(`/capacity/offers/${offer.id}`),
    title: told(ctx, offer.title),
    about: told(ctx, offer.about),
    giver: offer.giver,
    giverKind: offer.giverKind,
    state: offer.state,
    ...scopeRow(offer),
    terms: told(ctx, offer.terms),
    cost: offer.cost ?? null,
    moreAt: offer.moreAt ?? null,
    published: dayOf(offer.published),
    site: offer.source?.origin ?? ctx.site.origin,
    sample: offer.sample ?? false,
  };
}

export function priorityRow(priority: Priority, lang: string): ExportRow {
  const { facet, term, asked, people, open, matched, met, closed, offers } = priority;
  return { facet, term, name: nameOfTerm(facet, term, lang), asked, people, open, matched, met, closed, offers };
}

function scopeRow(scope: CapacityScope): ExportRow {
  return {
    topics: scope.topics.join("; "),
    audiences: scope.audiences.join("; "),
    languages: scope.languages.join("; "),
    countries: scope.countries.join("; "),
    regions: scope.regions.join("; "),
    place: scope.place ?? null,
    levels: scope.levels.join("; "),
    modes: scope.modes.join("; "),
    from: scope.from ?? null,
    until: scope.until ?? null,
    fewest: scope.fewest ?? null,
    most: scope.most ?? null,
  };
}

/** In the site's own language, else in whatever there is. */
function told({ site }: CapacityCtx, map: Readonly<Record<string, string>> | undefined): string | null {
  return (map && pickLanguage(map, site.languages[0] ?? "en")?.text) ?? null;
}

function dayOf(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString().slice(0, 10);
}
