/** How a picture fills its frame, fetched when it comes near. */
export const filling = { mode: 'aspectFill', lazyLoad: true } as const
