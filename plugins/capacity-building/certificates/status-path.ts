/** Below the origin, and without a language: the address stands in every badge. */
export const statusPath = "/capacity/certificates/status";
