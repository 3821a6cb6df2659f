/** arrivals: what came in from others, whatever its kind, as it came. */
export {
  type ArrivalQuery,
  countArrivals as count,
  findArrival as find,
  listArrivals as list,
} from "./list-arrivals.ts";
