import { type Reminding, whomToRemind } from './whom-to-remind'

const household: Reminding = { addressed: ['a', 'b', 'a'], hasTemplate: true, isHalted: false, hasGrant: () => true }

test.each<[string, Partial<Reminding>, string[], string | null]>([
  ['everybody addressed who has a grant, once', {}, ['a', 'b'], null],
  ['only those with a grant (rule 1)', { hasGrant: (id) => id === 'b' }, ['b'], null],
  ['nobody without a grant', { hasGrant: () => false }, [], 'noGrant'],
  ['nobody where nobody is bound', { addressed: [] }, [], 'nobodyBound'],
  ['nobody without a template', { hasTemplate: false }, [], 'noTemplate'],
  ['nobody while the template is halted (rule 5)', { isHalted: true }, [], 'halted'],
])('WeChat reminds %s', (_title, more, personIds, reason) => {
  expect(whomToRemind({ ...household, ...more })).toEqual({ personIds, reason })
})
