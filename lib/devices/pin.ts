/** What a kiosk's PIN may be: typed on a keypad of digits. */
export const PIN_PATTERN = /^\d{4,8}$/;
