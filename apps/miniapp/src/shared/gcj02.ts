const A = 6_378_245;
const EE = 0.006_693_421_622_965_943;
const { PI, sin, cos, sqrt, abs } = Math;

const wave = (x: number) => (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
const shiftLatitude = (x: number, y: number) =>
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + wave(x) + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3 + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
const shiftLongitude = (x: number, y: number) =>
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + wave(x) + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3 + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;

/** A spot of WGS 84 as Chinese maps draw it (GCJ-02); without the shift a marker stands some 500 m off. */
export function toGcj02({ latitude, longitude }: { latitude: number; longitude: number }): { latitude: number; longitude: number } {
  const x = longitude - 105, y = latitude - 35;
  const magic = 1 - EE * sin(latitude / 180 * PI) ** 2;
  const root = sqrt(magic);
  return {
    latitude: latitude + shiftLatitude(x, y) * 180 / (A * (1 - EE) / (magic * root) * PI),
    longitude: longitude + shiftLongitude(x, y) * 180 / (A / root * cos(latitude / 180 * PI) * PI),
  };
}
