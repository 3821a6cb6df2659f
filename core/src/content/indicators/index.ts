/** indicators: what stands here counted by year and by who published it. */
export { countYearly as yearly, type YearlyQuery } from "./count-yearly.ts";
