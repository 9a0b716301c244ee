import '../../lib/platform/jitless.ts';
import { render } from 'preact';
import '../../components/training/shell.css';
import '../../components/training/sections.css';
import { RecordApp } from '../../components/training/record-app.tsx';
import { datedPerson } from '../../lib/content/training/dated-person.ts';
import { trainingPeople } from '../../lib/content/training/training-people.ts';
import { startOwnReader } from './start-own-reader.ts';

/** Today by the clock of this machine, `YYYY-MM-DD`. */
const localToday = (): string => new Date().toLocaleDateString('sv-SE');

const root = document.getElementById('app');
if (root) {
  const today = localToday();
  render(<RecordApp people={trainingPeople.map((person) => datedPerson(person, today))} today={today} />, root);
}

const isExtensionPage = ['chrome-extension:', 'moz-extension:'].includes(location.protocol);
if (isExtensionPage) startOwnReader();
