import geo from "@nri-commons/spec/geo/country-points.json" with { type: "json" };
import type { Place } from "./event.ts";

const points: Readonly<Record<string, readonly number[]>> = geo.points;

/** A point in a country (ISO 3166-1 alpha-2), for what is only known to be somewhere in it. */
export function countryPoint(country: string): { longitude: number; latitude: number } | undefined {
  const [longitude, latitude] = Object.hasOwn(points, country) ? (points[country] ?? []) : [];
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
}

/** Where a place is, to a tenth of a degree (11 km): as it says, else a point of its country. */
export function placePoint({ latitude, longitude, country }: Place): ReturnType<typeof countryPoint> {
  if (latitude !== undefined && longitude !== undefined)
    return { longitude: tenth(longitude), latitude: tenth(latitude) };
  return country === undefined ? undefined : countryPoint(country);
}

function tenth(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}
