const degrees = /^\s*(-?\d+(?:\.\d+)?)\s*[,，]\s*(-?\d+(?:\.\d+)?)\s*$/

/** A point typed as `34.33,118.02`, latitude first; undefined where it is none. */
export const typedPlace = (text: string) => {
  const [, lat, lng] = (degrees.exec(text) ?? []).map(Number)
  if (lat === undefined || lng === undefined) return undefined
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined
}
