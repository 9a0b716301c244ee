import type { Area } from '../../domain/consultation/words.ts';

/** What the person says of a day, as ticks from waking to bed. `about` is what is heard; `area` is where it counts. */
export type DayTick = {
  readonly id: string;
  readonly moment: 'waking' | 'day' | 'evening' | 'night';
  readonly about: 'meals' | 'movement' | 'sleep' | 'stress' | 'people';
  readonly area: Area;
  readonly text: string;
};

/** Filled while listening, so that nobody types. Neutral words: what happens, not what is wrong. */
export const dayTicks: readonly DayTick[] = [
  { id: 'wakes-tired', moment: 'waking', about: 'sleep', area: 'sleep', text: 'Wakes tired' },
  { id: 'rising-varies', moment: 'waking', about: 'sleep', area: 'sleep', text: 'Gets up at different times' },
  { id: 'skips-breakfast', moment: 'waking', about: 'meals', area: 'eat', text: 'No breakfast' },
  { id: 'eats-on-the-go', moment: 'day', about: 'meals', area: 'eat', text: 'Eats on the go' },
  { id: 'sweet-drinks', moment: 'day', about: 'meals', area: 'eat', text: 'Sweet drinks or snacks' },
  { id: 'sits-most-of-day', moment: 'day', about: 'movement', area: 'move', text: 'Sits most of the day' },
  { id: 'goes-by-car', moment: 'day', about: 'movement', area: 'move', text: 'Goes by car' },
  { id: 'pain-stops-moving', moment: 'day', about: 'movement', area: 'move', text: 'Pain gets in the way' },
  { id: 'pressed-all-day', moment: 'day', about: 'stress', area: 'relax', text: 'Under pressure all day' },
  { id: 'cares-for-others', moment: 'day', about: 'people', area: 'relax', text: 'Looks after others' },
  { id: 'alone-most-days', moment: 'day', about: 'people', area: 'relax', text: 'Alone most days' },
  { id: 'late-big-meal', moment: 'evening', about: 'meals', area: 'eat', text: 'Main meal late' },
  { id: 'no-evening-walk', moment: 'evening', about: 'movement', area: 'move', text: 'Does not go out again' },
  { id: 'no-time-to-self', moment: 'evening', about: 'stress', area: 'relax', text: 'No time to wind down' },
  { id: 'drinks-to-unwind', moment: 'evening', about: 'stress', area: 'relax', text: 'Drinks to unwind' },
  { id: 'screen-in-bed', moment: 'night', about: 'sleep', area: 'sleep', text: 'Screen in bed' },
  { id: 'long-to-fall-asleep', moment: 'night', about: 'sleep', area: 'sleep', text: 'Long time to fall asleep' },
  { id: 'wakes-at-night', moment: 'night', about: 'sleep', area: 'sleep', text: 'Wakes in the night' },
  { id: 'worries-at-night', moment: 'night', about: 'stress', area: 'relax', text: 'Worries at night' },
];
