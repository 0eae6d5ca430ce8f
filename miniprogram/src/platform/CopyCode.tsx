/** In WeChat a code is scanned off the screen. */
export const CopyCode = (_: { text: string }) => null
