/// <reference types="@tarojs/taro" />

/** True on H5 and in `--local` weapp builds: the local gateway answers and a persona is chosen. Compile time. */
declare const LOCAL: boolean
/** Where the local gateway listens; empty means the same origin. */
declare const GATEWAY: string
/** The cloud environment's id; empty in local builds. */
declare const CLOUD_ENV: string
/** The product's version. */
declare const VERSION: string

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}

declare module '*.module.css' {
  const classes: Record<string, string>
  export default classes
}
declare module '*.css'
