import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

type Platform = {
  runtimePath: string | string[]
  template?: { mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void }
}

const spoken = { 'aria-label': '', 'aria-role': '' }

/** Taro's WeChat templates carry no labels for screen readers: adds them, and tells the runtime of them. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, { View: spoken, Image: spoken, Button: spoken, Input: spoken })
      platform.runtimePath = [
        platform.runtimePath,
        path.join(__dirname, '../src/platform/spokenAttributes.ts'),
      ].flat()
    },
  })
}
