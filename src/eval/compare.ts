import type { Evaluation, StoryScore } from "../model/evaluation.ts"

/** One thing that an earlier evaluation says otherwise. */
export interface Change {
  readonly story: string
  readonly better: boolean
  readonly what: string
}

/** Something that can be good or bad, and what to say when it turns. */
interface State {
  readonly good: boolean
  readonly whenGood: string
  readonly whenBad: string
}

/** What can be good or bad of a story, by a key that lasts from run to run. */
const states = ({ copies, groups, traps }: StoryScore): ReadonlyMap<string, State> => new Map([
  ...groups.flatMap(({ calledDifferentBy, foundBy, id, tier, topic, verdict }): ReadonlyArray<readonly [string, State]> => {
    const name = `${tier} ${verdict} ${id}: ${topic}`
    return [
      [`group ${id}`, { good: foundBy.length > 0, whenGood: `found ${name}`, whenBad: `misses ${name}` }],
      [`different ${id}`, { good: calledDifferentBy.length === 0, whenGood: `no longer calls different: ${name}`, whenBad: `calls different: ${name}` }]
    ]
  }),
  ...traps.map(({ id, sprungBy }): readonly [string, State] =>
    [`trap ${id}`, { good: sprungBy.length === 0, whenGood: `no longer springs ${id}`, whenBad: `springs ${id}` }]),
  ...copies.map(({ apart, articles }): readonly [string, State] =>
    [`copies ${articles.join(" ")}`, { good: !apart, whenGood: `counts as one witness: ${articles.join(", ")}`, whenBad: `counts as several witnesses: ${articles.join(", ")}` }])
])

/** False alarms are findings, and have no lasting key but their fingerprint: each is there or not. */
const alarmsOnlyIn = (story: StoryScore, other: StoryScore | undefined): StoryScore["alarms"] => {
  const known = new Set(other?.alarms.map(({ id }) => id))
  return story.alarms.filter(({ id }) => !known.has(id))
}

/**
 * What is better and what is worse than in an earlier evaluation, worse first, in the order of the stories. Groups and
 * traps that only one of the two runs knows are passed over; so are stories.
 */
export const changes = (before: Evaluation, now: Evaluation): ReadonlyArray<Change> => {
  const earlier = new Map(before.stories.map((story) => [story.story, story]))
  const found = now.stories.flatMap((story): ReadonlyArray<Change> => {
    const old = earlier.get(story.story)
    if (old === undefined) return []
    const oldStates = states(old)
    const turned = [...states(story)].flatMap(([key, { good, whenBad, whenGood }]): ReadonlyArray<Change> => {
      const then = oldStates.get(key)
      return then === undefined || then.good === good ? [] : [{ story: story.story, better: good, what: good ? whenGood : whenBad }]
    })
    const said = ({ id, topic, verdict }: StoryScore["alarms"][number]) => `${verdict} ${id}: ${topic}`
    return [
      ...turned,
      ...alarmsOnlyIn(story, old).map((alarm) => ({ story: story.story, better: false, what: `false alarm ${said(alarm)}` })),
      ...alarmsOnlyIn(old, story).map((alarm) => ({ story: story.story, better: true, what: `false alarm gone: ${said(alarm)}` }))
    ]
  })
  return [...found.filter(({ better }) => !better), ...found.filter(({ better }) => better)]
}
