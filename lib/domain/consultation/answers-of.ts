import type { Consultation } from './consultation.ts';
import type { Area, MedsFlag, Need, Permission, StopTick } from './words.ts';

/** What was asked and answered today, as the heuristics take it: the parts of a snapshot that no screen can show. */
export type ConsultationAnswers = {
  readonly answers: {
    readonly needsAsked: boolean;
    readonly permissionLifestyle: Permission;
    readonly permissionWeight: Permission;
    readonly goal: string | null;
    readonly goalArea: Area | null;
    readonly digital: Permission;
    readonly wantsWork: Permission;
    readonly ticks: readonly StopTick[];
    readonly confidenceRuler: number | null;
  };
  readonly needs: readonly Need[];
  readonly medsFlags: readonly MedsFlag[];
};

/**
 * The answers of a consultation, for the heuristics.
 *
 * Unknown: what was not asked is "not-asked" or null, never a no. The ruler is the one said before the plan was made
 * smaller: it stands for the person's confidence, not for the size of the plan.
 */
export const answersOf = (consultation: Consultation): ConsultationAnswers => ({
  answers: {
    needsAsked: consultation.needsAsked,
    permissionLifestyle: consultation.permissionLifestyle,
    permissionWeight: consultation.permissionWeight,
    goal: consultation.goal,
    goalArea: consultation.goalArea,
    digital: consultation.digital,
    wantsWork: consultation.wantsWork,
    ticks: consultation.stopTicks,
    confidenceRuler: consultation.confidenceBefore ?? consultation.confidence,
  },
  needs: consultation.needs,
  medsFlags: consultation.medsFlags,
});
