const actor = "/ap/actors/:actor";
const activity = "/ap/activities/:id";

/** Where the engine builds its IRIs; `documents/` serves them. */
export const engineRoutes = {
  actor,
  object: "/ap/objects/:id",
  activity,
  inbox: `${actor}/inbox`,
  outbox: `${actor}/outbox`,
  followers: `${actor}/followers`,
  following: `${actor}/following`,
  liked: `${actor}/liked`,
  collections: `${actor}/c/:id`,
  blocked: `${actor}/blocked`,
  rejections: `${actor}/rejections`,
  rejected: `${actor}/rejected`,
  shares: `${activity}/shares`,
  likes: `${activity}/likes`,
} as const;
