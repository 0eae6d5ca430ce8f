/** Pixels from the top to the title row, and that row's height; a browser has no capsule. */
export const titleRow = { top: 14, height: 32, right: 0 }
