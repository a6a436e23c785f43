import { contributions, largest, ownerOf } from './contributions'

test.each([
  ['node_modules/react/cjs/react.production.min.js', 'react'],
  ['node_modules/@tarojs/runtime/dist/env.js', '@tarojs/runtime'],
  ['node_modules/a/node_modules/@b/c/index.js', '@b/c'],
  ['client/src/pages/home/index.tsx', 'client/src/pages'],
  ['client/src/app.tsx', 'client/src'],
  ['client/config/aria-runtime.js', 'client/config'],
  ['domain/consent/apply-answer.ts', 'domain'],
  ['types/person.ts', 'types'],
])('%s belongs to %s', (source, owner) => {
  expect(ownerOf(source)).toBe(owner)
})

test('a file is shared out by the size of its sources, and the parts add up to what is shipped', () => {
  const files = { 'vendors.js': 400, 'staff/page.js': 60, 'base.wxml': 80 }
  const modules = {
    'vendors.js': { 'node_modules/react/a.js': 100, 'node_modules/react/b.js': 200, 'node_modules/zod/c.js': 500 },
    'staff/page.js': { 'client/src/staff/page/index.tsx': 90 },
  }
  expect(contributions(files, modules, (file) => (file.startsWith('staff/') ? 'staff' : 'main'))).toEqual({
    main: [
      { owner: 'zod', bytes: 250 },
      { owner: 'react', bytes: 150 },
      { owner: 'wxml', bytes: 80 },
    ],
    staff: [{ owner: 'client/src/staff', bytes: 60 }],
  })
})

test('a script that no module is known of still counts', () => {
  expect(contributions({ 'comp.js': 7 }, {}, () => 'main')).toEqual({ main: [{ owner: 'other js', bytes: 7 }] })
})

test('what is not shown by name is shown as one number', () => {
  const list = ['a', 'b', 'c', 'd'].map((owner, at) => ({ owner, bytes: 10 - at }))
  expect(largest(list, 2)).toEqual([
    { owner: 'a', bytes: 10 },
    { owner: 'b', bytes: 9 },
    { owner: '2 more', bytes: 15 },
  ])
  expect(largest(list, 3)).toEqual(list)
})
