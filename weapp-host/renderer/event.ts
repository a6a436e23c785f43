import type { Realm } from '../realm/realm'
import type { GeElement, GeEvent } from './glass-easel'

/** What a handler gets: WeChat's event object, plain, of the mini-program's own realm. */
export function toWxEvent(realm: Realm, event: GeEvent): unknown {
  const extra = event as unknown as Record<string, unknown>
  return realm.own({
    type: event.type,
    timeStamp: Math.round(event.timeStamp),
    target: pointOf(event.target),
    currentTarget: pointOf(event.currentTarget),
    mark: { ...event.mark },
    detail: event.detail ?? {},
    ...(extra.touches ? { touches: extra.touches, changedTouches: extra.changedTouches } : {}),
    ...(extra._userTap ? { _userTap: true } : {}),
  })
}

/** A component's event carries its method caller, whose element is `_$`. */
function pointOf(target: unknown): unknown {
  const element = ((target as { _$?: GeElement })._$ ?? target) as Partial<GeElement>
  return { id: element.id ?? '', dataset: { ...element.dataset }, offsetLeft: 0, offsetTop: 0 }
}
