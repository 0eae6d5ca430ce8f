/** A photograph on the phone. */
export type PhoneFile = { name: string; bytes: Uint8Array; type: string }

/** What the world around the phone does, read at each call and changed at will by a test. */
export type World = {
  baseUrl: string
  persona: string
  /** What the camera reads next, first come first served; an empty list is a person who turns back. */
  scans: string[]
  /** A gcj02 fix; undefined is a person who does not allow it. */
  location?: { latitude: number; longitude: number; accuracy: number }
  /** What is chosen next from the album. */
  photos: PhoneFile[]
  /** Phone number that WeChat's button hands over. */
  phoneNumber: string
  /** What is answered to a question (showModal). */
  says: boolean
  offline: boolean
  /** Sub-packages that are not on the phone yet, and do not come. */
  missing: string[]
  /** Whether the privacy agreement was accepted; until then WeChat asks at the first need. */
  agreed: boolean
  storage: Map<string, unknown>
}

/** What the phone did that is not on a page. */
export type Doings = {
  toasts: string[]
  modals: { title: string; content: string }[]
  calls: string[]
  /** What made WeChat ask whether the place may be read. */
  placeAskedBy?: string
  /** Requests that were tried without a network. */
  unreached: string[]
  requests: { method: string; url: string; bytes: number; status: number }[]
}
