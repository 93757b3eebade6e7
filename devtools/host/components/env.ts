import type { GeneralComponent } from 'glass-easel'

/** What an open-type answers with: the event that the button fires, e.g. `{ event: 'getphonenumber', detail: { code } }`. */
export type OpenTypeAnswer = { readonly event: string; readonly detail: Record<string, unknown> }

export type NavigateRequest = {
  readonly url: string
  readonly openType: string
  readonly delta: number
  readonly appId: string
  readonly path: string
}

/** What the built-in components need from the host that runs them. */
export type ComponentEnv = {
  /** A layer above all pages: picker sheets, page containers and root portals live there. */
  readonly rootLayer: HTMLElement
  /** A button with an open-type was tapped; `undefined` when there is nothing to fire. */
  readonly openType: (
    kind: string,
    node: GeneralComponent,
  ) => OpenTypeAnswer | undefined | Promise<OpenTypeAnswer | undefined>
  /** A navigator was tapped; a rejection fires its `fail`. */
  readonly navigate: (request: NavigateRequest, node: GeneralComponent) => Promise<void>
  /** The address that the browser loads for a source in a template, or `null` when the package has no such file. */
  readonly resolveAsset: (path: string, basePath: string) => string | null
  /** A tag that this host does not have; the component is drawn as a box that says so. */
  readonly unsupported: (tag: string) => void
  /** page-meta and navigation-bar: what the page asks of its window. */
  readonly pageMeta?: (values: Record<string, unknown>, node: GeneralComponent) => void
}
