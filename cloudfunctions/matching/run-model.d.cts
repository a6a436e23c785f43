/** At most `max` of these columns may be chosen, and at least `min`; each counts once, or by `values`. */
export type Row = { columns: number[]; max: number; min?: number; values?: number[] }
/** Whole costs, one a column. What `keep` weighs out of the plan found is kept by every later aim. */
export type Aim = { sense: 'maximize' | 'minimize'; costs: number[]; keep: number[][] }
/**
 * A model of yes-or-no columns; each aim counts only among the best plans of those before it. `known`: columns of a lawful plan to begin with. The first
 * `whole` columns, or all, are yes-or-no; the others may be chosen in part, where that is never better.
 */
export type Model = { columns: number; rows: Row[]; aims: Aim[]; known?: number[]; whole?: number }
/** Columns chosen, and how far from the best they may be: 0 proven, 1 nothing is known. */
export type Answer = { chosen: number[]; gap: number; isProven: boolean; solveMs: number }

export function runModel(model: Model, seconds: number): Promise<Answer>
