/** Apart from the rest, because the browser carries these. */
export const publicNotFound = {
  'public.notFound.title': 'Không có trang cho nơi này',
  'public.notFound.place':
    'Không tìm thấy xã, phường hay trung tâm nào mang mã này. Mã có thể bị gõ nhầm, hoặc nơi này đã sáp nhập từ 01/07/2025.',
  'public.notFound.counter':
    'Quầy không có trang riêng: kết quả được công bố cho cả trung tâm, để không ai bị nhận ra.',
  'public.notFound.centre': 'Xem trang của trung tâm',
  'public.notFound.province': 'Xem kết quả cả tỉnh',
  'public.search.title': 'Tìm xã, phường',
  'public.search.label': 'Tên xã, phường',
  'public.search.hint': 'Gõ không dấu cũng được: buon ma thuot',
  'public.search.submit': 'Tìm',
} as const;
