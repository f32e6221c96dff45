/** Known to everybody who reads this: it exists only in a demonstration, and its start prints it. */
export const DEMONSTRATION_PASSWORD = 'hai-long-2026';

export const DEMONSTRATION_ACCOUNTS = [
  { email: 'tinh@minhhoa.example', name: 'Phòng Cải cách hành chính tỉnh', place: '66' },
  { email: 'buonmathuot@minhhoa.example', name: 'Quản lý phường Buôn Ma Thuột', place: '24133' },
  { email: 'trungtam@minhhoa.example', name: 'Giám đốc Trung tâm tỉnh', place: '66-TT' },
] as const;
