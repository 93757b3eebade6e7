/**
 * Shifts what Date says is now. The shipped code has no test clock, so its world gets one;
 * setTimeout, and with it every limit, stays real.
 */
export function installClock(): (offsetMs: number) => void {
  const Real = Date
  const realNow = Real.now.bind(Real)
  let offset = 0
  const now = (): number => realNow() + offset
  const Shifted: DateConstructor = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === Shifted ? target : newTarget,
      ),
    apply: () => new Real(now()).toString(),
    get: (target, property) => (property === 'now' ? now : Reflect.get(target, property)),
  })
  Object.defineProperty(Real.prototype, 'constructor', { value: Shifted, configurable: true, writable: true })
  globalThis.Date = Shifted
  return offsetMs => {
    offset = offsetMs
  }
}
