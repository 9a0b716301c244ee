import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Polish beside the English. Not yet checked by a speaker at a practice. */
export const polish: Phrasebook = {
  language: 'pl',
  englishName: 'Polish',
  ownName: 'Polski',
  direction: 'ltr',
  isReviewed: false,
  phrases: {
    'My plan': 'Mój plan',
    'What matters to me': 'Co jest dla mnie ważne',
    'What I will do': 'Co zrobię',
    When: 'Kiedy',
    'Who with': 'Z kim',
    'How it helps': 'Jak to pomaga',
    'Who will help me first': 'Kto pomoże mi najpierw',
    'If it is hard': 'Jeśli jest trudno',
    'We will look at it again': 'Wrócimy do tego',
    'Who to call': 'Do kogo zadzwonić',
    'Agreed on {date}': 'Uzgodniono {date}',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      'Jeśli któregoś dnia się nie uda, nic się nie stało. Zacznij od nowa albo zrób mniej.',
    'If you feel worse, call us.': 'Jeśli poczujesz się gorzej, zadzwoń do nas.',
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      'Jeśli poczujesz ból w klatce piersiowej, zasłabniesz lub nie możesz złapać tchu, przestań. Zadzwoń pod 999.',
    'If you feel sleepy when you drive, do not drive. Call us.':
      'Jeśli czujesz senność za kierownicą, nie prowadź. Zadzwoń do nas.',
    'If your mood gets worse, call us, or NHS 111 at any time.':
      'Jeśli nastrój się pogorszy, zadzwoń do nas lub pod NHS 111 o każdej porze.',
    'our health coach': 'nasz trener zdrowia',
    'our link worker': 'nasz pracownik łącznikowy',
    'our care coordinator': 'nasz koordynator opieki',
    'our pharmacist': 'nasz farmaceuta',
    'a doctor or nurse': 'lekarz lub pielęgniarka',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      'Zamień jedną rzecz, którą często jesz, na więcej warzyw, owoców, fasoli lub produktów pełnoziarnistych.',
    'Small changes in food add up for energy, heart and blood sugar.':
      'Małe zmiany w jedzeniu sumują się: energia, serce i cukier we krwi.',
    'Move a little more, in a way you like. Any start counts.':
      'Ruszaj się trochę więcej, tak jak lubisz. Każdy początek się liczy.',
    'Moving helps energy, mood, sleep and the heart.': 'Ruch pomaga na energię, nastrój, sen i serce.',
    'Get up at the same time each day, and see daylight in the morning.':
      'Wstawaj codziennie o tej samej porze i rano wyjdź na światło dzienne.',
    'A steady morning sets the body clock for the night.': 'Stały poranek nastawia zegar ciała na noc.',
    'A one-minute pause, or slow breathing, twice a day.':
      'Minuta przerwy lub powolnego oddychania, dwa razy dziennie.',
    'A short pause can take the edge off a hard day.': 'Krótka przerwa może złagodzić trudny dzień.',
  },
};
