import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../../package.json'

const root = path.resolve(__dirname, '../..')
const contracts = path.join(root, 'functions/contracts')
const edition = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
const legacy = (name: string) => path.join(root, `node_modules/@tanstack/${name}/build/legacy/index.js`)

const constants = {
  LOCAL: JSON.stringify(edition === 'h5' && process.env.WENMING_LOCAL === '1'),
  API_BASE: JSON.stringify(
    edition === 'h5' ? '' : (process.env.WENMING_API_BASE ?? 'https://api.example.cn'),
  ),
  APP_VERSION: JSON.stringify(version),
}

/** Sizes are written in px and stay px: 375 is the design, and type does not shrink on a narrow phone. */
const px = { pxtransform: { enable: false, config: {} } }

export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'wenming-cloud',
    date: '2026-11-21',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: process.env.WENMING_OUT ?? `dist/${edition}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // A warm cache leaves modules that sub-packages share as they were before a change.
    cache: { enable: false },
    plugins: [path.join(__dirname, 'templates.ts')],
    defineConstants: constants,
    // The modern build needs private class members, which older phones do not have.
    alias: { '@tanstack/react-query': legacy('react-query'), '@tanstack/query-core': legacy('query-core') },
    mini: {
      // WeChat's logic layer has no AbortController, and without one a query stays pending for ever.
      webpackChain(chain, webpack) {
        const controller = path.join(__dirname, '../src/lib/abortController.ts')
        chain.plugin('abort').use(webpack.ProvidePlugin, [{ AbortController: [controller, 'Controller'] }])
      },
      compile: { include: [contracts] },
      optimizeMainPackage: { enable: true },
      postcss: px,
    },
    h5: {
      compile: { include: [contracts] },
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      useHtmlComponents: false,
      postcss: px,
    },
  }
  return config
})
