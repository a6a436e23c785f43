/** One thing taken out of the build: what the file holds, and what stands there afterwards. */
export type Cut = { name: string; file: string; find: RegExp; by: string }

/** Bindings, templates, handlers and fields that somebody could lose: each must be missed by a journey. */
export const cuts: readonly Cut[] = [
  { name: 'the tap of a view', file: 'base.wxml', find: / bindtap="eh"/g, by: '' },
  { name: 'the typing into an input', file: 'base.wxml', find: /(<input [^>]*) bindinput="eh"/g, by: '$1' },
  { name: 'the typing into a text area', file: 'base.wxml', find: /(<textarea [^>]*) bindinput="eh"/g, by: '$1' },
  { name: 'the value of an input', file: 'base.wxml', find: /<input value="\{\{[^"]*\}\}"/g, by: '<input' },
  { name: 'the template of a text area', file: 'base.wxml', find: /<textarea [^>]*>[^<]*<\/textarea>/g, by: '' },
  { name: 'spoken names', file: 'base.wxml', find: / aria-label="\{\{[^"]*\}\}"/g, by: '' },
  { name: 'spoken states', file: 'base.wxml', find: / aria-checked="\{\{[^"]*\}\}"/g, by: '' },
  { name: 'what opens with a button', file: 'base.wxml', find: / open-type="\{\{[^"]*\}\}"/g, by: '' },
  { name: 'the phone number', file: 'base.wxml', find: / bindgetphonenumber="eh"/g, by: '' },
  {
    name: 'agreeing to the privacy statement',
    file: 'base.wxml',
    find: / bindagreeprivacyauthorization="eh"/g,
    by: '',
  },
  { name: 'classes', file: 'base.wxml', find: / class="\{\{i\.cl\}\}"/g, by: '' },
  { name: 'templates beyond the depth of Taro', file: 'comp.wxml', find: /<template is=[^>]*>/g, by: '' },
  { name: 'a page', file: 'app.json', find: /"pages\/receipt\/index",/g, by: '' },
  { name: 'the staff subpackage', file: 'app.json', find: /"subPackages":\[.*?\]\}\],/g, by: '' },
  { name: 'the text a consent belongs to', file: 'pages/consent/index.js', find: /textHash:/g, by: 'textHush:' },
  { name: 'the name of an action', file: 'pages/consent/index.js', find: /consent\.answer/g, by: 'consent.answers' },
  { name: 'drafts', file: 'common.js', find: /"draft:"/g, by: 'Math.random()+"draft:"' },
  { name: 'the request id', file: 'common.js', find: /requestId:/g, by: 'requestIt:' },
  { name: 'reminders', file: 'common.js', find: /requestSubscribeMessage/g, by: 'requestSubscribeMessages' },
]
