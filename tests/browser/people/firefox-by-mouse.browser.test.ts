import { describeByMouse } from './by-mouse.ts';

describeByMouse('firefox');
