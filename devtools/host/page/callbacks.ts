type Listener = (...args: never[]) => unknown

/** wx.onX / wx.offX pairs: `offX()` without an argument forgets all. */
export const makeEvent = <A extends unknown[]>() => {
  let listeners: ((...args: A) => unknown)[] = []
  return {
    on: (listener: (...args: A) => unknown): void => {
      if (typeof listener === 'function') listeners.push(listener)
    },
    off: (listener?: Listener): void => {
      listeners = listener === undefined ? [] : listeners.filter(known => known !== (listener as unknown))
    },
    fire: (...args: A): void => {
      for (const listener of [...listeners]) listener(...args)
    },
    count: () => listeners.length,
  }
}
