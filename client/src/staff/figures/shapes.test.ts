import { areaShape, bandShape, lineShape, stepsOf } from './shapes'

const spots = [
  { x: 0, y: 10 },
  { x: 25, y: 10 },
  { x: 50, y: 40 },
  { x: 100, y: 30 },
]

test('a figure holds until the day it changes, and a day without a change adds no corner', () => {
  expect(stepsOf(spots)).toEqual([
    { x: 0, y: 10 },
    { x: 50, y: 10 },
    { x: 50, y: 40 },
    { x: 100, y: 40 },
    { x: 100, y: 30 },
  ])
})

test('a figure that never changed is a line to the last day', () => {
  expect(
    stepsOf([
      { x: 0, y: 10 },
      { x: 100, y: 10 },
    ]),
  ).toEqual([
    { x: 0, y: 10 },
    { x: 100, y: 10 },
  ])
})

test('a line keeps its width where it rises and where it falls', () => {
  expect(lineShape(spots, 2)).toBe(
    `polygon(${[
      '0% calc(90% - 1px)',
      'calc(50% - 1px) calc(90% - 1px)',
      'calc(50% - 1px) calc(60% - 1px)',
      'calc(100% + 1px) calc(60% - 1px)',
      'calc(100% + 1px) calc(70% - 1px)',
      'calc(100% - 1px) calc(70% + 1px)',
      'calc(100% - 1px) calc(60% + 1px)',
      'calc(50% + 1px) calc(60% + 1px)',
      'calc(50% + 1px) calc(90% + 1px)',
      '0% calc(90% + 1px)',
    ].join(', ')})`,
  )
})

test('the area ends on the ground, the band where it began', () => {
  expect(areaShape(spots.slice(0, 2))).toBe('polygon(0% 90%, 25% 90%, 25% 100%, 0% 100%)')
  expect(
    bandShape([
      { x: 50, low: 40, high: 40 },
      { x: 100, low: 45, high: 60 },
    ]),
  ).toBe('polygon(50% 60%, 100% 40%, 100% 55%, 50% 60%)')
})
