import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Arabic beside the English. Not yet checked by a speaker at a practice. */
export const arabic: Phrasebook = {
  language: 'ar',
  englishName: 'Arabic',
  ownName: 'العربية',
  direction: 'rtl',
  isReviewed: false,
  phrases: {
    'My plan': 'خطتي',
    'What matters to me': 'ما يهمّني',
    'What I will do': 'ماذا سأفعل',
    When: 'متى',
    'Who with': 'مع من',
    'How it helps': 'كيف يساعد ذلك',
    'Who will help me first': 'من سيساعدني أولاً',
    'If it is hard': 'إذا كان الأمر صعباً',
    'We will look at it again': 'سننظر في ذلك مرة أخرى',
    'Who to call': 'بمن أتصل',
    'Agreed on {date}': 'تم الاتفاق في {date}',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      'إذا لم تنجح في أحد الأيام فلا بأس. ابدأ من جديد أو اجعلها أصغر.',
    'If you feel worse, call us.': 'إذا شعرت بأنك أسوأ، فاتصل بنا.',
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      'إذا شعرت بألم في الصدر أو بالإغماء أو لم تستطع التنفس، فتوقف. اتصل على 999.',
    'If you feel sleepy when you drive, do not drive. Call us.': 'إذا شعرت بالنعاس أثناء القيادة، فلا تقُد. اتصل بنا.',
    'If your mood gets worse, call us, or NHS 111 at any time.':
      'إذا ساء مزاجك، فاتصل بنا أو بالرقم NHS 111 في أي وقت.',
    'our health coach': 'مدرب الصحة لدينا',
    'our link worker': 'أخصائي الربط لدينا',
    'our care coordinator': 'منسق الرعاية لدينا',
    'our pharmacist': 'الصيدلي لدينا',
    'a doctor or nurse': 'طبيب أو ممرضة',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      'استبدل شيئاً واحداً تأكله كثيراً بمزيد من الخضار أو الفاكهة أو البقول أو الحبوب الكاملة.',
    'Small changes in food add up for energy, heart and blood sugar.':
      'التغييرات الصغيرة في الطعام تتراكم لصالح الطاقة والقلب وسكر الدم.',
    'Move a little more, in a way you like. Any start counts.': 'تحرّك أكثر قليلاً بالطريقة التي تحبها. كل بداية مفيدة.',
    'Moving helps energy, mood, sleep and the heart.': 'الحركة تساعد الطاقة والمزاج والنوم والقلب.',
    'Get up at the same time each day, and see daylight in the morning.':
      'استيقظ في الوقت نفسه كل يوم، وشاهد ضوء النهار في الصباح.',
    'A steady morning sets the body clock for the night.': 'الصباح المنتظم يضبط ساعة الجسم لليل.',
    'A one-minute pause, or slow breathing, twice a day.': 'توقّف لمدة دقيقة، أو تنفّس ببطء، مرتين في اليوم.',
    'A short pause can take the edge off a hard day.': 'استراحة قصيرة قد تخفف يوماً صعباً.',
  },
};
