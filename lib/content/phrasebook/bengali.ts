import type { Phrasebook } from '../../domain/phrasebook/phrasebook.ts';

/** Bengali beside the English. Not yet checked by a speaker at a practice. */
export const bengali: Phrasebook = {
  language: 'bn',
  englishName: 'Bengali',
  ownName: 'বাংলা',
  direction: 'ltr',
  isReviewed: false,
  phrases: {
    'My plan': 'আমার পরিকল্পনা',
    'What matters to me': 'আমার কাছে কী গুরুত্বপূর্ণ',
    'What I will do': 'আমি কী করব',
    When: 'কখন',
    'Who with': 'কার সঙ্গে',
    'How it helps': 'এটি কীভাবে সাহায্য করে',
    'Who will help me first': 'প্রথমে কে আমাকে সাহায্য করবেন',
    'If it is hard': 'যদি কঠিন হয়',
    'We will look at it again': 'আমরা আবার এটি দেখব',
    'Who to call': 'কাকে ফোন করবেন',
    'Agreed on {date}': '{date} তারিখে ঠিক হয়েছে',
    'If it does not work out one day, that is all right. Start again, or make it smaller.':
      'কোনো দিন না পারলে অসুবিধা নেই। আবার শুরু করুন, অথবা কম করুন।',
    'If you feel worse, call us.': 'আরও খারাপ লাগলে আমাদের ফোন করুন।',
    'If you get chest pain, feel faint or cannot get your breath, stop. Call 999.':
      'বুকে ব্যথা হলে, মাথা ঘুরলে বা শ্বাস নিতে না পারলে থামুন। 999 নম্বরে ফোন করুন।',
    'If you feel sleepy when you drive, do not drive. Call us.': 'গাড়ি চালানোর সময় ঘুম পেলে গাড়ি চালাবেন না। আমাদের ফোন করুন।',
    'If your mood gets worse, call us, or NHS 111 at any time.':
      'মন আরও খারাপ হলে আমাদের, বা যেকোনো সময় NHS 111-এ ফোন করুন।',
    'our health coach': 'আমাদের হেলথ কোচ',
    'our link worker': 'আমাদের লিংক ওয়ার্কার',
    'our care coordinator': 'আমাদের কেয়ার কোঅর্ডিনেটর',
    'our pharmacist': 'আমাদের ফার্মাসিস্ট',
    'a doctor or nurse': 'একজন ডাক্তার বা নার্স',
    'Swap one thing you often eat for more vegetables, fruit, beans or wholegrain.':
      'আপনি প্রায়ই যা খান তার একটির বদলে বেশি সবজি, ফল, ডাল বা গোটা শস্য খান।',
    'Small changes in food add up for energy, heart and blood sugar.':
      'খাবারে ছোট ছোট পরিবর্তন মিলে শক্তি, হৃদযন্ত্র ও রক্তের শর্করার উপকার করে।',
    'Move a little more, in a way you like. Any start counts.': 'আপনার পছন্দমতো একটু বেশি নড়াচড়া করুন। যেকোনো শুরুই ভালো।',
    'Moving helps energy, mood, sleep and the heart.': 'নড়াচড়া করলে শক্তি, মন, ঘুম ও হৃদযন্ত্রের উপকার হয়।',
    'Get up at the same time each day, and see daylight in the morning.':
      'প্রতিদিন একই সময়ে উঠুন এবং সকালে দিনের আলো দেখুন।',
    'A steady morning sets the body clock for the night.': 'নিয়মিত সকাল রাতের জন্য শরীরের ঘড়ি ঠিক করে।',
    'A one-minute pause, or slow breathing, twice a day.': 'এক মিনিট বিরতি বা ধীরে শ্বাস, দিনে দুবার।',
    'A short pause can take the edge off a hard day.': 'ছোট বিরতি কঠিন দিনকে হালকা করতে পারে।',
  },
};
