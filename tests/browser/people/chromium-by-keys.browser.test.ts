import { testPeopleByKeys } from './by-keys.ts';

testPeopleByKeys('chromium');
