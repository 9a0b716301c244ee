/** Everything there is to run, source first, then what is built. */
import { builtSteps, sourceSteps } from './steps.ts';
import { report, runSteps } from './suite.ts';

report(await runSteps([...sourceSteps, ...builtSteps]));
