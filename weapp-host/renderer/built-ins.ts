import type { AppRun } from '../app/app-run'
import { answerOf } from '../wx/choose'
import { Gateway } from '../wx/cloud'
import { checkPrivacy } from '../wx/privacy'
import { attribute } from './attribute'
import { dispatch } from './gesture'
import type { GeElement } from './glass-easel'
import { hold, state } from './held'
import { descendants, parent, tagOf } from './tree'

/** The `tap` event and what the tapped component does by itself. */
export function press(run: AppRun, element: GeElement): void {
  const button = closest(element, 'button')
  if (button && isOn(attribute(button, 'disabled'))) return
  dispatch(run, element, 'tap', { x: 0, y: 0 }, { touches: [], changedTouches: [], _userTap: true })
  const label = closest(element, 'label')
  const target = label ? labelled(label) : element
  const act = target && actions[tagOf(target)]
  if (target && act && !isOn(attribute(target, 'disabled'))) act(run, target)
  else if (button) actions.button?.(run, button)
  else if (closest(element, 'navigator')) actions.navigator?.(run, closest(element, 'navigator') as GeElement)
}

const actions: Record<string, (run: AppRun, element: GeElement) => void> = {
  switch: (run, element) => {
    const value = !isOn(state(element, 'checked'))
    hold(element, 'checked', value)
    dispatch(run, element, 'change', { value })
  },
  checkbox: (run, element) => {
    hold(element, 'checked', !isOn(state(element, 'checked')))
    const group = closest(element, 'checkbox-group')
    if (group) dispatch(run, group, 'change', { value: checkedIn(group, 'checkbox') })
  },
  radio: (run, element) => {
    const group = closest(element, 'radio-group')
    for (const other of group ? descendants(group, true) : []) {
      if (tagOf(other) === 'radio') hold(other, 'checked', other === element)
    }
    hold(element, 'checked', true)
    if (group) dispatch(run, group, 'change', { value: attribute(element, 'value') })
  },
  button: (run, element) => {
    const openType = attribute(element, 'open-type')
    if (openType === 'getPhoneNumber') void givePhoneNumber(run, element)
    else if (openType === 'agreePrivacyAuthorization') agree(run, element)
    else if (openType === 'share') share(run, element)
    else if (openType) run.complain(`button open-type="${String(openType)}" is not supported by the headless host`)
    const formType = attribute(element, 'form-type')
    const form = formType ? closest(element, 'form') : undefined
    if (form && formType === 'submit') dispatch(run, form, 'submit', { value: valuesIn(form) })
    if (form && formType === 'reset') dispatch(run, form, 'reset')
  },
  navigator: (run, element) => {
    const kind = String(attribute(element, 'open-type') ?? 'navigate')
    const api = {
      navigate: 'navigateTo',
      redirect: 'redirectTo',
      switchTab: 'switchTab',
      reLaunch: 'reLaunch',
      navigateBack: 'navigateBack',
    }[kind]
    const go = run.wx.object[api ?? ''] as ((options: object) => void) | undefined
    if (!go) return run.complain(`navigator open-type="${kind}" is not supported by the headless host`)
    go({
      url: attribute(element, 'url'),
      delta: attribute(element, 'delta') ?? 1,
      fail: (error: unknown) => run.fail(error),
    })
  },
}

/** WeChat's window for the phone number: a prepared answer, else the local cloud's code for this openid. */
async function givePhoneNumber(run: AppRun, element: GeElement): Promise<void> {
  const say = (detail: object) => run.guard(() => dispatch(run, element, 'getphonenumber', detail))
  // Not what a tap waits for: the person may have to agree first.
  run.activity.begin('request')
  try {
    await checkPrivacy(run, run.events, 'getPhoneNumber')
    const { answers, gateway, openid } = run.device
    const isPrepared = answers.has('getPhoneNumber') || !gateway || !openid
    const detail = isPrepared ? answerOf(run, 'getPhoneNumber').result : { code: await new Gateway(run).phoneCode() }
    say({ errMsg: 'getPhoneNumber:ok', ...detail })
  } catch (error) {
    const { message, fields } = error as Error & { fields?: object }
    say({ errMsg: `getPhoneNumber:fail ${message}`, ...fields })
  } finally {
    run.activity.end('request')
  }
}

function agree(run: AppRun, element: GeElement): void {
  run.device.privacy.consent = 'agreed'
  dispatch(run, element, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
}

function share(run: AppRun, element: GeElement): void {
  const target = { id: element.id, dataset: { ...element.dataset } }
  run.note('onShareAppMessage', run.router.current?.call('onShareAppMessage', { from: 'button', target }))
}

function labelled(label: GeElement): GeElement | undefined {
  const wanted = attribute(label, 'for')
  const inside = [...descendants(wanted ? treeOf(label) : label, true)]
  return inside.find((one) => (wanted ? one.id === wanted : actions[tagOf(one)] !== undefined))
}

function treeOf(element: GeElement): GeElement {
  let top = element
  for (let up: GeElement | undefined = element; up; up = parent(up)) top = up
  return top
}

function checkedIn(group: GeElement, tag: string): unknown[] {
  return [...descendants(group, true)]
    .filter((one) => tagOf(one) === tag && isOn(state(one, 'checked')))
    .map((one) => attribute(one, 'value'))
}

/** What a form sends: each named field's value. */
function valuesIn(form: GeElement): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of descendants(form, true)) {
    const name = attribute(field, 'name')
    if (typeof name !== 'string' || name === '') continue
    const tag = tagOf(field)
    if (tag === 'switch') values[name] = isOn(state(field, 'checked'))
    else if (tag === 'checkbox-group') values[name] = checkedIn(field, 'checkbox')
    else if (tag === 'radio-group') values[name] = checkedIn(field, 'radio')[0] ?? ''
    else values[name] = state(field, 'value') ?? ''
  }
  return values
}

function closest(element: GeElement, tag: string): GeElement | undefined {
  for (let up: GeElement | undefined = element; up; up = parent(up)) if (tagOf(up) === tag) return up
  return undefined
}

const isOn = (value: unknown): boolean => value === true || value === 'true' || value === ''
