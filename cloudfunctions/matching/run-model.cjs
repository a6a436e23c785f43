/**
 * Runs HiGHS on a yes-or-no model; started as a worker, answers the model it was given and any it is sent, so that whoever asked stays awake
 * and can end it. Plain JavaScript, because a worker has no TypeScript loader.
 */
'use strict'
const { parentPort, workerData } = require('node:worker_threads')
const loadHighs = require('highs')

/** All figures of our models are whole numbers: less than 1 apart is equal. The solver's own default stops at 0.01 %. */
const EXACT = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 }
/** Of the time there is, what the first aim may use while others wait. */
const FIRST_SHARE = 0.7

let loading = null

async function runModel(model, seconds) {
  if (model.columns === 0) return { chosen: [], gap: 0, isProven: true, solveMs: 0 }
  // Loading takes longer than a small model: whoever asks again gets the same.
  loading ??= loadHighs()
  const highs = await loading
  // A model lives in the solver's memory until it is disposed of; withModel does, whatever happens inside.
  return highs.withModel(asData(highs, model), (instance) => {
    instance.options.set(EXACT)
    let values = model.known ? vectorOf(model) : null
    let gap = 0
    let usedSeconds = 0
    for (const [at, aim] of model.aims.entries()) {
      const left = (seconds - usedSeconds) * (at < model.aims.length - 1 ? FIRST_SHARE : 1)
      const found = solveFor(instance, highs, aim, values, left)
      usedSeconds += found.seconds
      // Out of time before anything was found, it answers nothing of use: what was known stays.
      values = found.values ?? values ?? aim.costs.map(() => 0)
      if (!found.isOptimal) gap = Math.max(gap, gapOf(instance, aim.costs, values))
      for (const weights of aim.keep) keepAtLeast(instance, highs, weights, values)
    }
    return { chosen: chosenOf(values), gap, isProven: gap === 0, solveMs: Math.round(usedSeconds * 1000) }
  })
}

function solveFor(instance, highs, { sense, costs }, values, seconds) {
  const { modelStatus, objectiveSense, solutionStatus } = highs.constants
  instance.changeObjectiveSense(objectiveSense[sense])
  instance.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, Float64Array.from(costs))
  if (values) instance.setSolution({ colValue: Float64Array.from(values) })
  // Its clock runs on from one aim to the next otherwise, and the time limit is on the clock.
  instance.zeroAllClocks()
  instance.options.set('time_limit', Math.max(0, seconds))
  instance.run()
  const status = instance.getModelStatus()
  const isOptimal = status === modelStatus.optimal
  if (!isOptimal && status !== modelStatus.timeLimit) throw new Error(`HiGHS ended with status ${status}`)
  const isFound = instance.info.get('primal_solution_status') === solutionStatus.feasible
  return {
    isOptimal,
    values: isFound ? Array.from(instance.getSolution().colValue, Math.round) : null,
    seconds: instance.getRunTime(),
  }
}

/** How far the plan may be from the best, as a share of the larger of the two: 0 equal, 1 nothing is known. */
function gapOf(instance, costs, values) {
  const bound = instance.info.get('mip_dual_bound')
  const value = costs.reduce((sum, cost, at) => sum + cost * values[at], 0)
  const apart = Math.abs(bound - value)
  // Whole numbers: a bound less than 1 away can be reached by nothing else.
  if (apart < 1) return 0
  return Number.isFinite(apart) ? Math.min(1, apart / Math.max(Math.abs(bound), Math.abs(value))) : 1
}

function keepAtLeast(instance, highs, coefficients, values) {
  const indices = []
  let reached = 0
  for (const [at, coefficient] of coefficients.entries()) {
    if (coefficient === 0) continue
    indices.push(at)
    reached += coefficient * values[at]
  }
  if (reached === 0) return
  instance.addRow(reached, highs.infinity, { indices, values: indices.map((at) => coefficients[at]) })
}

function vectorOf({ columns, known }) {
  const values = new Array(columns).fill(0)
  for (const column of known) values[column] = 1
  return values
}

function chosenOf(values) {
  return [...values.keys()].filter((at) => values[at] === 1)
}

function asData(highs, { columns, rows, whole = columns }) {
  const starts = [0]
  const indices = []
  const values = []
  for (const row of rows) {
    for (const [at, column] of row.columns.entries()) {
      indices.push(column)
      values.push(row.values ? row.values[at] : 1)
    }
    starts.push(indices.length)
  }
  const { integer, continuous } = highs.constants.variableType
  const each = (length, value) => new Float64Array(length).fill(value)
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: each(columns, 0),
    colLower: each(columns, 0),
    colUpper: each(columns, 1),
    rowLower: Float64Array.from(rows, ({ min }) => min ?? -highs.infinity),
    rowUpper: Float64Array.from(rows, ({ max }) => max),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: new Int32Array(columns).fill(integer).fill(continuous, whole),
  }
}

if (workerData?.isSolver) {
  const answer = ({ model, seconds }) => runModel(model, seconds).then((found) => parentPort.postMessage(found))
  if (workerData.model) answer(workerData)
  parentPort.on('message', answer)
}

module.exports = { runModel }
