import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Punjabi beside the English. Not yet checked by a speaker at a practice. */
export const punjabi: Phrasebook = {
  language: 'pa',
  englishName: 'Punjabi',
  ownName: 'ਪੰਜਾਬੀ',
  direction: 'ltr',
  isReviewed: false,
  phrases: {
    'My plan': 'ਮੇਰੀ ਯੋਜਨਾ',
    'What matters to me': 'ਮੇਰੇ ਲਈ ਕੀ ਜ਼ਰੂਰੀ ਹੈ',
    'What I will do': 'ਮੈਂ ਕੀ ਕਰਾਂਗਾ / ਕਰਾਂਗੀ',
    When: 'ਕਦੋਂ',
    'Who with': 'ਕਿਸ ਨਾਲ',
    'How it helps': 'ਇਹ ਕਿਵੇਂ ਮਦਦ ਕਰਦਾ ਹੈ',
    'Who will help me first': 'ਸਭ ਤੋਂ ਪਹਿਲਾਂ ਮੇਰੀ ਮਦਦ ਕੌਣ ਕਰੇਗਾ',
    'If it is hard': 'ਜੇ ਔਖਾ ਹੋਵੇ',
    'We will look at it again': 'ਅਸੀਂ ਇਸ ਨੂੰ ਦੁਬਾਰਾ ਦੇਖਾਂਗੇ',
    'Who to call': 'ਕਿਸ ਨੂੰ ਫ਼ੋਨ ਕਰਨਾ ਹੈ',
    'Agreed on {date}': '{date} ਨੂੰ ਤੈਅ ਹੋਇਆ',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      'ਜੇ ਕਿਸੇ ਦਿਨ ਨਾ ਹੋ ਸਕੇ ਤਾਂ ਕੋਈ ਗੱਲ ਨਹੀਂ। ਦੁਬਾਰਾ ਸ਼ੁਰੂ ਕਰੋ ਜਾਂ ਘੱਟ ਕਰ ਲਓ।',
    'If you feel worse, call us.': 'ਜੇ ਤੁਹਾਡੀ ਤਬੀਅਤ ਹੋਰ ਖ਼ਰਾਬ ਹੋਵੇ ਤਾਂ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ।',
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      'ਜੇ ਛਾਤੀ ਵਿੱਚ ਦਰਦ ਹੋਵੇ, ਚੱਕਰ ਆਵੇ ਜਾਂ ਸਾਹ ਨਾ ਆਵੇ ਤਾਂ ਰੁਕ ਜਾਓ। 999 ਨੂੰ ਫ਼ੋਨ ਕਰੋ।',
    'If you feel sleepy when you drive, do not drive. Call us.': 'ਜੇ ਗੱਡੀ ਚਲਾਉਂਦੇ ਨੀਂਦ ਆਵੇ ਤਾਂ ਗੱਡੀ ਨਾ ਚਲਾਓ। ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ।',
    'If your mood gets worse, call us, or NHS 111 at any time.':
      'ਜੇ ਤੁਹਾਡਾ ਮਨ ਹੋਰ ਉਦਾਸ ਹੋਵੇ ਤਾਂ ਸਾਨੂੰ, ਜਾਂ ਕਿਸੇ ਵੀ ਸਮੇਂ NHS 111 ਨੂੰ ਫ਼ੋਨ ਕਰੋ।',
    'our health coach': 'ਸਾਡੇ ਹੈਲਥ ਕੋਚ',
    'our link worker': 'ਸਾਡੇ ਲਿੰਕ ਵਰਕਰ',
    'our care coordinator': 'ਸਾਡੇ ਕੇਅਰ ਕੋਆਰਡੀਨੇਟਰ',
    'our pharmacist': 'ਸਾਡੇ ਫਾਰਮਾਸਿਸਟ',
    'a doctor or nurse': 'ਡਾਕਟਰ ਜਾਂ ਨਰਸ',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      'ਜੋ ਤੁਸੀਂ ਅਕਸਰ ਖਾਂਦੇ ਹੋ, ਉਸ ਵਿੱਚੋਂ ਇੱਕ ਚੀਜ਼ ਦੀ ਥਾਂ ਵੱਧ ਸਬਜ਼ੀਆਂ, ਫਲ, ਦਾਲਾਂ ਜਾਂ ਸਾਬਤ ਅਨਾਜ ਲਓ।',
    'Small changes in food add up for energy, heart and blood sugar.':
      'ਖਾਣੇ ਵਿੱਚ ਛੋਟੀਆਂ ਤਬਦੀਲੀਆਂ ਤਾਕਤ, ਦਿਲ ਅਤੇ ਖ਼ੂਨ ਦੀ ਸ਼ੂਗਰ ਲਈ ਜੁੜਦੀਆਂ ਹਨ।',
    'Move a little more, in a way you like. Any start counts.': 'ਥੋੜ੍ਹਾ ਵੱਧ ਚੱਲੋ-ਫਿਰੋ, ਜਿਵੇਂ ਤੁਹਾਨੂੰ ਪਸੰਦ ਹੋਵੇ। ਹਰ ਸ਼ੁਰੂਆਤ ਗਿਣੀ ਜਾਂਦੀ ਹੈ।',
    'Moving helps energy, mood, sleep and the heart.': 'ਚੱਲਣਾ-ਫਿਰਨਾ ਤਾਕਤ, ਮਨ, ਨੀਂਦ ਅਤੇ ਦਿਲ ਦੀ ਮਦਦ ਕਰਦਾ ਹੈ।',
    'Get up at the same time each day, and see daylight in the morning.': 'ਹਰ ਰੋਜ਼ ਇੱਕੋ ਸਮੇਂ ਉੱਠੋ ਅਤੇ ਸਵੇਰੇ ਦਿਨ ਦੀ ਰੌਸ਼ਨੀ ਦੇਖੋ।',
    'A steady morning sets the body clock for the night.': 'ਨਿਯਮਿਤ ਸਵੇਰ ਸਰੀਰ ਦੀ ਘੜੀ ਨੂੰ ਰਾਤ ਲਈ ਠੀਕ ਕਰਦੀ ਹੈ।',
    'A one-minute pause, or slow breathing, twice a day.': 'ਇੱਕ ਮਿੰਟ ਦਾ ਆਰਾਮ ਜਾਂ ਹੌਲੀ ਸਾਹ, ਦਿਨ ਵਿੱਚ ਦੋ ਵਾਰ।',
    'A short pause can take the edge off a hard day.': 'ਛੋਟਾ ਆਰਾਮ ਔਖੇ ਦਿਨ ਨੂੰ ਹਲਕਾ ਕਰ ਸਕਦਾ ਹੈ।',
  },
};
