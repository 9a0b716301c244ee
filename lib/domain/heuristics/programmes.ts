/** Programmes that stand alongside a role. */
export const programmes = [
  'ndpp',
  'digital-weight-programme',
  'weight-service',
  'stop-smoking',
  'alcohol-brief-advice',
  'cbt-i',
  'talking-therapies',
  'mental-health-review',
  'employment-support',
  'bp-follow-up',
  'medicines-check',
  'signpost',
  'dover-menu',
] as const;
