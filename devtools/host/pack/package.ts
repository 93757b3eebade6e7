/** What a page, a component or the app says in its JSON file, as far as the host reads it. */
export type ComponentConfig = {
  readonly component?: boolean
  readonly usingComponents?: Record<string, string>
  readonly componentGenerics?: Record<string, true | { default?: string }>
  readonly componentPlaceholder?: Record<string, string>
  readonly styleIsolation?: string
  readonly addGlobalClass?: boolean
  readonly pureDataPattern?: string
}

export type WindowConfig = {
  readonly navigationBarTitleText?: string
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
  readonly navigationStyle?: string
  readonly backgroundColor?: string
  readonly enablePullDownRefresh?: boolean
  readonly onReachBottomDistance?: number
  readonly disableScroll?: boolean
}

export type PageConfig = ComponentConfig & WindowConfig

export type TabItem = {
  readonly pagePath: string
  readonly text: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

export type TabBarConfig = {
  readonly custom?: boolean
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
  readonly borderStyle?: string
  readonly list: readonly TabItem[]
}

export type SubPackage = {
  readonly root: string
  readonly pages: readonly string[]
  readonly independent?: boolean
  readonly name?: string
}

export type AppConfig = {
  readonly pages: readonly string[]
  readonly entryPagePath?: string
  readonly subPackages?: readonly SubPackage[]
  readonly subpackages?: readonly SubPackage[]
  readonly window?: WindowConfig
  readonly tabBar?: TabBarConfig
  readonly usingComponents?: Record<string, string>
  readonly darkmode?: boolean
  readonly themeLocation?: string
  readonly lazyCodeLoading?: string
  readonly __usePrivacyCheck__?: boolean
}

export type StyleSheet = { readonly css: string; readonly scope?: string }

/** A build, made ready for the page that runs it. */
export type Package = {
  readonly app: AppConfig
  readonly theme: { readonly light?: Record<string, string>; readonly dark?: Record<string, string> }
  readonly configs: Record<string, PageConfig>
  /** JavaScript by path, with `.js`. */
  readonly scripts: Record<string, string>
  /** An expression: the compiled templates by path. */
  readonly templates: string
  readonly templatePaths: readonly string[]
  readonly styles: Record<string, StyleSheet>
  readonly pages: readonly string[]
  /** Bytes of the main package ('') and of each subpackage, by root. */
  readonly sizes: Record<string, number>
}

/** What the host refuses: `where` is a file or a call. */
export type Fault = { readonly kind: string; readonly where: string; readonly message: string }
