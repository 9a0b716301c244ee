import { builtSteps } from './steps.ts';
import { report, runSteps } from './suite.ts';

report(await runSteps(builtSteps));
