import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Romanian beside the English. Not yet checked by a speaker at a practice. */
export const romanian: Phrasebook = {
  language: 'ro',
  englishName: 'Romanian',
  ownName: 'Română',
  direction: 'ltr',
  isReviewed: false,
  phrases: {
    'My plan': 'Planul meu',
    'What matters to me': 'Ce contează pentru mine',
    'What I will do': 'Ce voi face',
    When: 'Când',
    'Who with': 'Cu cine',
    'How it helps': 'Cum ajută',
    'Who will help me first': 'Cine mă va ajuta mai întâi',
    'If it is hard': 'Dacă este greu',
    'We will look at it again': 'Ne vom uita din nou la el',
    'Who to call': 'Pe cine să sun',
    'Agreed on {date}': 'Convenit la {date}',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      'Dacă într-o zi nu reușiți, nu este nimic. Începeți din nou sau faceți mai puțin.',
    'If you feel worse, call us.': 'Dacă vă simțiți mai rău, sunați-ne.',
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      'Dacă aveți durere în piept, vă simțiți leșinat sau nu puteți respira, opriți-vă. Sunați la 999.',
    'If you feel sleepy when you drive, do not drive. Call us.':
      'Dacă vi se face somn la volan, nu conduceți. Sunați-ne.',
    'If your mood gets worse, call us, or NHS 111 at any time.':
      'Dacă starea de spirit se înrăutățește, sunați-ne sau sunați la NHS 111 oricând.',
    'our health coach': 'antrenorul nostru de sănătate',
    'our link worker': 'lucrătorul nostru de legătură',
    'our care coordinator': 'coordonatorul nostru de îngrijire',
    'our pharmacist': 'farmacistul nostru',
    'a doctor or nurse': 'un medic sau o asistentă',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      'Înlocuiți un lucru pe care îl mâncați des cu mai multe legume, fructe, fasole sau cereale integrale.',
    'Small changes in food add up for energy, heart and blood sugar.':
      'Schimbările mici în mâncare se adună pentru energie, inimă și zahărul din sânge.',
    'Move a little more, in a way you like. Any start counts.':
      'Mișcați-vă puțin mai mult, într-un fel care vă place. Orice început contează.',
    'Moving helps energy, mood, sleep and the heart.': 'Mișcarea ajută energia, dispoziția, somnul și inima.',
    'Get up at the same time each day, and see daylight in the morning.':
      'Treziți-vă la aceeași oră în fiecare zi și vedeți lumina zilei dimineața.',
    'A steady morning sets the body clock for the night.':
      'O dimineață regulată potrivește ceasul corpului pentru noapte.',
    'A one-minute pause, or slow breathing, twice a day.':
      'O pauză de un minut sau respirație lentă, de două ori pe zi.',
    'A short pause can take the edge off a hard day.': 'O pauză scurtă poate ușura o zi grea.',
  },
};
