/** How long what was taken back can be published again, under a new id. */
export const republishTime = 30 * 86_400_000;
