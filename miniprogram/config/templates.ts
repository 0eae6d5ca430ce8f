import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

type Platform = {
  runtimePath: string | string[]
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
}

const spoken = { 'aria-label': '', 'aria-role': '' }
const picture = { mode: "'aspectFill'", 'lazy-load': '!0' }

/**
 * What Taro's WeChat templates lack: labels for screen readers, of which the runtime is told, too. And pictures
 * fill their frame and are fetched when they come near without each one saying so.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, {
        View: { ...spoken, 'aria-checked': '' },
        Image: { ...spoken, ...picture },
        Button: spoken,
        Input: spoken,
        Textarea: spoken,
      })
      platform.runtimePath = [
        platform.runtimePath,
        path.join(__dirname, '../src/platform/spokenAttributes.ts'),
      ].flat()
    },
  })
}
