/** What a screen reader says of a node: its role and, where its text is not enough, a label. */
export const spoken = (role: string, label?: string): Record<string, string> => ({
  role,
  ...(role === 'button' || role === 'tab' || role === 'checkbox' ? { tabIndex: '0' } : {}),
  ...(label ? { 'aria-label': label } : {}),
})
