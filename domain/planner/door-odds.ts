import type { Door } from '../../types/planner'
import { type Beliefs, doorChance } from './chance'
import { visitsLeft } from './visit-cost'
import type { WhatIf } from './what-if'

/** What one door takes and how likely it is won, with what was changed by hand. */
export type DoorOdds = {
  /** Visits still to make. */
  visits: number
  /** 0 to 1. */
  chance: number
  /** Not: it may not be visited now, or was left out by hand. */
  canBeWon: boolean
  /** Its visits are made in any case. A pin on a door that may not be visited does nothing (rule 43). */
  isPinned: boolean
  isByHand: boolean
}

export function doorOdds(door: Door, beliefs: Beliefs, { pins, excludes, costs }: WhatIf): DoorOdds {
  const { flatId, barred } = door
  const visits = visitsLeft(door, beliefs.table, costs)
  const canBeWon = barred === null && !excludes.includes(flatId)
  return {
    visits,
    chance: doorChance(door, beliefs, visits),
    canBeWon,
    isPinned: canBeWon && pins.includes(flatId),
    isByHand: Object.hasOwn(costs, flatId),
  }
}

/** 80 % interval of a door's chance, in hundredths; null: the estate has too few outcomes of its kind to know. */
export function oddsRange(door: Door, beliefs: Beliefs, visits: number): { low: number; high: number } | null {
  const line = beliefs.calibration[door.obstacle]
  if (!line.isKnown) return null
  const at = (chance: number) => {
    const calibration = { ...beliefs.calibration, [door.obstacle]: { ...line, chance } }
    return Math.round(doorChance(door, { ...beliefs, calibration }, visits) * 100)
  }
  return { low: at(line.low), high: at(line.high) }
}
