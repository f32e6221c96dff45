export const publicAccessibility = {
  'public.accessibility.link': 'Accessibility',
  'public.accessibility.title': 'Accessibility statement',
  'public.accessibility.description':
    'Each success criterion of WCAG 2.2, level A and AA: met or not, how it was checked, and what could not be tried yet.',
  'public.accessibility.lead':
    'Old people, disabled people, people who read little and people in a hurry must all be able to answer. This page says what works for them and what does not yet.',
  'public.accessibility.summary':
    'We went through the {all} success criteria of WCAG 2.2 at level A and AA: {met} are met, {partly} are met in part, and {none} speak of things that are not here, such as films.',
  'public.accessibility.statedOn':
    'Last compared on {day}, for the kiosk, the phone page, the public pages and the managers’ pages. This is our own assessment; nobody independent has confirmed it.',

  'public.accessibility.ways.title': 'Ways to answer',
  'public.accessibility.ways.script':
    'The phone page works on old phones and poor networks, without JavaScript and with nothing to install.',
  'public.accessibility.ways.size':
    'The kiosk has buttons for larger text, high contrast and “Simple” (large faces, few words), and phones have that look too; every page can be enlarged to 400 %.',
  'public.accessibility.ways.aloud':
    'Kiosk and phone read each question and each choice aloud: by recordings where the language has them, else by the device’s voice; where the device has none there is no button. One touch silences it at once.',
  'public.accessibility.ways.languages':
    'The province can add languages to the survey, words and recordings alike. What no speaker has reviewed yet is marked.',
  'public.accessibility.ways.time':
    'Nobody is rushed: the kiosk only asks whether somebody is still there, and can be told to stay as often as wanted.',
  'public.accessibility.ways.help':
    'A companion or an official can fill it in for somebody. Such an answer is marked, and left out of the score by default.',
  'public.accessibility.ways.paper': 'Every office can print a paper form, A4, in both languages.',

  'public.accessibility.wrong.title': 'What is met only in part',
  'public.accessibility.untried.title': 'What is not there or not tried yet',
  'public.accessibility.untried.people':
    'No disabled person has been invited to try it yet. Automatic checks find only some of the barriers.',
  'public.accessibility.untried.readers':
    'The names, roles, order and announcements that a screen reader receives were checked in the browser, but nobody has yet listened to them with TalkBack, VoiceOver or NVDA and a Vietnamese voice.',
  'public.accessibility.untried.aloud':
    'Reading aloud by the device’s voice was tried in a browser only and not on many real devices.',
  'public.accessibility.untried.recordings': 'There are no recordings yet, not even in Vietnamese.',
  'public.accessibility.given':
    'Beside Vietnamese and English the survey is given in: {names}. We translate none ourselves.',
  'public.accessibility.given.unreviewed': '{name} (not reviewed)',
  'public.accessibility.untried.languages':
    'Only Vietnamese and English so far. The system takes Ê Đê, M’nông or Gia Rai, but nobody who speaks them has written a version yet, and we translate none ourselves.',

  'public.accessibility.criteria.title': 'Each criterion',
  'public.accessibility.criteria.text':
    '“Machine” is the tool axe, run in every step of the automatic journeys with no exception allowed: on desktop, phone and kiosk, at a width of 320 pixels (a zoom of 400%), in the dark, in forced colours and in both languages. “Journey” is an automatic journey that asserts this very thing. “Eye” means that screenshots were looked at. “Code” means that we read how it is built.',
  'public.accessibility.table': 'The success criteria of WCAG 2.2, level A and AA',
  'public.accessibility.column.criterion': 'Criterion',
  'public.accessibility.column.status': 'Result',
  'public.accessibility.column.checked': 'Checked by',
  'public.accessibility.status.met': 'met',
  'public.accessibility.status.partly': 'met in part',
  'public.accessibility.status.none': 'no such content',
  'public.accessibility.by.machine': 'machine',
  'public.accessibility.by.journey': 'journey',
  'public.accessibility.by.eye': 'eye',
  'public.accessibility.by.code': 'code',

  'public.accessibility.note.pdf':
    'Posters and paper forms as PDF carry no tags for screen readers; they are made to be printed, and every question is on the phone page.',
  'public.accessibility.note.recordings':
    'Recordings only speak the very words on the screen, so the words are their alternative.',
  'public.accessibility.note.tables':
    'Tables with many columns scroll sideways in a frame of their own, as the criterion allows; nothing else does.',
  'public.accessibility.note.time':
    'The kiosk asks and then waits for at least 20 seconds, and can be extended without limit; the phone page has no time limit. The thanks close by themselves after 8 seconds without a touch, scroll or move of the focus, and a manager’s session ends without a warning.',
  'public.accessibility.note.comments':
    'What citizens write carries the language of the form they used; whoever writes in another one is not recognised.',
  'public.accessibility.note.advance':
    'A touch on a face leads on to the next question; the first screen says so beforehand, the keyboard does not lead on, and there is always a way back.',
  'public.accessibility.note.pin':
    'Signing in works with password managers and with paste; the staff PIN of a kiosk has to be remembered or copied. Citizens never sign in.',

  'public.accessibility.tell.title': 'If something stands in your way',
  'public.accessibility.tell.text':
    'Please tell the staff at the counter, or write it in the comment of your answer: those in charge of the place read it. Staff can always hand out a paper form or fill one in for you.',

  // The names of WCAG 2.2.
  'public.accessibility.name.1-1-1': 'Non-text Content',
  'public.accessibility.name.1-2-1': 'Audio-only and Video-only (Prerecorded)',
  'public.accessibility.name.1-2-2': 'Captions (Prerecorded)',
  'public.accessibility.name.1-2-3': 'Audio Description or Media Alternative',
  'public.accessibility.name.1-2-4': 'Captions (Live)',
  'public.accessibility.name.1-2-5': 'Audio Description (Prerecorded)',
  'public.accessibility.name.1-3-1': 'Info and Relationships',
  'public.accessibility.name.1-3-2': 'Meaningful Sequence',
  'public.accessibility.name.1-3-3': 'Sensory Characteristics',
  'public.accessibility.name.1-3-4': 'Orientation',
  'public.accessibility.name.1-3-5': 'Identify Input Purpose',
  'public.accessibility.name.1-4-1': 'Use of Colour',
  'public.accessibility.name.1-4-2': 'Audio Control',
  'public.accessibility.name.1-4-3': 'Contrast (Minimum)',
  'public.accessibility.name.1-4-4': 'Resize Text',
  'public.accessibility.name.1-4-5': 'Images of Text',
  'public.accessibility.name.1-4-10': 'Reflow',
  'public.accessibility.name.1-4-11': 'Non-text Contrast',
  'public.accessibility.name.1-4-12': 'Text Spacing',
  'public.accessibility.name.1-4-13': 'Content on Hover or Focus',
  'public.accessibility.name.2-1-1': 'Keyboard',
  'public.accessibility.name.2-1-2': 'No Keyboard Trap',
  'public.accessibility.name.2-1-4': 'Character Key Shortcuts',
  'public.accessibility.name.2-2-1': 'Timing Adjustable',
  'public.accessibility.name.2-2-2': 'Pause, Stop, Hide',
  'public.accessibility.name.2-3-1': 'Three Flashes or Below Threshold',
  'public.accessibility.name.2-4-1': 'Bypass Blocks',
  'public.accessibility.name.2-4-2': 'Page Titled',
  'public.accessibility.name.2-4-3': 'Focus Order',
  'public.accessibility.name.2-4-4': 'Link Purpose (In Context)',
  'public.accessibility.name.2-4-5': 'Multiple Ways',
  'public.accessibility.name.2-4-6': 'Headings and Labels',
  'public.accessibility.name.2-4-7': 'Focus Visible',
  'public.accessibility.name.2-4-11': 'Focus Not Obscured (Minimum)',
  'public.accessibility.name.2-5-1': 'Pointer Gestures',
  'public.accessibility.name.2-5-2': 'Pointer Cancellation',
  'public.accessibility.name.2-5-3': 'Label in Name',
  'public.accessibility.name.2-5-4': 'Motion Actuation',
  'public.accessibility.name.2-5-7': 'Dragging Movements',
  'public.accessibility.name.2-5-8': 'Target Size (Minimum)',
  'public.accessibility.name.3-1-1': 'Language of Page',
  'public.accessibility.name.3-1-2': 'Language of Parts',
  'public.accessibility.name.3-2-1': 'On Focus',
  'public.accessibility.name.3-2-2': 'On Input',
  'public.accessibility.name.3-2-3': 'Consistent Navigation',
  'public.accessibility.name.3-2-4': 'Consistent Identification',
  'public.accessibility.name.3-2-6': 'Consistent Help',
  'public.accessibility.name.3-3-1': 'Error Identification',
  'public.accessibility.name.3-3-2': 'Labels or Instructions',
  'public.accessibility.name.3-3-3': 'Error Suggestion',
  'public.accessibility.name.3-3-4': 'Error Prevention (Legal, Financial, Data)',
  'public.accessibility.name.3-3-7': 'Redundant Entry',
  'public.accessibility.name.3-3-8': 'Accessible Authentication (Minimum)',
  'public.accessibility.name.4-1-2': 'Name, Role, Value',
  'public.accessibility.name.4-1-3': 'Status Messages',
};
