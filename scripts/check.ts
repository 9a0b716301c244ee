import { sourceSteps } from './steps.ts';
import { report, runSteps } from './suite.ts';

report(await runSteps(sourceSteps));
