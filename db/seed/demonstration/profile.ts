import type { Centre } from '@/db/seed/demonstration/centres';
import type { Random } from '@/db/seed/demonstration/random';
import type { Channel } from '@/lib/submission/channel';
import type { Profile } from '@/lib/submission/profile';

const GIVES_A_PROFILE = 0.62;
const ANSWERS_A_QUESTION = 0.86;
const NAMES_ETHNICITY = 0.35;

/** Every question of the profile may be left out; the one on ethnicity mostly is. */
export function drawProfile(random: Random, centre: Centre, channel: Channel): Profile | null {
  if (!random.chance(GIVES_A_PROFILE)) return null;
  const profile: Profile = {};
  const ageBand = ageBandOf(random, channel);
  if (random.chance(ANSWERS_A_QUESTION)) profile.sex = random.chance(0.53) ? 'female' : 'male';
  if (random.chance(ANSWERS_A_QUESTION)) profile.ageBand = ageBand;
  if (random.chance(ANSWERS_A_QUESTION)) {
    profile.occupation = occupationOf(random, centre, ageBand);
  }
  if (random.chance(ANSWERS_A_QUESTION)) profile.education = educationOf(random, centre);
  if (random.chance(ANSWERS_A_QUESTION)) {
    profile.residence = random.chance(centre.isWard ? 0.85 : 0.12) ? 'urban' : 'rural';
  }
  if (random.chance(NAMES_ETHNICITY)) profile.ethnicity = ethnicityOf(random, centre);
  return Object.keys(profile).length === 0 ? null : profile;
}

function ageBandOf(random: Random, channel: Channel): NonNullable<Profile['ageBand']> {
  const older = channel === 'assisted' ? 3 : 1;
  return random.pickWeighted([
    ['under-25', 0.1 / older],
    ['25-34', 0.27 / older],
    ['35-49', 0.36],
    ['50-59', 0.17 * older],
    ['60-plus', 0.1 * older],
  ] as const);
}

function occupationOf(
  random: Random,
  centre: Centre,
  ageBand: Profile['ageBand'],
): NonNullable<Profile['occupation']> {
  if (ageBand === '60-plus' && random.chance(0.6)) return 'retired';
  if (ageBand === 'under-25' && random.chance(0.5)) return 'student';
  return random.pickWeighted([
    ['farmer', centre.isWard ? 0.14 : 0.6],
    ['worker', 0.16],
    ['civil-servant', centre.isWard ? 0.18 : 0.07],
    ['business', centre.isWard ? 0.3 : 0.12],
    ['other', 0.12],
  ] as const);
}

function educationOf(random: Random, centre: Centre): NonNullable<Profile['education']> {
  const inTown = centre.isWard ? 2 : 1;
  return random.pickWeighted([
    ['primary', 0.14 / inTown],
    ['lower-secondary', 0.27 / inTown],
    ['upper-secondary', 0.33],
    ['vocational', 0.12],
    ['university', 0.13 * inTown],
  ] as const);
}

function ethnicityOf(random: Random, centre: Centre): NonNullable<Profile['ethnicity']> {
  const inTown = centre.isWard ? 3 : 1;
  return random.pickWeighted([
    ['kinh', 0.62],
    ['e-de', 0.17 / inTown],
    ['m-nong', 0.03 / inTown],
    ['gia-rai', 0.02 / inTown],
    ['tay', 0.05 / inTown],
    ['nung', 0.06 / inTown],
    ['other', 0.05 / inTown],
  ] as const);
}
