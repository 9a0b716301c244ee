/** The question that is always asked of the person (H-12). By itself, because the first screen asks it too. */
export const gatePrompt = {
  id: 'gate',
  say: 'Before we talk about day-to-day life: has anything new or worrying happened that I should know about?',
  alternatives: ['Any new chest pain, bleeding, weight loss you did not plan, or thoughts of harming yourself?'],
  source: 'Safety H-12: always asked of the person',
};
