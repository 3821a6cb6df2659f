export interface GeoPoint {
  longitude: number;
  latitude: number;
}

/** Where the basemap (`spec/geo/world.json`) has a place: Equal Earth (Šavrič, Patterson and Jenny 2018), turned so that no land is cut. */
export function toMap({ longitude, latitude }: GeoPoint): { x: number; y: number } {
  const turned = ((((longitude + turnedBy + 180) % 360) + 360) % 360) - 180;
  const { x, y } = equalEarth(radians(turned), radians(Math.max(-90, Math.min(90, latitude))));
  return { x: Math.round(mapWidth / 2 + x * scale), y: Math.round(mapHeight / 2 - y * scale) };
}

export const mapWidth = 960;
export const mapHeight = 468;
const margin = 2;
const turnedBy = -11;

const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796] as const;
const m = Math.sqrt(3) / 2;

function equalEarth(longitude: number, latitude: number): { x: number; y: number } {
  const angle = Math.asin(m * Math.sin(latitude));
  const square = angle * angle;
  const sixth = square * square * square;
  return {
    x: (longitude * Math.cos(angle)) / (m * (a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square))),
    y: angle * (a1 + a2 * square + sixth * (a3 + a4 * square)),
  };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The whole globe fits the map with its margin. */
const scale = Math.min(
  (mapWidth / 2 - margin) / equalEarth(Math.PI, 0).x,
  (mapHeight / 2 - margin) / equalEarth(0, Math.PI / 2).y,
);
