const acts = ['button', 'tab', 'checkbox']

/**
 * What a screen reader says of a node: its role, where its text is not enough a label, and whether it is the one
 * chosen. What acts is reached by the keyboard, too.
 */
export const spoken = (role: string, label?: string, on?: boolean): Record<string, string> => ({
  role,
  ...(acts.includes(role) ? { tabIndex: '0' } : {}),
  ...(label ? { 'aria-label': label } : {}),
  ...(on === undefined ? {} : { [role === 'tab' ? 'aria-selected' : 'aria-checked']: String(on) }),
})
