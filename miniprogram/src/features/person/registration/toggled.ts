/** The list with the item, or without it where it was in. */
export const toggled = <T>(list: T[], item: T) =>
  list.includes(item) ? list.filter(one => one !== item) : [...list, item]
