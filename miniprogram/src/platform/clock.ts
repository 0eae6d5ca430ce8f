/** The time as this phone has it. */
export const now = () => new Date()
