/** A picture file: what a phone photographs or shows. */
export type Picture = { name: string; bytes: Buffer; type: 'image/png' | 'image/jpeg' }

/**
 * One person with a phone in hand, logged in as themselves. What is tapped, filled in and seen is named by the
 * words that stand on the screen; each deed waits until the screen allows it, and fails saying what it reads.
 */
export type Person = {
  /** Opens a page from outside, e.g. `pages/home/index`, as it is now. */
  opens: (page: string) => Promise<void>
  /** With `beside`, the one in the same part of the screen as those words. */
  taps: (text: string, beside?: string) => Promise<void>
  fills: (label: string, text: string) => Promise<void>
  /** Chooses on the wheel of the field `label`, which then reads `option`. */
  picks: (label: string, option: string) => Promise<void>
  /** Hands over the phone number, by whatever this platform has for it. */
  givesPhoneNumber: (label: string, number: string) => Promise<void>
  /** Stands there when the phone asks where it is; gcj02 degrees. */
  standsAt: (place: { lat: number; lng: number }) => Promise<void>
  /** Picks the place where the phone is. */
  picksPlaceHere: (label: string) => Promise<void>
  /** Taps `label` and holds the camera at another phone's picture. */
  scans: (label: string, picture: Picture) => Promise<void>
  /** Taps `label` and chooses these from the album. */
  addsPhoto: (label: string, picture: Picture) => Promise<void>
  /** The code called `label` that stands on the screen, as a camera would see it. */
  showsCode: (label: string) => Promise<Picture>
  /** Waits until `text` can be read. */
  sees: (text: string) => Promise<void>
  /** All that can be read now. */
  reads: () => Promise<string>
}
