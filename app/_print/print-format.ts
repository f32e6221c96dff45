export const PRINT_FORMATS = ['poster-a4', 'poster-a3', 'card', 'sticker', 'paper-form'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];
