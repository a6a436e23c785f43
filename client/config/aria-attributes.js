/**
 * Accessibility attributes that a mini-program understands and Taro's templates leave out.
 * ONE table for two readers: the template builder (aria-plugin.ts) and the runtime (aria-runtime.js). Both number a
 * component's attributes in the same order, so a table used by only one of them shifts every attribute.
 */
const names = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-disabled',
  'aria-required',
  'aria-live',
  'aria-modal',
]
const components = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image', 'ScrollView', 'Picker', 'Switch', 'Label']

const attributes = () => Object.fromEntries(names.map((name) => [name, '']))

module.exports = Object.fromEntries(components.map((component) => [component, attributes()]))
