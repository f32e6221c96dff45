const HIGHEST_LOW_RATING = 2;

/** 1 and 2 open "what was not good?". */
export function isLowRating(rating: unknown): boolean {
  return typeof rating === 'number' && rating <= HIGHEST_LOW_RATING;
}
