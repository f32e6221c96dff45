/** What the plan of a survey must say of each question. */
export type PlannedQuestion = { hasReasons: boolean };

/** Why the tablet could not keep an answer: its storage is closed to us, or full. */
export type StorageFault = 'blocked' | 'full';

export type KioskStep =
  | { kind: 'question'; index: number }
  | { kind: 'reasons'; index: number }
  | { kind: 'comment' }
  | { kind: 'keeping'; id: string }
  | { kind: 'kept'; receipt: string }
  | { kind: 'not-kept'; id: string; fault: StorageFault };

type Chosen = 'low' | 'other';

export type KioskState = {
  plan: readonly PlannedQuestion[];
  /** Counts the people who have stood here, so that nothing of one is shown to the next. */
  person: number;
  step: KioskStep;
  /** What was said to each question, as far as it decides the way. */
  chosen: readonly (Chosen | null)[];
  /** A choice was made by touch and is shown for a moment before the next screen. */
  isAdvancing: boolean;
  /** The person has changed something, so leaving means clearing it away. */
  isTouched: boolean;
  isAskingPresence: boolean;
};

export type KioskEvent =
  | { type: 'touch' }
  | { type: 'choose'; index: number; isLow: boolean; advances: boolean }
  | { type: 'advance' }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'send'; id: string }
  | { type: 'kept'; id: string; receipt: string }
  | { type: 'not-kept'; id: string; fault: StorageFault }
  | { type: 'ask-presence' }
  | { type: 'stay' }
  | { type: 'restart' };

export function startKiosk(plan: readonly PlannedQuestion[], person = 0): KioskState {
  return {
    plan,
    person,
    step: { kind: 'question', index: 0 },
    chosen: plan.map(() => null),
    isAdvancing: false,
    isTouched: false,
    isAskingPresence: false,
  };
}

function goTo(state: KioskState, step: KioskStep): KioskState {
  return { ...state, step, isAdvancing: false };
}

function opensReasons(state: KioskState, index: number): boolean {
  return state.chosen[index] === 'low' && state.plan[index]?.hasReasons === true;
}

function afterQuestion(state: KioskState, index: number): KioskStep {
  return index + 1 < state.plan.length
    ? { kind: 'question', index: index + 1 }
    : { kind: 'comment' };
}

function forward(state: KioskState): KioskState {
  const { step } = state;
  if (step.kind === 'reasons') return goTo(state, afterQuestion(state, step.index));
  if (step.kind !== 'question') return state;
  // Nothing on the screen asks for it: the first question needs a face, or "no opinion".
  if (step.index === 0 && state.chosen[0] === null) return state;
  return goTo(
    state,
    opensReasons(state, step.index)
      ? { kind: 'reasons', index: step.index }
      : afterQuestion(state, step.index),
  );
}

function backward(state: KioskState): KioskState {
  const { step } = state;
  if (step.kind === 'reasons') return goTo(state, { kind: 'question', index: step.index });
  if (step.kind === 'not-kept') return goTo(state, { kind: 'comment' });
  const before =
    step.kind === 'comment'
      ? state.plan.length - 1
      : step.kind === 'question'
        ? step.index - 1
        : -1;
  if (before < 0) return state;
  const kind = opensReasons(state, before) ? 'reasons' : 'question';
  return goTo(state, { kind, index: before });
}

function choose(state: KioskState, event: KioskEvent & { type: 'choose' }): KioskState {
  const { step } = state;
  if (step.kind !== 'question' || step.index !== event.index) return state;
  const chosen = state.chosen.map((before, at) =>
    at === event.index ? (event.isLow ? 'low' : 'other') : before,
  );
  return { ...state, chosen, isTouched: true, isAdvancing: event.advances };
}

function send(state: KioskState, id: string): KioskState {
  const { kind } = state.step;
  return kind === 'comment' || kind === 'not-kept' ? goTo(state, { kind: 'keeping', id }) : state;
}

/** The kiosk's way from the first question to the thanks: steps, keeping, idleness; no clock, no storage, no screen. */
export function kioskReducer(state: KioskState, event: KioskEvent): KioskState {
  switch (event.type) {
    case 'touch':
      return { ...state, isTouched: true };
    case 'choose':
      return choose(state, event);
    case 'advance':
      return state.isAdvancing ? forward(state) : state;
    case 'next':
      return forward(state);
    case 'back':
      return backward(state);
    case 'send':
      return send(state, event.id);
    case 'kept':
      return isKeeping(state, event.id)
        ? { ...goTo(state, { kind: 'kept', receipt: event.receipt }), isAskingPresence: false }
        : state;
    case 'not-kept':
      return isKeeping(state, event.id)
        ? goTo(state, { kind: 'not-kept', id: event.id, fault: event.fault })
        : state;
    case 'ask-presence':
      return state.isTouched && state.step.kind !== 'kept'
        ? { ...state, isAskingPresence: true }
        : state;
    case 'stay':
      return { ...state, isAskingPresence: false };
    case 'restart':
      return startKiosk(state.plan, state.person + 1);
  }
}

function isKeeping({ step }: KioskState, id: string): boolean {
  return step.kind === 'keeping' && step.id === id;
}

/** Answers left behind are worth keeping as a partial answer: not handed in yet, and the overall question was reached. */
export function leavesUnsentAnswers({ step, chosen }: KioskState): boolean {
  const isAsking = step.kind === 'question' || step.kind === 'reasons' || step.kind === 'comment';
  return isAsking && chosen[0] !== null;
}

/** Nobody stands here: the only moment at which the kiosk may change its survey or itself. */
export function isUntouched({ step, isTouched }: KioskState): boolean {
  return !isTouched && step.kind === 'question' && step.index === 0;
}
