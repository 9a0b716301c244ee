import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Urdu beside the English. Not yet checked by a speaker at a practice. */
export const urdu: Phrasebook = {
  language: 'ur',
  englishName: 'Urdu',
  ownName: 'اردو',
  direction: 'rtl',
  isReviewed: false,
  phrases: {
    'My plan': 'میرا منصوبہ',
    'What matters to me': 'میرے لیے کیا اہم ہے',
    'What I will do': 'میں کیا کروں گا / کروں گی',
    When: 'کب',
    'Who with': 'کس کے ساتھ',
    'How it helps': 'یہ کیسے مدد کرتا ہے',
    'Who will help me first': 'سب سے پہلے میری مدد کون کرے گا',
    'If it is hard': 'اگر مشکل ہو',
    'We will look at it again': 'ہم اسے دوبارہ دیکھیں گے',
    'Who to call': 'کس کو فون کریں',
    'Agreed on {date}': '{date} کو طے ہوا',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      'اگر کسی دن نہ ہو سکے تو کوئی بات نہیں۔ دوبارہ شروع کریں یا کم کر دیں۔',
    'If you feel worse, call us.': 'اگر آپ کی طبیعت زیادہ خراب ہو تو ہمیں فون کریں۔',
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      'اگر سینے میں درد ہو، چکر آئیں یا سانس نہ آئے تو رک جائیں۔ 999 پر فون کریں۔',
    'If you feel sleepy when you drive, do not drive. Call us.':
      'اگر گاڑی چلاتے ہوئے نیند آئے تو گاڑی نہ چلائیں۔ ہمیں فون کریں۔',
    'If your mood gets worse, call us, or NHS 111 at any time.':
      'اگر آپ کا مزاج زیادہ خراب ہو تو ہمیں، یا کسی بھی وقت NHS 111 کو فون کریں۔',
    'our health coach': 'ہمارے ہیلتھ کوچ',
    'our link worker': 'ہمارے لنک ورکر',
    'our care coordinator': 'ہمارے کیئر کوآرڈینیٹر',
    'our pharmacist': 'ہمارے فارماسسٹ',
    'a doctor or nurse': 'ڈاکٹر یا نرس',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      'جو چیز آپ اکثر کھاتے ہیں اس میں سے ایک کی جگہ زیادہ سبزی، پھل، دالیں یا ثابت اناج لیں۔',
    'Small changes in food add up for energy, heart and blood sugar.':
      'کھانے میں چھوٹی تبدیلیاں توانائی، دل اور خون کی شکر کے لیے مل کر اثر کرتی ہیں۔',
    'Move a little more, in a way you like. Any start counts.':
      'تھوڑا زیادہ چلیں پھریں، جیسے آپ کو پسند ہو۔ ہر شروعات اہم ہے۔',
    'Moving helps energy, mood, sleep and the heart.': 'چلنا پھرنا توانائی، مزاج، نیند اور دل کے لیے مددگار ہے۔',
    'Get up at the same time each day, and see daylight in the morning.':
      'روز ایک ہی وقت پر اٹھیں اور صبح دن کی روشنی دیکھیں۔',
    'A steady morning sets the body clock for the night.': 'باقاعدہ صبح جسم کی گھڑی کو رات کے لیے ٹھیک کرتی ہے۔',
    'A one-minute pause, or slow breathing, twice a day.': 'ایک منٹ کا وقفہ یا آہستہ سانس، دن میں دو بار۔',
    'A short pause can take the edge off a hard day.': 'مختصر وقفہ مشکل دن کو ہلکا کر سکتا ہے۔',
  },
};
