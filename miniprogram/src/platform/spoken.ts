type Role = 'button' | 'tab' | 'checkbox' | 'dialog' | 'alert' | 'img' | 'progressbar' | 'heading' | 'list'

/**
 * What a screen reader says of a node: its role, where its text is not enough a label, and whether it is the one
 * chosen.
 */
export const spoken = (role: Role, label?: string, on?: boolean): Record<string, string> => ({
  ariaRole: role,
  ...(label ? { ariaLabel: label } : {}),
  ...(on === undefined ? {} : { ariaChecked: String(on) }),
})
