/**
 * What stands between a household and its yes, as the planner's table of visits and chances is ordered; the first that fits. It names the matter, never the person. `saidYes`: it told somebody that it
 * agrees, only the signature is missing; `promise`: its condition was taken on and is not kept yet; then the three kinds of reluctance; `otherNo`: it said no or not now for another reason;
 * `tenant`: only the tenant answered; `silent`: nobody has answered.
 */
export const obstacles = [
  'saidYes',
  'promise',
  'assetLocked',
  'riskAverse',
  'costSensitive',
  'otherNo',
  'tenant',
  'silent',
] as const
export type Obstacle = (typeof obstacles)[number]
export const obstacleWords: Record<Obstacle, string> = {
  saidYes: '说了同意，还没签',
  promise: '承诺还没兑现',
  assetLocked: '怕拆坏装修',
  riskAverse: '家里怕折腾',
  costSensitive: '怕花钱、怕影响租',
  otherNo: '别的原因没同意',
  tenant: '只有租户答复',
  silent: '还没答复',
}

/** What the best plan is to have most of: `sure`: pipes that complete if everybody visited agrees; `likely`: pipes expected to complete, by the table's chances. */
export const plannerGoals = ['likely', 'sure'] as const
export type PlannerGoal = (typeof plannerGoals)[number]
export const plannerGoalWords: Record<PlannerGoal, string> = { likely: '按把握算', sure: '按都谈成算' }
