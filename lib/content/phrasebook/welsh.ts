import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Welsh beside the English. Not yet checked by a speaker at a practice. */
export const welsh: Phrasebook = {
  language: 'cy',
  englishName: 'Welsh',
  ownName: 'Cymraeg',
  direction: 'ltr',
  isReviewed: false,
  phrases: {
    'My plan': 'Fy nghynllun',
    'What matters to me': "Beth sy'n bwysig i mi",
    'What I will do': "Beth fydda i'n ei wneud",
    When: 'Pryd',
    'Who with': 'Gyda phwy',
    'How it helps': "Sut mae'n helpu",
    'Who will help me first': 'Pwy fydd yn fy helpu gyntaf',
    'If it is hard': "Os yw'n anodd",
    'We will look at it again': 'Byddwn yn edrych arno eto',
    'Who to call': "Pwy i'w ffonio",
    'Agreed on {date}': 'Cytunwyd ar {date}',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      "Os nad yw'n gweithio ryw ddiwrnod, mae hynny'n iawn. Dechreuwch eto, neu gwnewch ef yn llai.",
    'If you feel worse, call us.': "Os ydych chi'n teimlo'n waeth, ffoniwch ni.",
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      "Os cewch chi boen yn y frest, teimlo'n llewygu neu fethu cael eich anadl, stopiwch. Ffoniwch 999.",
    'If you feel sleepy when you drive, do not drive. Call us.':
      "Os ydych chi'n teimlo'n gysglyd wrth yrru, peidiwch â gyrru. Ffoniwch ni.",
    'If your mood gets worse, call us, or NHS 111 at any time.':
      "Os yw eich hwyliau'n gwaethygu, ffoniwch ni, neu GIG 111 ar unrhyw adeg.",
    'our health coach': 'ein hyfforddwr iechyd',
    'our link worker': 'ein gweithiwr cyswllt',
    'our care coordinator': 'ein cydlynydd gofal',
    'our pharmacist': 'ein fferyllydd',
    'a doctor or nurse': 'meddyg neu nyrs',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      "Cyfnewidiwch un peth rydych chi'n ei fwyta'n aml am fwy o lysiau, ffrwythau, ffa neu rawn cyflawn.",
    'Small changes in food add up for energy, heart and blood sugar.':
      'Mae newidiadau bach mewn bwyd yn adio at egni, y galon a siwgr gwaed.',
    'Move a little more, in a way you like. Any start counts.':
      "Symudwch ychydig mwy, mewn ffordd rydych chi'n ei hoffi. Mae unrhyw ddechrau'n cyfrif.",
    'Moving helps energy, mood, sleep and the heart.': "Mae symud yn helpu egni, hwyliau, cwsg a'r galon.",
    'Get up at the same time each day, and see daylight in the morning.':
      'Codwch ar yr un adeg bob dydd, a gweld golau dydd yn y bore.',
    'A steady morning sets the body clock for the night.': 'Mae bore cyson yn gosod cloc y corff ar gyfer y nos.',
    'A one-minute pause, or slow breathing, twice a day.': "Saib o un funud, neu anadlu'n araf, ddwywaith y dydd.",
    'A short pause can take the edge off a hard day.': 'Gall saib byr ysgafnhau diwrnod caled.',
  },
};
