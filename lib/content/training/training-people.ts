import * as z from 'zod/mini';
import { abernathy } from './people/abernathy.ts';
import { asiedu } from './people/asiedu.ts';
import { dobrowolski } from './people/dobrowolski.ts';
import { garbutt } from './people/garbutt.ts';
import { kettleworth } from './people/kettleworth.ts';
import { penhallow } from './people/penhallow.ts';
import { wainscott } from './people/wainscott.ts';
import { whitlock } from './people/whitlock.ts';
import { TrainingPerson } from './training-person.ts';

/**
 * The eight invented people of the training record, in the order in which a trainer would show them.
 *
 * To add a person: write one file in `people/`, list it here, and run the tests of `tests/unit/training`.
 */
export const trainingPeople: readonly TrainingPerson[] = z
  .array(TrainingPerson)
  .parse([kettleworth, abernathy, penhallow, garbutt, asiedu, wainscott, dobrowolski, whitlock]);
