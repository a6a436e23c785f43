/**
 * Script that sets a world's clock so many milliseconds ahead (negative: behind): it goes on at its usual pace from there. Timers wait as long as before; only what time it
 * is changes, as on a phone whose owner set it.
 */
export const shiftedClock = (ms: number): string => `{
  const RealDate = Date
  const now = () => RealDate.now() + ${ms}
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
  })
}`
