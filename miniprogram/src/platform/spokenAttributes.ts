import { mergeInternalComponents } from '@tarojs/shared'

const spoken = { 'aria-label': '', 'aria-role': '' }

// The twin of config/templates.ts: the runtime numbers attributes in the order the template does.
mergeInternalComponents({
  View: { ...spoken, 'aria-checked': '' },
  Image: spoken,
  Button: spoken,
  Input: spoken,
  Textarea: spoken,
})
