/** A gcj02 fix: degrees, and accuracy in metres. */
export type Fix = { lat: number; lng: number; accuracy: number }

const lies = (value: number, least: number, most: number) => value >= least && value <= most

/** The fix where it can be one; the county refuses a scan with any other, as some phones give. */
export const possibleFix = (fix: Fix): Fix | undefined => {
  const { lat, lng, accuracy } = fix
  return lies(lat, -90, 90) && lies(lng, -180, 180) && lies(accuracy, 0, 100_000) ? fix : undefined
}
