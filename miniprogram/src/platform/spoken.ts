type Role = 'button' | 'tab' | 'checkbox' | 'dialog' | 'alert' | 'img' | 'progressbar' | 'heading' | 'list'

/** What a screen reader says of a node: its role and, where its text is not enough, a label. */
export const spoken = (role: Role, label?: string): Record<string, string> => ({
  ariaRole: role,
  ...(label ? { ariaLabel: label } : {}),
})
