import { Snapshot } from '../../lib/domain/heuristics/snapshot.ts';
import type { z } from 'zod';

type Given = z.input<typeof Snapshot>;
type Overrides = Partial<Omit<Given, 'patient' | 'answers'>> & {
  readonly patient?: Given['patient'];
  readonly answers?: Given['answers'];
};

/** An invented adult of 50 who has said yes to everything, has no needs, and whose record is empty. */
export const aSnapshot = ({ patient, answers, ...rest }: Overrides = {}): Snapshot =>
  Snapshot.parse({
    today: '2026-03-02',
    ...rest,
    patient: { age: 50, sex: 'F', ethnicity: 'eth_wb', imdDecile: 5, imdYear: 2019, pregnant: false, ...patient },
    answers: {
      needsAsked: true,
      permissionLifestyle: 'yes',
      permissionWeight: 'yes',
      digital: 'yes',
      goalArea: 'sleep',
      wantsWork: 'no',
      ...answers,
    },
  });

/** A PAM level of two months ago. */
export const aPamLevel = (value: number) => ({ name: 'pam_level', value, unit: 'level', date: '2026-01-02' });
