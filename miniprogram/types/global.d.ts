/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** Set for the browser edition of the local runner only: personas and the clock. */
declare const LOCAL: boolean
/** Where the API lives; empty means the page's own origin. */
declare const API_BASE: string
declare const APP_VERSION: string
