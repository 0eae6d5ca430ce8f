/**
 * How much of a thing is taken: the schemas refuse what is more, and the phone says so while it is being filled in. They
 * stand apart from the schemas, which are too heavy for the phone. Lengths are in letters.
 */
export const activityTitle = { least: 2, most: 40 }
export const mostDescription = 2000
export const mostRisk = 500
export const mostVenueName = 60
export const mostCapacity = 10_000
/** As many as one transaction publishes at a place of the lowest level: the activity, and five writes a session. */
export const mostSessions = 19
/** Longer ones are offered as several. */
export const longestSessionHours = 24
/** Nobody plans further ahead; a later date is a slip of the finger. In days after today. */
export const furthestDays = 2 * 365
export const mostReason = 200

export const personName = { least: 2, most: 20 }
export const mostSkill = 20

export const mostPostText = 1000
export const mostPhotos = 9
export const mostPhotoBytes = 10 * 1024 * 1024

/** Of a voucher that is read aloud or typed in. */
export const voucherDigits = 8
